import { Scheme, type IndicatorInput, type SchemeInput } from '../schema.ts'
import { goodScheme, type Draft } from '../scheme.fixture.ts'
import { lintScheme } from './lint-scheme.ts'

const text = (zh: string, en: string) => ({ zh, en })
type DemandInput = NonNullable<SchemeInput['demands']>[number]

const imported = (id: string, weight: number, rest: Partial<IndicatorInput>): IndicatorInput => ({
  id,
  name: text(`${id} 项`, id),
  weight,
  fields: [{ id: 'score', name: text('得分', 'score'), unit: '分' }],
  method: { kind: 'imported', measure: { kind: 'value', field: 'score' } },
  ...rest,
})

/** 发展 80 分 and 共性 20 分, with a benchmark and a rigid task; keeps every demand it is given in the tests. */
export function taggedScheme(): Draft {
  const draft: Draft = structuredClone(goodScheme())
  const [economy] = draft.boards
  Object.assign(economy!, { weight: 80, tags: ['development'] })
  const [gdp, air] = economy!.indicators
  Object.assign(gdp!, { weight: 50, tags: ['innovation', 'quality'], tasks: ['growth'] })
  Object.assign(air!, { weight: 30 })
  Object.assign(gdp!.fields[1]!, {
    goal: 6.5,
    floor: {
      value: 6.5,
      kind: 'benchmark',
      of: text('深圳', 'Shenzhen'),
      basis: text('2025 年统计公报', 'Communiqué 2025'),
    },
  })
  draft.boards.push({
    id: 'shared',
    name: text('共性', 'shared'),
    weight: 20,
    indicators: [
      imported('party', 10, { tags: ['common', 'measurable'] }),
      imported('law', 10, { tags: ['common'] }),
    ],
  })
  draft.tags = [
    { id: 'development', name: text('发展类', 'development') },
    { id: 'innovation', name: text('创优目标', 'innovation') },
    { id: 'quality', name: text('质量', 'quality') },
    { id: 'common', name: text('共性', 'common') },
    { id: 'measurable', name: text('可量化', 'measurable') },
  ]
  draft.demands = [{ kind: 'covers', tasks: [{ id: 'growth', name: text('稳增长', 'steady growth') }] }]
  return draft
}

/** What lint says of the tagged scheme with these demands beside its own and something changed: 'severity code place'. */
export const findingsOf = (demands: DemandInput[], change: (draft: Draft) => void = () => {}) =>
  problemsOf(demands, change).map(({ severity, code, place }) => `${severity} ${code} ${place}`)

/** The same with their words. */
export function problemsOf(demands: DemandInput[], change: (draft: Draft) => void = () => {}) {
  const draft = taggedScheme()
  draft.demands = [...(draft.demands ?? []), ...demands]
  change(draft)
  return lintScheme(Scheme.parse(draft))
}
