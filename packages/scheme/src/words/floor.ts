import type { Field, Floor, Indicator, Text } from '../schema.ts'

const most = {
  up: {
    benchmark: { zh: '不得低于', en: 'must not be below' },
    province: { zh: '必须高于', en: 'must be above' },
  },
  down: {
    benchmark: { zh: '不得高于', en: 'must not be above' },
    province: { zh: '必须低于', en: 'must be below' },
  },
} as const satisfies Record<Indicator['direction'], Record<Floor['kind'], Text>>

const kinds = {
  benchmark: { zh: '标杆', en: 'benchmark' },
  province: { zh: '省定目标', en: 'province’s target' },
} as const satisfies Record<Floor['kind'], Text>

/** 不得低于标杆深圳 6.5 %（2025 年统计公报）; where less is better 不得高于 (D14). */
export function describeFloor(
  { kind, value, of, basis }: Floor,
  direction: Indicator['direction'],
  unit: string,
): Text {
  const [rule, name] = [most[direction][kind], kinds[kind]]
  const figure = unit ? `${value} ${unit}` : `${value}`
  return {
    zh: `${rule.zh}${name.zh}（${of.zh}）${figure}，依据：${basis.zh}`,
    en: `${rule.en} the ${name.en} (${of.en}) of ${figure}; source: ${basis.en}`,
  }
}

/** 统一目标 7 %（各单位另有目标的从其目标）；不得低于标杆（深圳）6.5 %，依据：…; nothing for a field with neither. */
export function describeGoal(field: Field, direction: Indicator['direction']): Text | undefined {
  const { goal, floor, unit } = field
  const figure = unit ? `${goal} ${unit}` : `${goal}`
  const said = [
    ...(goal === undefined
      ? []
      : [
          {
            zh: `统一目标 ${figure}（另行下达目标的单位从其目标）`,
            en: `goal ${figure} for every unit that is set no other`,
          },
        ]),
    ...(floor ? [describeFloor(floor, direction, unit)] : []),
  ]
  if (said.length === 0) return undefined
  return { zh: said.map(({ zh }) => zh).join('；'), en: said.map(({ en }) => en).join('; ') }
}
