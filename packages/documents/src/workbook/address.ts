/** 1 → A, 27 → AA. */
export function columnLetters(col: number): string {
  let letters = ''
  for (let rest = col; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** (17, 4) → D17. */
export function cellAddress(row: number, col: number): string {
  return `${columnLetters(col)}${row}`
}

/** D17 → { row: 17, col: 4 }; undefined when it is not an address. */
export function parseAddress(address: string): { row: number; col: number } | undefined {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address)
  if (!match) return undefined
  const col = [...match[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(match[2]), col }
}
