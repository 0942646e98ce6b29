import { decideDeMinimis } from './decide.ts';
import type { DeMinimisQuestion } from './question.ts';
import { aPurchase, rates, worth } from './testing/questions.ts';
import { COMPILED } from './testing/rules.ts';

const decide = (question: DeMinimisQuestion) => decideDeMinimis(question, COMPILED);

describe('amounts in other currencies', () => {
  const dollars = (amount: string, rate: string) =>
    decideDeMinimis(aPurchase(worth(amount, 'USD')), COMPILED, rates({ 'USD/EUR': rate })).duty;

  it('are compared before they are rounded, and the rate is kept', () => {
    expect(dollars('200.00', '0.75')).toMatchObject({
      status: 'free',
      compared: { amount: '150.00', currency: 'EUR' },
      threshold: { amount: '150.00', currency: 'EUR' },
      rates: [{ from: 'USD', to: 'EUR', rate: '0.75' }],
    });
    // 150.002 euro reads 150.00 and is still above.
    expect(dollars('200.00', '0.75001').status).toBe('due');
  });

  it('are unknown without a rate', () => {
    expect(decide(aPurchase(worth('1.00', 'USD'))).duty).toMatchObject({
      status: 'unknown',
      missing: ['/rates/USD/EUR'],
    });
  });
});
