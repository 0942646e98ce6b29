import { parseAirWaybill } from './air-waybill.ts';

describe('parseAirWaybill', () => {
  it.each(['000-12345675', '00012345675'])('reads %s', (text) => {
    expect(parseAirWaybill(text)).toEqual({
      ok: true,
      airWaybill: { id: '000-12345675', prefix: '000', serial: '12345675' },
    });
  });

  it('warns of a wrong check digit and does not refuse', () => {
    expect(parseAirWaybill('000-12345676')).toMatchObject({ ok: true, airWaybill: { warning: 'CHECK_DIGIT' } });
    expect(parseAirWaybill('000-12345674')).toMatchObject({ ok: true, airWaybill: { warning: 'CHECK_DIGIT' } });
    expect(parseAirWaybill('000-00000000')).not.toHaveProperty('airWaybill.warning');
  });

  it.each([
    '',
    '000',
    '000-1234567',
    '000-123456755',
    '0001234567',
    '000123456755',
    '000 12345675',
    '00-012345675',
    'ABC-12345675',
    '000-1234567X',
    '０００-12345675',
  ])('refuses %j', (text) => {
    expect(parseAirWaybill(text)).toEqual({ ok: false, reason: 'FORMAT' });
  });
});
