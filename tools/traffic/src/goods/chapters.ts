/** What goods of a chapter of the Harmonized System usually weigh and cost: kg and euro a piece, and the spread (sigma). */
export interface ChapterUsual {
  readonly kg: number;
  readonly euro: number;
  readonly sigma: number;
}

/** Made-up but plausible medians, for sample parcels only. */
const USUAL: Readonly<Record<string, ChapterUsual>> = {
  '09': { kg: 0.25, euro: 6, sigma: 0.5 },
  '17': { kg: 0.3, euro: 6, sigma: 0.5 },
  '18': { kg: 0.25, euro: 7, sigma: 0.5 },
  '19': { kg: 0.4, euro: 7, sigma: 0.5 },
  '21': { kg: 0.35, euro: 14, sigma: 0.6 },
  '30': { kg: 0.12, euro: 12, sigma: 0.6 },
  '33': { kg: 0.15, euro: 14, sigma: 0.5 },
  '34': { kg: 0.35, euro: 8, sigma: 0.5 },
  '35': { kg: 0.15, euro: 6, sigma: 0.5 },
  '39': { kg: 0.25, euro: 9, sigma: 0.7 },
  '40': { kg: 0.4, euro: 12, sigma: 0.7 },
  '42': { kg: 0.5, euro: 24, sigma: 0.6 },
  '44': { kg: 0.6, euro: 16, sigma: 0.7 },
  '48': { kg: 0.3, euro: 8, sigma: 0.6 },
  '49': { kg: 0.25, euro: 9, sigma: 0.6 },
  '57': { kg: 1.2, euro: 28, sigma: 0.6 },
  '58': { kg: 0.2, euro: 8, sigma: 0.6 },
  '61': { kg: 0.25, euro: 15, sigma: 0.5 },
  '62': { kg: 0.4, euro: 22, sigma: 0.5 },
  '63': { kg: 0.5, euro: 16, sigma: 0.6 },
  '64': { kg: 0.9, euro: 34, sigma: 0.45 },
  '65': { kg: 0.15, euro: 12, sigma: 0.5 },
  '66': { kg: 0.4, euro: 12, sigma: 0.5 },
  '67': { kg: 0.15, euro: 12, sigma: 0.7 },
  '69': { kg: 0.7, euro: 16, sigma: 0.6 },
  '70': { kg: 0.5, euro: 14, sigma: 0.6 },
  '71': { kg: 0.04, euro: 18, sigma: 0.8 },
  '73': { kg: 0.6, euro: 14, sigma: 0.7 },
  '82': { kg: 0.35, euro: 14, sigma: 0.6 },
  '83': { kg: 0.3, euro: 10, sigma: 0.6 },
  '85': { kg: 0.4, euro: 26, sigma: 0.7 },
  '90': { kg: 0.25, euro: 30, sigma: 0.7 },
  '91': { kg: 0.15, euro: 35, sigma: 0.6 },
  '92': { kg: 0.9, euro: 45, sigma: 0.7 },
  '94': { kg: 1.2, euro: 32, sigma: 0.6 },
  '95': { kg: 0.4, euro: 16, sigma: 0.6 },
  '96': { kg: 0.15, euro: 8, sigma: 0.6 },
};

const OTHER: ChapterUsual = { kg: 0.35, euro: 12, sigma: 0.6 };

/** Of the chapter that a tariff code begins with. */
export const usualOf = (hs6: string): ChapterUsual => USUAL[hs6.slice(0, 2)] ?? OTHER;
