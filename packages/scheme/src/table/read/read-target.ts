import type { Field, Floor, Indicator } from '../../schema.ts'
import { describeFloor } from '../../words/floor.ts'
import { same } from '../table.ts'
import { noTarget, notSet } from '../write/target.ts'

export interface TargetRead {
  /** Name of the target field, where the cell says it. */
  name?: string
  goal?: number
  unit?: string
  /** Words in brackets that were understood as a floor. */
  floor?: Floor
  /** What stood beside the number and was not understood. */
  left?: string
}

const blank = new Set(['', noTarget, '-', '/', '无', notSet])
const line =
  /^(?:≥|>=?|≤|<=?|不低于|不高于|不超过|达到|完成|增长|提高|下降|控制在|约)*\s*(-?\d[\d,]*(?:\.\d+)?)\s*([^\d\s(（,，;；以]{0,12}?)\s*(?:以上|以内|以下|左右)?\s*((?:[（(].*[）)])?)$/s
const floorWords =
  /^(?:不得低于|必须高于|不得高于|必须低于)(标杆|省定目标)（(.+)）(-?[\d.]+(?:e[+-]?\d+)?)(?: (\S+))?，依据：(.+)$/s

/** The floor in the words it is printed in; taken only if it would be printed so again. */
function readFloor(words: string, unit: string, direction: Indicator['direction']): Floor | undefined {
  const found = floorWords.exec(words)
  if (!found) return undefined
  const kind = found[1] === '标杆' ? 'benchmark' : 'province'
  const floor: Floor = { value: Number(found[3]), kind, of: same(found[2]!), basis: same(found[5]!) }
  return describeFloor(floor, direction, unit).zh === words ? floor : undefined
}

function readLine(text: string, direction: Indicator['direction'], known?: Field): TargetRead {
  const [, open = '', rest = ''] = /^(另行下达)((?:（.*）)?)$/s.exec(text) ?? []
  const found = open ? undefined : line.exec(text.normalize('NFC'))
  if (!open && !found) return { left: text }
  const unit = found?.[2]?.replace('％', '%') || known?.unit || ''
  const bracket = (open ? rest : (found?.[3] ?? '')).slice(1, -1)
  const floor = bracket ? readFloor(bracket, unit, direction) : undefined
  return {
    ...(found ? { goal: Number(found[1]!.replaceAll(',', '')), unit } : {}),
    ...(floor ? { floor } : {}),
    ...(bracket && !floor ? { left: bracket } : {}),
  }
}

/** 目标值, a line for each target; nothing for a cell that says there is none. `fields` are the targets already known. */
export function readTargets(
  text: string,
  { fields, direction }: { fields: readonly Field[]; direction: Indicator['direction'] },
): TargetRead[] {
  if (blank.has(text)) return []
  return text.split('\n').map((one) => {
    const named = fields.find(({ name }) => one.startsWith(`${name.zh}：`) || one.startsWith(`${name.zh}:`))
    const said = named ? one.slice(named.name.zh.length + 1) : one
    return {
      ...(named ? { name: named.name.zh } : {}),
      ...readLine(said.trim(), direction, named ?? fields[0]),
    }
  })
}
