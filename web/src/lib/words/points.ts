const scale = 100_000_000

/**
 * Exact points as text, no digit lost and none added: 9269000000 → '92.69'. Points are whole units of 10⁻⁸.
 */
export function exactPoints(points: number): string {
  const sign = points < 0 ? '-' : ''
  const whole = Math.floor(Math.abs(points) / scale)
  const rest = String(Math.abs(points) % scale).padStart(8, '0').replace(/0+$/, '')
  return `${sign}${whole}${rest ? `.${rest}` : ''}`
}
