/** Whole units of the last decimal → decimal string: (−1234, 2) → "-12.34". */
export function formatFigure(units: number, decimals: number): string {
  const digits = String(Math.abs(units)).padStart(decimals + 1, '0')
  const sign = units < 0 ? '-' : ''
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

/** Decimal string → whole units of the last decimal, without passing through a fraction: ("12.3", 2) → 1230. */
export function parseFigure(text: string, decimals: number): number {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (!match || (match[3] ?? '').length > decimals) throw new Error(`demo_bad_figure: ${text}`)
  const units = Number(match[2] + (match[3] ?? '').padEnd(decimals, '0'))
  return match[1] === '-' ? -units : units
}
