import { ItemDeclared } from '@portcullis/contracts';
import type { Declaration, Finding } from '@portcullis/domain';
import { declaredRecord } from '@portcullis/wire';

import { noItem, noLine, type ItemTexts, type PartyTexts } from '../formats/item-texts.ts';
import { KEPT } from '../formats/limits.ts';
import { declarationOf } from './declaration-of.ts';
import type { TraitsOf } from './party-of.ts';

const submission = {
  operator: 'nl-post',
  message: 'ITMATT/1',
  messageId: 'IM1',
  receivedAt: '2026-11-20T04:00:00.000Z',
};
const nobody: TraitsOf = () => ({ typeOfPerson: 'unknown', declared: [], textDefects: [], companyForm: false });

function declare(texts: Partial<ItemTexts>, circumstance?: string) {
  const findings: Finding[] = [];
  const item = { ...noItem('items[0]'), itemId: 'LX000000005NL', ...texts };
  const declared = declarationOf(item, submission, circumstance, nobody, (finding) => findings.push(finding));
  return { declared, findings, codes: findings.map(({ code }) => code) };
}

const declaration = (texts: Partial<ItemTexts>): Declaration | undefined => declare(texts).declared?.declaration;
const aLine = (change: object) => ({ ...noLine(), ...change });

describe('declarationOf', () => {
  it.each([
    ['LX000000005NL', 'LX000000005NL', 's10'],
    ['lx 0000 0000 5 nl', 'LX000000005NL', 's10'],
    ['LX000000006NL', 'LX000000006NL', 's10'],
    ['HX-55012', 'HX-55012', 'other'],
    ['LX00000000NL', 'LX00000000NL', 'other'],
  ])('takes the number %j as %s, %s', (itemId, number, numberType) => {
    expect(declaration({ itemId })).toMatchObject({ number, numberType });
  });

  it.each([undefined, 'X\u0000', 'x'.repeat(71)])('declares nothing under the number %j and says so', (itemId) => {
    expect(declare({ itemId })).toMatchObject({
      declared: undefined,
      findings: [{ code: 'ITEM_WITHOUT_NUMBER', severity: 'error', pointer: 'items[0].id' }],
    });
  });

  it.each([
    [undefined, undefined, 'fiscal'],
    ['F43', undefined, 'security'],
    [undefined, 'F43', 'security'],
    ['F32', 'F43', 'fiscal'],
  ])('with the circumstance %s in the item and %s in the message is %s', (circumstance, ofMessage, kind) => {
    expect(declare({ circumstance }, ofMessage).declared?.declaration.kind).toBe(kind);
  });

  it.each([
    ['SALE_OF_GOODS', undefined, 'sale', []],
    ['gift', undefined, 'gift', []],
    [undefined, 'true', 'gift', []],
    [undefined, 'false', undefined, []],
    ['GIFT', '1', 'gift', []],
    ['SALE_OF_GOODS', 'true', 'sale', ['NATURE_CONTRADICTORY']],
    ['GIFT', 'false', undefined, ['NATURE_CONTRADICTORY']],
    ['PRESENT', 'true', undefined, ['NATURE_UNKNOWN', 'NATURE_CONTRADICTORY']],
    ['GIFT', 'maybe', 'gift', ['GIFT_UNREADABLE']],
  ])('makes of nature %s and gift %s: %s', (nature, gift, expected, codes) => {
    const result = declare({ nature, gift });
    expect([result.declared?.declaration.nature, result.codes]).toEqual([expected, codes]);
  });

  it.each([
    ['2026-11-19', '2026-11-19', []],
    ['20261119', '2026-11-19', []],
    ['19.11.2026', undefined, ['POSTED_ON_INVALID']],
  ])('reads the posting day %s', (postedOn, day, codes) => {
    const result = declare({ postedOn });
    expect([result.declared?.declaration.postedOn, result.codes]).toEqual([day, codes]);
  });

  it('keeps amounts as declared, wrong ones too, and no amount where none is', () => {
    const lines = [aLine({ value: '-1,5', currency: 'eur' }), aLine({ value: '3' }), aLine({ currency: 'EUR' })];
    expect(declaration({ lines })?.lines.map(({ value }) => value)).toEqual([
      { amount: '-1,5', currency: 'EUR' },
      { amount: '3', currency: '' },
      undefined,
    ]);
  });

  it('tells a number of pieces that is none', () => {
    const result = declare({ lines: [aLine({ numberOfPieces: 'two' }), aLine({ numberOfPieces: '0' })] });
    expect(result.declared?.declaration.lines.map(({ quantity }) => quantity)).toEqual([undefined, 0]);
    expect(result.findings).toMatchObject([{ code: 'QUANTITY_UNREADABLE', pointer: 'items[0].lines[0].quantity' }]);
  });

  it('cancels with a number and a day alone, and carries no goods', () => {
    const lines = [aLine({ description: 'shirt' })];
    expect(declaration({ cancelled: 'true', postedOn: '2026-11-19', lines })).toMatchObject({
      cancelled: true,
      postedOn: '2026-11-19',
      lines: [],
    });
    expect(declaration({ cancelled: 'false' })).not.toHaveProperty('cancelled');
    expect(declare({ cancelled: 'perhaps' }).codes).toEqual(['CANCELLED_UNREADABLE']);
  });

  it('takes the country of the sender where none of posting is declared', () => {
    const sender = { country: 'cn' } as PartyTexts;
    expect(declaration({ sender })?.dispatchedFrom).toBe('CN');
    expect(declaration({ sender, originCountry: 'hk' })?.dispatchedFrom).toBe('HK');
  });

  it('cuts a text so that it is still too long, and never through a character', () => {
    const [line] = declaration({ lines: [aLine({ description: '\u{1f455}'.repeat(30_000) })] })?.lines ?? [];
    expect(line?.description?.length).toBe(KEPT.longText);
    expect(
      declaration({ lines: [aLine({ description: `a${'\u{1f455}'.repeat(300)}` })] })?.lines[0]?.description,
    ).toHaveLength(KEPT.longText - 1);
  });

  it('stays below 256 KB whatever an item holds', () => {
    const long = '\u4e2d'.repeat(60_000);
    const fill = <T extends object>(texts: T): T =>
      Object.fromEntries(Object.keys(texts).map((name) => [name, long])) as T;
    const texts = noItem('items[0]');
    const item: Partial<ItemTexts> = {
      ...fill(texts),
      itemId: 'LX000000005NL',
      cancelled: undefined,
      pointer: 'items[0]',
      header: undefined,
      documents: Array.from({ length: KEPT.documents }, () => ({ type: long, reference: long })),
      lines: Array.from({ length: KEPT.lines }, () => fill(noLine())),
      sender: fill(texts.sender),
      receiver: fill(texts.receiver),
    };
    const declared = declare(item).declared;
    const record = declaredRecord('id', declared!.declaration, undefined);
    expect(ItemDeclared.decode(record.value!).declaration?.lines).toHaveLength(100);
    expect(record.value!.byteLength).toBeLessThan(230 * 1024);
    const plain = JSON.stringify([declared!.sender.plain, declared!.receiver.plain]);
    expect(Buffer.byteLength(plain)).toBeLessThan(20 * 1024);
  });
});
