import { targetMeetsFloor } from '../../floors.ts'
import type { Problem } from '../../problem.ts'
import type { Field, Indicator } from '../../schema.ts'
import { describeFloor } from '../../words/floor.ts'
import { errorOf, placedIndicators, type Rule } from '../rule.ts'

function notATarget({ goal, floor, source }: Field, place: string): Problem[] {
  if (source === 'target' || (goal === undefined && !floor)) return []
  return [
    errorOf('goal_not_a_target', {
      place: `${place}.${goal === undefined ? 'floor' : 'goal'}`,
      message: {
        zh: '只有目标值数据项才有目标和底线',
        en: 'Only a target field has a goal and a floor',
      },
      hint: { zh: '写 source: target，或删去 goal 和 floor', en: 'Write `source: target`, or remove both' },
    }),
  ]
}

function outOfRange({ goal, min = -Infinity, max = Infinity }: Field, place: string): Problem[] {
  if (goal === undefined || (goal >= min && goal <= max)) return []
  return [
    errorOf('goal_out_of_range', {
      place: `${place}.goal`,
      message: {
        zh: `目标 ${goal} 不在数据项允许的范围内`,
        en: `The goal ${goal} is outside what the field allows`,
      },
      hint: { zh: '改 goal，或改 min、max', en: 'Change the goal, or `min` and `max`' },
    }),
  ]
}

function belowFloor(field: Field, direction: Indicator['direction'], place: string): Problem[] {
  const { goal, floor } = field
  if (goal === undefined || !floor || targetMeetsFloor(field, direction, goal)) return []
  const wanted = describeFloor(floor, direction, field.unit)
  return [
    errorOf('goal_below_floor', {
      place: `${place}.goal`,
      message: {
        zh: `“${field.name.zh}”${goal}，${wanted.zh}`,
        en: `“${field.name.en}” is ${goal}: ${wanted.en}`,
      },
      hint: {
        zh: '改 goal 使其达到底线，或核对底线的来源和年份',
        en: 'Change the goal so that it keeps the floor, or check the floor’s source and year',
      },
    }),
  ]
}

/** 目标值不得低于标杆城市同类指标 (S4-08), 奋斗指标高于省定目标 (S1-01); reversed where less is better (D14). */
export const goalFloor: Rule = ({ scheme }) =>
  placedIndicators(scheme).flatMap(({ place, indicator }) =>
    indicator.fields.flatMap((field, index) => {
      const at = `${place}.fields[${index}]`
      return [
        ...notATarget(field, at),
        ...outOfRange(field, at),
        ...belowFloor(field, indicator.direction, at),
      ]
    }),
  )
