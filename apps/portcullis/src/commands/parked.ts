import { openPlatform } from '@portcullis/platform';
import { listParked, replayParked, showParked } from '@portcullis/postal-intake';

import type { Config } from '../config.ts';

/** Messages that could not be read, oldest first, one JSON object a line. */
export async function parkedList(config: Config, write: (line: string) => void): Promise<number> {
  await using platform = await openPlatform({ dataFolder: config.dataFolder, readOnly: true });
  for (const operator of config.posts) {
    for (const message of await listParked(platform, operator)) {
      write(JSON.stringify({ operator, ...message, at: new Date(message.at).toISOString() }));
    }
  }
  return 0;
}

/** The bytes of one parked message, as they came. */
export async function parkedShow(
  config: Config,
  operator: string,
  id: string,
  out: NodeJS.WritableStream,
): Promise<number> {
  await using platform = await openPlatform({ dataFolder: config.dataFolder, readOnly: true });
  const { body, whole } = await showParked(platform, operator, id);
  await new Promise<void>((resolve) => out.write(body, () => resolve()));
  return whole ? 0 : 2;
}

/** Sends parked messages again; they are read when the process runs next. Needs the data folder for itself. */
export async function parkedReplay(
  config: Config,
  operator: string,
  selection: { readonly ids: readonly string[] } | { readonly code: string },
  write: (line: string) => void,
): Promise<number> {
  await using platform = await openPlatform({ dataFolder: config.dataFolder });
  for (const id of await replayParked(platform, operator, selection, () => new Date())) write(id);
  return 0;
}
