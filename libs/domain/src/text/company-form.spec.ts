import { companyForm } from './company-form.ts';

describe('companyForm', () => {
  it.each([
    'Example Trading Ltd',
    'EXAMPLE TRADING LTD.',
    'Example Trading Co., Ltd.',
    'Example Electronics Co',
    'Example Limited',
    'Example, Inc.',
    'Example LLC',
    'Muster GmbH',
    'Muster GmbH & Co. KG',
    'Muster AG',
    'Voorbeeld B.V.',
    'Voorbeeld BV',
    'Exemple S.A.',
    'Exemple SARL',
    'Esempio S.r.l.',
    'Esempio S.p.A.',
    'Przykład Sp. z o.o.',
    'Przykład sp. z o. o.',
    'Przykład sp.z o.o.',
    'Example Pty Ltd',
    'Esimerkki Oy',
    'Exempel AB',
    'AB Exempel',
    'Eksempel A/S',
    'Eksempel AS',
    'Eksempel ApS',
    'Sample K.K.',
    'Contoh Sdn. Bhd.',
    'PT Contoh',
    'Örnek A.Ş.',
    'Ejemplo S.L.',
    'Příklad s.r.o.',
    'Primer d.o.o.',
    'ООО Пример',
    'Пример ЕООД',
    'Công ty Ví dụ',
    '示例有限公司',
    '示例贸易公司',
    'サンプル株式会社',
    '㈱サンプル',
    '(株)サンプル',
    '주식회사 예시',
    'บริษัท ตัวอย่าง จำกัด',
    'דוגמה בע"מ',
    'مثال ذ.م.م',
    'شركة مثال',
    'Ｅｘａｍｐｌｅ　Ｌｔｄ',
  ])('finds the form in %s', (name) => {
    expect(companyForm(name)).toBe(true);
  });

  it.each([
    '',
    '   ',
    'A. Jansen',
    'B. Muster',
    'Incognito Person',
    'Alimited',
    'Unlimitedness',
    'Agnes Sample',
    'Ag',
    'Co',
    'Co Sample',
    'Sa Sample',
    'Maria Sá',
    'Oya Sample',
    'Kkari Sample',
    'Spain Sample',
    'A. S. Sample',
    'Sample A. S.',
    'Ltdo',
    'サンプル太郎',
    '张三',
    '김예시',
    'شملان مثال',
    'Пример Иван',
    'Z Sample',
  ])('finds none in %j', (name) => {
    expect(companyForm(name)).toBe(false);
  });

  it('reads no endless text', () => {
    expect(companyForm(`${'x '.repeat(1_000_000)}ltd`)).toBe(false);
    expect(companyForm(' '.repeat(1_000_000))).toBe(false);
  });
});
