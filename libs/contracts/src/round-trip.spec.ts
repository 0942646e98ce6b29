import { fileDescriptorProtos, ItemDeclared, Lane, ScreenRequest } from './index.ts';

describe('contracts', () => {
  it('keep the decimals of an amount exactly as they were declared', () => {
    const bytes = ScreenRequest.encode(
      ScreenRequest.fromPartial({ requestId: '1', consignment: { totalValue: { amount: '12.50', currency: 'EUR' } } }),
    ).finish();
    expect(ScreenRequest.decode(bytes).consignment?.totalValue).toEqual({ amount: '12.50', currency: 'EUR' });
  });

  it('read an enum value of a newer writer as unrecognized instead of failing', () => {
    // Declaration (field 1) with channel (field 2) set to 99.
    const newer = Uint8Array.from([10, 2, 16, 99]);
    expect(ItemDeclared.decode(newer).declaration?.channel).toBe('UNRECOGNIZED');
  });

  it('tell a missing number from zero', () => {
    const line = { line: 1, quantity: 0 };
    const bytes = ItemDeclared.encode(
      ItemDeclared.fromPartial({ declaration: { lines: [line, { line: 2 }] } }),
    ).finish();
    const [first, second] = ItemDeclared.decode(bytes).declaration?.lines ?? [];
    expect([first?.quantity, second?.quantity]).toEqual([0, undefined]);
  });

  it('carry their compiled descriptors for reflection', () => {
    expect(fileDescriptorProtos.length).toBeGreaterThan(10);
    expect(Lane.RED).toBe('LANE_RED');
  });
});
