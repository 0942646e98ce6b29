import { performance } from 'node:perf_hooks';

import { drained, workQueues, type Embedded } from '@portcullis/portcullis';
import type { ItemTruth } from '@portcullis/traffic';

export interface PipelineRun {
  readonly seconds: number;
  /** Until every declaration was decided and answered, before the officer begins. */
  readonly secondsDecided: number;
  readonly inspected: number;
}

/** From the first byte of the first file to the last share. */
export async function runPipeline(
  { intake, inspection, platform: { log, documents } }: Embedded,
  folders: ReadonlyMap<string, string>,
  truths: ReadonlyMap<string, ItemTruth>,
): Promise<PipelineRun> {
  const begin = performance.now();
  await Promise.all(Array.from(folders, ([operator, folder]) => readAll(operator, folder)));
  await drained(log);
  const secondsDecided = (performance.now() - begin) / 1_000;
  const tasks = await documents.collection<{ office: string }>({ name: 'inspection-tasks' });
  let inspected = 0;
  for (let decided = 1; decided > 0; inspected += decided) {
    decided = await workQueues(inspection.desk, tasks, (number) => truths.get(number));
    await drained(log);
  }
  return { seconds: (performance.now() - begin) / 1_000, secondsDecided, inspected };

  async function readAll(operator: string, folder: string): Promise<void> {
    for await (const file of intake.readFolder(operator, folder))
      if (!file.ok) throw new Error(`${file.file}: ${file.reason}`);
  }
}
