import { DecideTaskRequest } from '@portcullis/contracts';
import { isAppError, type FoundLine, type ResultCode } from '@portcullis/domain';
import type { OfficerDesk } from '@portcullis/inspection';
import { resultCodes } from '@portcullis/wire';
import type { ItemTruth } from '@portcullis/traffic';

/** Not a person: enters what the sample's hidden truth says, so that results reach the partner. Named as what it is. */
export const SIMULATED_OFFICER = 'simulated-officer';

/** Tasks worked at the same time. */
const HANDS = 64;

/**
 * Works the open tasks of an office until there are none, and says how many it decided. `truthOf` is the hidden truth of
 * a number; of an unknown one nothing is found.
 */
export async function workQueue(
  desk: OfficerDesk,
  office: string,
  truthOf: (number: string) => ItemTruth | undefined,
): Promise<number> {
  let decided = 0;
  for (;;) {
    const { tasks } = await desk.list(office, 'open', HANDS);
    if (tasks.length === 0) return decided;
    const results = await Promise.all(
      tasks.map(async ({ id, document }) => {
        try {
          await desk.claim(SIMULATED_OFFICER, office, id);
          await desk.decide(
            SIMULATED_OFFICER,
            requestFor(id, document.round, document.examLevel, truthOf(document.number)),
          );
          return 1;
        } catch (thrown) {
          if (isAppError(thrown) && thrown.code === 'conflict') return 0; // the task changed: it is listed again
          throw thrown;
        }
      }),
    );
    for (const one of results) decided += one;
  }
}

function requestFor(
  taskId: string,
  round: number,
  exam: 'documents' | 'open',
  truth: ItemTruth | undefined,
): DecideTaskRequest {
  const code: ResultCode = exam === 'documents' ? 'R3' : (truth?.officerResult ?? 'R0');
  const found: readonly FoundLine[] = code === 'R0' || exam === 'documents' ? [] : (truth?.foundLines ?? []);
  return DecideTaskRequest.fromPartial({
    taskId,
    requestId: `${SIMULATED_OFFICER}-${round}`,
    result: resultCodes.toWire[code],
    lines: found.map((line) => ({
      line: line.line,
      category: line.category,
      quantity: line.quantity,
      unit: line.unit,
      ...(line.brand !== undefined && { brand: line.brand }),
      ...(line.rightType !== undefined && { rightType: line.rightType }),
    })),
    releaseReason: code === 'R0' ? 'no suspicion' : '',
    concealment: found.length > 0 ? 'mis-declaration' : '',
  });
}
