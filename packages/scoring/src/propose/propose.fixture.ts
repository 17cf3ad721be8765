import type { ConsequenceInput, SchemeInput } from '@plumbline/scheme'
import { ranked } from '../history/history.fixture.ts'
import type { HistoryPeriod } from '../history/types.ts'
import { indicatorOf, schemeOf } from '../scheme.fixture.ts'
import { propose } from './propose.ts'
import type { GivenPlace } from './types.ts'

const text = (zh: string) => ({ zh, en: zh })

export const consequence = (
  rule: ConsequenceInput['rule'],
  rest: Partial<ConsequenceInput> = {},
): ConsequenceInput => ({
  id: 'talk',
  name: text('约谈'),
  rule,
  proposes: { zh: '约谈', en: 'an interview' },
  to: 'head',
  kind: 'talk',
  ...rest,
})

/** Yearly, with classes c and d, an indicator `i` that dept answers for and `j` that nobody does, and grades. */
export const withConsequences = (consequences: ConsequenceInput[], rest: Partial<SchemeInput> = {}) =>
  schemeOf(
    [
      {
        weight: 100,
        indicators: [indicatorOf('i', { weight: 50, responsible: 'dept' }), indicatorOf('j', { weight: 50 })],
      },
    ],
    {
      period: 'year',
      classes: [
        { id: 'c', name: text('区') },
        { id: 'd', name: text('县') },
      ],
      grades: {
        vocabulary: [
          { id: 'good', name: { zh: '好', en: 'good' } },
          { id: 'poor', name: { zh: '较差', en: 'poor' } },
        ],
        rule: { kind: 'bands', bands: [{ grade: 'good', min: 60 }, { grade: 'poor' }] },
      },
      consequences,
      ...rest,
    },
  )

/** 'talk 平度' of each proposal by one rule, or by several consequences. */
export function proposed(
  rules: ConsequenceInput['rule'] | ConsequenceInput[],
  periods: HistoryPeriod[],
  given: GivenPlace[] = [],
): string[] {
  const consequences = Array.isArray(rules) ? rules : [consequence(rules)]
  return propose({ scheme: withConsequences(consequences), periods, given }).map(
    ({ consequence: id, subject }) => `${id} ${subject}`,
  )
}

// methods.md P14: the published order of Qingdao's ten districts, listing order taken as rank.
export const qingdao = [
  ranked('2021', ['黄岛', '胶州', '即墨', '崂山', '城阳', '市南', '平度', '莱西', '市北', '李沧']),
  ranked('2022', ['黄岛', '胶州', '崂山', '城阳', '市南', '莱西', '即墨', '平度', '市北', '李沧']),
]
