import type { Field, Text } from '../schema.ts'
import type { Vintage } from '../vintages.ts'

const names: Record<Vintage, Text> = {
  flash: { zh: '预统计数', en: 'flash estimate' },
  preliminary: { zh: '初步数', en: 'preliminary figure' },
  final: { zh: '最终核实数', en: 'final figure' },
}

/** What a figure of this vintage is called. */
export const describeVintage = (vintage: Vintage): Text => names[vintage]

/** From which vintage on a figure counts: 初步数起计入; nothing where any does. */
export function describeAtLeast({ atLeast }: Field): Text | undefined {
  if (!atLeast) return undefined
  const { zh, en } = names[atLeast]
  return { zh: `${zh}起计入`, en: `counts from the ${en} on` }
}
