// Figures travel as decimal strings so that no binary float ever changes what a person typed.

const plain = /^([+-]?)(\d*)(?:\.(\d*))?$/

/** `+01020.50` → `1020.5`, `-0` → `0`, `.5` → `0.5`; undefined when it is not a plain decimal. */
export function canonicalDecimal(text: string): string | undefined {
  const match = plain.exec(text)
  if (!match || `${match[2]}${match[3] ?? ''}` === '') return undefined
  const whole = match[2]!.replace(/^0+(?=\d)/, '') || '0'
  const part = (match[3] ?? '').replace(/0+$/, '')
  const digits = part === '' ? whole : `${whole}.${part}`
  return match[1] === '-' && digits !== '0' ? `-${digits}` : digits
}

/** The number a spreadsheet shows: Excel keeps 15 digits, so 0.30000000000000004 is 0.3. Undefined for NaN and infinities. */
export function decimalOfNumber(value: number): string | undefined {
  if (!Number.isFinite(value)) return undefined
  const [mantissa, exponent] = value.toExponential(14).split('e') as [string, string]
  return shiftDecimal(mantissa, Number(exponent))
}

/** Sums and differences of decimals leave binary dust far behind the last kept digit: 456.66999999999825 is 456.67. */
export function withoutDust(text: string, decimals: number): string {
  const rounded = roundDecimal(text, decimals)
  return Math.abs(Number(text) - Number(rounded)) < 10 ** (-decimals - 5) ? rounded : text
}

/** Moves the point: ('0.475', 2) → '47.5'. */
export function shiftDecimal(text: string, places: number): string {
  const match = plain.exec(text)!
  const [whole, part] = [match[2] ?? '', match[3] ?? '']
  const digits = whole + part
  const point = whole.length + places
  const padded = point < 0 ? '0'.repeat(-point) + digits : digits.padEnd(point, '0')
  const at = Math.max(point, 0)
  return canonicalDecimal(`${match[1]}${padded.slice(0, at) || '0'}.${padded.slice(at)}`)!
}

export function countDecimals(text: string): number {
  return text.split('.')[1]?.length ?? 0
}

export function countWholeDigits(text: string): number {
  return text.replace('-', '').split('.')[0]!.length
}

/** 四舍五入, never of what a person typed but to suggest a figure: ('33.335', 2) → '33.34'. */
export function roundDecimal(text: string, decimals: number): string {
  const [whole, part = ''] = text.replace('-', '').split('.') as [string, string?]
  const kept = BigInt(whole + part.slice(0, decimals).padEnd(decimals, '0'))
  const rounded = kept + (Number(part[decimals] ?? '0') >= 5 ? 1n : 0n)
  const digits = shiftDecimal(rounded.toString(), -decimals)
  return canonicalDecimal(text.startsWith('-') ? `-${digits}` : digits)!
}
