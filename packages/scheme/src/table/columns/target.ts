import type { Field, Indicator } from '../../schema.ts'
import { refuse } from '../log.ts'
import { readTargets, type TargetRead } from '../read/read-target.ts'
import { assume, text as say, type ApplyChange } from './change.ts'

const growthName = /增速|增长|增幅/

function targetField(indicator: Indicator, { name, unit }: TargetRead, text: string): Field {
  const targets = indicator.fields.filter(({ source }) => source === 'target')
  const known = name ? targets.find((one) => one.name.zh === name) : targets[0]
  if (known) return known
  const growth = growthName.test(text)
  const field: Field = {
    id: indicator.fields.some(({ id }) => id === 'target') ? 'target_2' : 'target',
    name: growth ? { zh: '增速目标', en: 'growth target' } : { zh: '目标值', en: 'target' },
    unit: unit || (growth ? '%' : (indicator.fields.find(({ source }) => source !== 'target')?.unit ?? '')),
    decimals: 2,
    basis: 'period',
    source: 'target',
  }
  indicator.fields.push(field)
  return field
}

/** 目标值: the goal of every unit that is set no other, and the floor beside it. */
export const applyTarget: ApplyChange = (change) => {
  const { indicator, text, place, log, fresh } = change
  const targets = indicator.fields.filter(({ source }) => source === 'target')
  const read = readTargets(text, { fields: targets, direction: indicator.direction })
  if (read.length === 0) for (const field of targets) delete field.goal
  for (const one of read) {
    if (one.left !== undefined)
      refuse(log, 'target_unread', place, {
        message: say(`目标值里的“${one.left}”没有读懂。`, `“${one.left}” in the target was not understood.`),
        hint: say('写成 ≥ 100 亿元，说明写进备注。', 'Write it as ≥ 100 亿元 and put words into the note.'),
      })
    if (one.left === text) continue
    const field = targetField(indicator, one, text)
    if (one.unit) field.unit = one.unit
    if (one.goal === undefined) delete field.goal
    else field.goal = one.goal
    if (one.floor) field.floor = { ...one.floor, ...keptFloor(field, one.floor) }
    if (fresh && one.goal !== undefined)
      assume(change, `.fields.${field.id}.goal`, {
        zh: '表上的目标值是全年的、对每个单位都一样',
        en: 'The target of the table is the year’s and the same for every unit',
      })
  }
}

/** English words of a floor whose Chinese ones stay. */
const keptFloor = ({ floor }: Field, next: NonNullable<Field['floor']>) => ({
  ...(floor && floor.of.zh === next.of.zh ? { of: floor.of } : {}),
  ...(floor && floor.basis.zh === next.basis.zh ? { basis: floor.basis } : {}),
  ...(floor?.wording ? { wording: floor.wording } : {}),
})
