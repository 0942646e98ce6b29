/** Made-up prices are thought of in euro; these round figures turn them into what is declared. Not rates to rely on. */
const PER_EURO: Readonly<Record<string, number>> = {
  EUR: 1,
  USD: 1.15,
  GBP: 0.86,
  CAD: 1.6,
  JPY: 172,
  CHF: 0.93,
  CNY: 8.2,
  HKD: 9,
};

/** An amount in a currency, with the decimals it has. */
export function amountOf(euro: number, currency: string): string {
  return written(euro * (PER_EURO[currency] ?? 1), currency);
}

/** A figure as an amount of its currency: yen have no decimals, all others here have two. */
export const written = (figure: number, currency: string): string =>
  currency === 'JPY' ? String(Math.max(1, Math.round(figure))) : Math.max(0.01, figure).toFixed(2);
