// Excel and WPS turn text that begins like this into a formula once the cell is edited or the sheet is saved as CSV; a Chinese
// input method makes the full-width forms count too.
const formulaLike = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠\t\r]/u
const harmless = /^(?:[+\-－]?\d[\d,]*(?:\.\d+)?%?|[-－—–]+)$/u

/** Text from people, made unable to become a formula: `=1+1` → `'=1+1`; `-3.2` and a lone dash stay as they are. */
export function inertText(text: string): string {
  const clean = withoutControls(text)
  return formulaLike.test(clean) && !harmless.test(clean.trim()) ? `'${clean}` : clean
}

/** XML 1.0 cannot carry most control characters at all; one of them would make the whole file unreadable. */
export function withoutControls(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').toWellFormed()
}
