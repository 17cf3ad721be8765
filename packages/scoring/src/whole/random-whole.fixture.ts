import { Scheme } from '@plumbline/scheme'
import fc from 'fast-check'
import { boards, inputOf, month, schemeFrom, type Boards } from '../random-scheme.fixture.ts'
import type { WholeInput } from './types.ts'

const text = (name: string) => ({ zh: name, en: name })
const proposes = { proposes: text('约谈'), to: 'unit' as const, kind: 'talk' as const }

/** Random boards with everything that goes over classes: d linked with c, one list of all, grades, consequences. */
function wholeScheme(list: Boards, own: number, basis: 'raw' | 'normalised'): Scheme {
  return Scheme.parse({
    ...schemeFrom(list),
    classes: ['c', 'd'].map((id) => ({ id, name: text(id) })),
    cascade: [{ class: 'd', own, without: 'own' }],
    overall: { basis },
    lights: [
      { light: 'red', last: 1 },
      { light: 'green', from: 1, to: 2 },
    ],
    grades: {
      vocabulary: ['a', 'b'].map((id) => ({ id, name: text(id) })),
      rule: { kind: 'bands', bands: [{ grade: 'a', min: 60 }, { grade: 'b' }] },
    },
    consequences: [
      { id: 'last', name: text('末位'), rule: { kind: 'last', places: 1 }, ...proposes },
      { id: 'first', name: text('首位'), rule: { kind: 'first', places: 1, within: 'all' }, ...proposes },
      { id: 'fell', name: text('下降'), rule: { kind: 'fallen', places: 1, minGroup: 2 }, ...proposes },
      { id: 'poor', name: text('等次'), rule: { kind: 'grade', grades: ['b'] }, ...proposes },
    ],
  })
}

export interface Whole {
  before: Scheme
  after: Scheme
  /** All besides the scheme; its entries fit both. */
  common: Omit<WholeInput, 'scheme'>
}

/** Two random versions over the same random month: every other unit is of class d, under the one before it. */
export const whole: fc.Arbitrary<Whole> = fc
  .record({
    lists: fc.tuple(boards, boards),
    given: month,
    owns: fc.tuple(fc.constantFrom(0.7, 0.5), fc.constantFrom(0.7, 0.6)),
    basis: fc.constantFrom('raw' as const, 'normalised' as const),
  })
  .map(({ lists, given, owns, basis }) => {
    const [before, after] = [0, 1].map((k) => wholeScheme(lists[k]!, owns[k]!, basis)) as [Scheme, Scheme]
    const subjects = given.subjects.map((one, k) => ({ ...one, class: k % 2 === 0 ? 'c' : 'd' }))
    const { scheme: _, class: __, ...rest } = inputOf(after, inputOf(before, { ...given, subjects }))
    const above = subjects.flatMap((one, k) =>
      k % 2 === 0 ? [] : [[one.id, [{ subject: subjects[k - 1]!.id, months: 12 }]] as const],
    )
    const places = subjects.map((one, k) => ({ subject: one.id, group: one.class, rank: 1 + (k >> 1) }))
    const history = [{ period: '2026-09', places }]
    return { before, after, common: { ...rest, parents: new Map(above), history } }
  })
