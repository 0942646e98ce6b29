import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

import { CancelRequest, ScreenRequest } from '@portcullis/contracts';

import type { TrafficStep } from './truth.ts';

/**
 * Writes steps as files for another system: each postal message under `messages/`, and `steps.ndjson`, which tells the
 * order of sending and holds the couriers' requests and the physical events. No truth is in any of them; `onStep` sees each
 * step with its truth.
 */
export function writeSteps(folder: string, steps: Iterable<TrafficStep>, onStep: (step: TrafficStep) => void): void {
  const messages = join(folder, 'messages');
  mkdirSync(messages, { recursive: true });
  const order = openSync(join(folder, 'steps.ndjson'), 'w');
  try {
    let count = 0;
    for (const step of steps) {
      onStep(step);
      writeSync(order, `${JSON.stringify(lineOf(step, messages, ++count))}\n`);
    }
  } finally {
    closeSync(order);
  }
}

function lineOf(step: TrafficStep, messages: string, count: number): object {
  const { kind, operator } = step;
  switch (step.kind) {
    case 'postal-message': {
      const name = `${String(count).padStart(6, '0')}-${operator}.${step.contentType === 'application/json' ? 'json' : 'xml'}`;
      writeFileSync(join(messages, name), step.body);
      return { kind, operator, contentType: step.contentType, file: `messages/${name}` };
    }
    case 'consignment':
      return { kind, operator, request: ScreenRequest.toJSON(step.request) };
    case 'courier-cancel':
      return { kind, operator, request: CancelRequest.toJSON(step.request) };
    case 'physical':
      return step;
  }
}
