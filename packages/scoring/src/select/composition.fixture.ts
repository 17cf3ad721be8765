import { Scheme, type SchemeInput } from '@plumbline/scheme'
import { schemeOf } from '../scheme.fixture.ts'
import { scoreSubjects } from '../score-subjects.ts'
import type { Fact } from '../types.ts'

export type BoardInput = SchemeInput['boards'][number]
type Every = NonNullable<NonNullable<BoardInput['indicators']>[number]['fields'][number]['result']>['every']

const name = (text: string) => ({ zh: text, en: text })

/** A board of one indicator whose score is given: by the results of another assessment where `every` is said, else from outside. */
export function component(
  id: string,
  weight: number,
  { every, over = 'present', atLeast }: { every?: Every; over?: 'present' | 'all'; atLeast?: number } = {},
): BoardInput {
  const field = { id: 'score', name: name('得分'), unit: '分' }
  const mean = { kind: 'average', field: 'score', over, ...(atLeast ? { atLeast } : {}) } as const
  return {
    id,
    name: name(id),
    weight,
    indicators: [
      {
        id: `${id}_score`,
        name: name(id),
        weight,
        fields: [
          every
            ? { ...field, source: 'result', result: { scheme: `${id}_scheme`, every } }
            : { ...field, source: 'external' },
        ],
        method: {
          kind: 'imported',
          measure: every && every !== 'year' ? mean : { kind: 'value', field: 'score' },
        },
      },
    ],
  }
}

export const yearly = (boards: BoardInput[], rest: Partial<SchemeInput> = {}): Scheme =>
  schemeOf([{ weight: 100, indicators: [] }], {
    period: 'year',
    boards: boards as never,
    classes: [
      { id: 'body', name: name('班子') },
      { id: 'person', name: name('干部') },
    ],
    ...rest,
  })

/** { monthly: { '2026-03': '88.5' }, annual: { '2026': '90' } } of subject u. */
export const factsOf = (values: Record<string, Record<string, string>>): Fact[] =>
  Object.entries(values).flatMap(([id, periods]) =>
    Object.entries(periods).map(([period, value]) => ({
      ...{ subject: 'u', indicator: `${id}_score`, field: 'score' },
      ...{ period, value },
    })),
  )

/** The months 1 to n of 2026 from `from` on, with these scores. */
export const months = (scores: readonly string[], from = 1): Record<string, string> =>
  Object.fromEntries(scores.map((score, k) => [`2026-${String(from + k).padStart(2, '0')}`, score]))

export function scoreOf(scheme: Scheme, facts: Fact[], classId = 'body') {
  const [score] = scoreSubjects({
    scheme,
    period: '2026',
    class: classId,
    subjects: [{ id: 'u', class: classId }],
    facts,
  })
  return score!
}
