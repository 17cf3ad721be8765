const decimalsOf = (text: string) => text.split('.')[1]?.length ?? 0

const scaled = (text: string, decimals: number) =>
  BigInt(text.replace('.', '') + '0'.repeat(decimals - decimalsOf(text)))

/** The exact sum of decimal strings: ['0.1', '0.2'] → '0.3'. */
export function sumDecimals(texts: readonly string[]): string {
  const decimals = Math.max(0, ...texts.map(decimalsOf))
  const sum = texts.reduce((total, text) => total + scaled(text, decimals), 0n)
  const digits = String(sum < 0n ? -sum : sum).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '')
  return `${sum < 0n ? '-' : ''}${whole}${fraction && `.${fraction}`}`
}
