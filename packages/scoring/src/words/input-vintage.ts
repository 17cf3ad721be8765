import type { Text, Vintage } from '@plumbline/scheme'
import { describeVintage } from '@plumbline/scheme/words'

interface Stated {
  vintage?: Vintage | undefined
  replaced?: readonly { vintage: Vintage; value: string }[] | undefined
}

/** Of which vintage a figure is and what it took the place of: 最终核实数，取代预统计数 92、初步数 93.5; nothing where none was stated. */
export function describeInputVintage({ vintage, replaced = [] }: Stated): Text | undefined {
  if (!vintage) return undefined
  const { zh, en } = describeVintage(vintage)
  const [first] = replaced
  if (!first) return { zh, en }
  const before = replaced.map((one) => ({ ...describeVintage(one.vintage), value: one.value }))
  return {
    zh: `${zh}，取代${before.map((one) => `${one.zh} ${one.value}`).join('、')}`,
    en: `${en}, in place of ${before.map((one) => `the ${one.en} ${one.value}`).join(', ')}`,
  }
}
