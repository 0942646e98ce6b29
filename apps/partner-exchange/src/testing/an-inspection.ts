import { InspectionDecided, ResultCode } from '@portcullis/contracts';
import type { NewRecord } from '@portcullis/event-log';
import { INSPECTION_DECIDED } from '@portcullis/wire';

type Overrides = Partial<InspectionDecided>;

/** A result on a parcel of shoes from China to the Netherlands; only what a spec names differs. All of it is made up. */
export const anInspection = (overrides: Overrides = {}): InspectionDecided => ({
  ...InspectionDecided.fromPartial({
    taskId: 'LX000000005NL~2026',
    itemId: 'LX000000005NL~2026',
    number: 'LX000000005NL',
    result: ResultCode.R1,
    office: 'NL-POST',
    officer: 'officer-a',
    at: new Date('2026-03-02T15:42:07.123Z'),
    selectedBy: 'targeted',
    lines: [aFoundLine()],
    concealment: 'plain-packaging-over-branded',
    detectionMethod: 'risk profile',
    channel: 'CHANNEL_POSTAL',
    dispatchedFrom: 'HK',
    origin: 'CN',
    destination: 'NL',
    routing: ['DE'],
    iprScope: 'IPR_SCOPE_STATUS_SMALL_CONSIGNMENT',
    operator: 'post-example',
    selectedAt: new Date('2026-03-01T09:00:00.000Z'),
    screeningId: 's-1',
  }),
  ...overrides,
});

export const aFoundLine = (overrides: Partial<InspectionDecided['lines'][number]> = {}) => ({
  line: 1,
  category: '4a',
  description: 'white shoes',
  quantity: 12,
  unit: 'pairs',
  brand: 'Zephyrine',
  rightId: 'right-1',
  rightType: 'RTM',
  retailValue: { amount: '1200.00', currency: 'EUR' },
  ...overrides,
});

/** The record of a result as inspection tells it. */
export function decided(overrides: Overrides = {}, round = 1): NewRecord {
  const event = anInspection(overrides);
  return {
    id: `${event.itemId}/inspected/${round}`,
    key: event.number,
    type: INSPECTION_DECIDED,
    value: InspectionDecided.encode(event).finish(),
  };
}
