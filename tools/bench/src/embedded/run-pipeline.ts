import { performance } from 'node:perf_hooks';

import { drained, workQueue, type Embedded } from '@portcullis/portcullis';
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
  const tasks = await documents.collection<{ office: string; status: string }>({ name: 'inspection-tasks' });
  let inspected = 0;
  for (let decided = 1; decided > 0; inspected += decided) {
    const results = await Promise.all(
      Array.from(await officesWithWork(), (office) =>
        workQueue(inspection.desk, office, (number) => truths.get(number)),
      ),
    );
    decided = results.reduce((sum, count) => sum + count, 0);
    await drained(log);
  }
  return { seconds: (performance.now() - begin) / 1_000, secondsDecided, inspected };

  async function readAll(operator: string, folder: string): Promise<void> {
    for await (const file of intake.readFolder(operator, folder))
      if (!file.ok) throw new Error(`${file.file}: ${file.reason}`);
  }

  async function officesWithWork(): Promise<ReadonlySet<string>> {
    const { documents: open } = await tasks.find({ where: { status: 'open' }, limit: 1_000 });
    return new Set(open.map(({ document }) => document.office));
  }
}
