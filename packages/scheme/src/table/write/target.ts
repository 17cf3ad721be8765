import type { Field, Indicator } from '../../schema.ts'
import { describeFloor } from '../../words/floor.ts'

export const notSet = '另行下达'
export const noTarget = '—'

const signs = { up: '≥', down: '≤' } as const

function targetWords({ goal, floor, unit }: Field, direction: Indicator['direction']): string {
  const figure = goal === undefined ? notSet : `${signs[direction]} ${goal}${unit ? ` ${unit}` : ''}`
  return floor ? `${figure}（${describeFloor(floor, direction, unit).zh}）` : figure
}

/** ≥ 7 %（不得低于标杆（深圳）6.5 %，依据：…）; with several targets each begins with its name. */
export function targetCell({ fields, direction }: Indicator): string {
  const targets = fields.filter(({ source }) => source === 'target')
  if (targets.length === 0) return noTarget
  if (targets.length === 1) return targetWords(targets[0]!, direction)
  return targets.map((field) => `${field.name.zh}：${targetWords(field, direction)}`).join('\n')
}
