import { num, type ReadWords } from './reading.ts'

const words = new RegExp(`^得分 = (.+) ÷ ${num} × 100$`)

export const readImported: ReadWords = (text, listen) => {
  const whole = /^直接采用(.+)$/.exec(text)
  const part = words.exec(text)
  const measure = listen.measure(whole?.[1] ?? part?.[1] ?? '')
  if (!measure) return undefined
  return { method: { kind: 'imported', measure, full: whole ? 100 : Number(part?.[2]) } }
}
