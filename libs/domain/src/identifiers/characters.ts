/** Is there an ASCII digit at each place from `from` up to, not including, `to`? False past the end of the text. */
export function areDigits(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (!(code >= 48 && code <= 57)) return false;
  }
  return true;
}

/** The same for ASCII capitals. */
export function areCapitals(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (!(code >= 65 && code <= 90)) return false;
  }
  return true;
}

/** The same for ASCII capitals and digits. */
export function areCapitalsOrDigits(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (!((code >= 65 && code <= 90) || (code >= 48 && code <= 57))) return false;
  }
  return true;
}
