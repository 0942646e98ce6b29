import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { screenCommand } from './screen.ts';

const party = (name: string, country: string) => ({
  name,
  address: { line: '1 Made-up Street', city: 'Sample', country },
});

const express = (description: string) =>
  JSON.stringify({
    requestId: 'r-1',
    houseWaybill: 'HX-55012',
    consignor: { ...party('Example Co Ltd', 'HK'), typeOfPerson: 'LEGAL' },
    consignee: party('B. Example', 'DE'),
    totalGrossMassKg: '1.200',
    lines: [{ description, hs: '640411', quantity: 1, value: { amount: '45.00', currency: 'EUR' }, origin: 'CN' }],
  });

describe('portcullis screen', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'portcullis-screen-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function run(...lines: string[]) {
    const file = join(folder, 'items.ndjson');
    writeFileSync(file, lines.join('\n'));
    const written: Record<string, unknown>[] = [];
    const code = await screenCommand(file, (line) => written.push(JSON.parse(line) as Record<string, unknown>));
    return { code, written };
  }

  it('writes one screening a line', async () => {
    const { code, written } = await run(express('canvas shoes, blue'));
    expect(code).toBe(0);
    expect(written).toMatchObject([{ number: 'HX-55012', accepted: true, relief: { duty: {} }, iprScope: {} }]);
  });

  it('sees a disguised mark and says where', async () => {
    const { written } = await run(express('n1ke running shoes'));
    expect(written).toMatchObject([{ lane: 'red', selected: true }]);
    expect(JSON.stringify(written[0]?.['indicators'])).toContain('"pointer":"lines[0].description"');
  });

  it('answers a bad line with an error, goes on, and ends with 2', async () => {
    const { code, written } = await run('{"broken', express('canvas shoes, blue'), '[]', '{"type":"other"}');
    expect(code).toBe(2);
    expect(written.map((line) => ('error' in line ? line['line'] : line['number']))).toEqual([1, 'HX-55012', 3, 4]);
  });

  it('says that a file cannot be read', async () => {
    await expect(screenCommand(join(folder, 'none'), () => undefined)).rejects.toMatchObject({ code: 'invalid' });
  });
});
