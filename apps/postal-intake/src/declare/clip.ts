/** The first `length` characters, never half of one. A text that is cut stays longer than its limit, and is told so. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}

export const clipped = (text: string | undefined, length: number): string | undefined =>
  text === undefined ? undefined : clip(text, length);

const CODE = /^[a-z]+$/i;

/** A country or currency code in upper case; any other text as it is. */
export const codeOf = (text: string, length: number): string =>
  CODE.test(text) ? clip(text, length).toUpperCase() : clip(text, length);
