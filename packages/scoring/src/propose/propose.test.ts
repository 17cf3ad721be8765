import { describe, expect, it } from 'vitest'
import { months, placed, ranked } from '../history/history.fixture.ts'
import { propose } from './propose.ts'
import { consequence, proposed, qingdao, withConsequences } from './propose.fixture.ts'

const last3 = { kind: 'last', places: 3 } as const
const down10 = { kind: 'fallen', places: 10 } as const

describe('Qingdao 2021 → 2022 (P14)', () => {
  it('the award goes to 莱西 alone, up two places', () => {
    const award = { kind: 'improved', criterion: 'places', atLeast: 2 } as const
    expect(proposed(award, qingdao)).toEqual(['talk 莱西'])
    expect(proposed({ ...award, first: 1 }, qingdao)).toEqual(['talk 莱西'])
  })

  it('nobody fell by ten, in ten districts nobody could', () => {
    expect(proposed(down10, qingdao)).toEqual([])
    expect(proposed({ ...down10, minGroup: 2 }, qingdao)).toEqual([])
  })

  it('末3位以及下降10个以上位次 (S4-19) is 平度, 市北 and 李沧, each once', () => {
    expect(proposed({ kind: 'any', rules: [last3, down10] }, qingdao).toSorted()).toEqual(
      ['talk 平度', 'talk 市北', 'talk 李沧'].toSorted(),
    )
  })
})

describe('one consequence with several rules', () => {
  it('fires once for a unit, with every fact: last of twenty and down fifteen', () => {
    const periods = [ranked('2017', placed(20, 'u5', 5)), ranked('2018', placed(20, 'u5', 20))]
    const scheme = withConsequences([consequence({ kind: 'any', rules: [last3, down10] })])
    const proposals = propose({ scheme, periods })
    expect(proposals.map(({ subject }) => subject)).toEqual(['u19', 'u20', 'u5'])
    expect(proposals.at(-1)).toEqual({
      consequence: 'talk',
      subject: 'u5',
      class: 'c',
      to: 'head',
      findings: [
        {
          rule: 'end_places',
          facts: {
            end: 'last',
            count: 3,
            ties: 'in',
            place: { period: '2018', group: 'c', rank: 20, of: 20 },
            tied: 0,
            across: false,
          },
        },
        {
          rule: 'fallen',
          facts: {
            drop: 15,
            atLeast: 10,
            before: { period: '2017', group: 'c', rank: 5, of: 20 },
            after: { period: '2018', group: 'c', rank: 20, of: 20 },
          },
        },
      ],
    })
  })

  it('以上 includes the number (P17): ten places are enough, nine are not', () => {
    const to = (rank: number) => [ranked('2017', placed(20, 'u5', 5)), ranked('2018', placed(20, 'u5', rank))]
    expect(proposed(down10, to(15))).toEqual(['talk u5'])
    expect(proposed(down10, to(14))).toEqual([])
  })
})

describe('the ends of a ranking', () => {
  const two = ranked('2026', ['a', 'b', 'c', 'x', 'y', 'z'], {
    a: { total: 90 },
    b: { total: 80 },
    c: { total: 50 },
    x: { group: 'd', rank: 1, total: 85 },
    y: { group: 'd', rank: 2, total: 70 },
    z: { group: 'd', rank: 3, total: 60 },
  })

  it('are those of each class, or of all classes in one list', () => {
    expect(proposed({ kind: 'last', places: 1 }, [two])).toEqual(['talk c', 'talk z'])
    expect(proposed({ kind: 'last', places: 2, within: 'all' }, [two])).toEqual(['talk c', 'talk z'])
    expect(proposed({ kind: 'first', places: 2, within: 'all' }, [two])).toEqual(['talk a', 'talk x'])
  })

  it('stand in one list as the 大排序 of the scheme compares (D15): each class has its 60 and its 100', () => {
    const rule = { kind: 'last', places: 2, within: 'all' } as const
    const scheme = (basis: 'raw' | 'normalised') =>
      withConsequences([consequence(rule)], { overall: { basis } })
    // 90, 51 and 50 are 100, 61 and 60 in their class; 85, 70 and 60 are 100, 76 and 60 in theirs.
    const places = two.places.map((one) => (one.subject === 'b' ? { ...one, total: 51 } : one))
    const who = (basis: 'raw' | 'normalised') =>
      propose({ scheme: scheme(basis), periods: [{ ...two, places }] }).map(({ subject }) => subject)
    expect(who('raw')).toEqual(['b', 'c'])
    expect(who('normalised')).toEqual(['c', 'z'])
  })

  it('下降10个以上位次 of the 总排名 is counted in one list of all classes (S4-19)', () => {
    // x leads its class of two both times, and falls from the first place of all to the twelfth.
    const order = (total: number) =>
      ranked('', [...placed(13, 'u1', 1), 'x', 'y'], {
        ...Object.fromEntries(placed(13, 'u1', 1).map((one, k) => [one, { total: 90 - k }])),
        x: { group: 'd', rank: 1, total },
        y: { group: 'd', rank: 2, total: 10 },
      })
    const periods = [
      { ...order(95), period: '2017' },
      { ...order(79.5), period: '2018' },
    ]
    const down = (within: 'class' | 'all', places = 10) =>
      propose({ scheme: withConsequences([consequence({ kind: 'fallen', places, within })]), periods })
    expect(down('class')).toEqual([])
    expect(down('all')).toMatchObject([
      { subject: 'x', class: 'd', findings: [{ facts: { drop: 11, before: { rank: 1, of: 15 } } }] },
    ])
    expect(down('all', 12)).toEqual([])
  })

  it('are looked for in the named classes only', () => {
    const only = consequence({ kind: 'last', places: 1 }, { classes: ['d'] })
    expect(proposed([only], [two])).toEqual(['talk z'])
  })

  it('may be those of one indicator: last in 信访 bars a named role there (S0-15)', () => {
    const bar = consequence(
      { kind: 'last', places: 1, indicator: 'i' },
      { id: 'bar', to: { role: { zh: '分管领导', en: 'the deputy in charge' } }, kind: 'bar' },
    )
    const period = ranked('2026', ['a', 'b', 'c'], {
      a: { indicatorRanks: { i: 2 } },
      b: { indicatorRanks: { i: 3 } },
      c: { indicatorRanks: { i: 1 } },
    })
    expect(proposed([bar], [period])).toEqual(['bar b'])
    expect(proposed([bar], [ranked('2026', ['a', 'b'])])).toEqual([])
  })

  it('take all who are tied at the edge, or none (D9)', () => {
    const tied = ranked('2026', ['a', 'b', 'c', 'd', 'e'], { d: { rank: 3 } })
    expect(proposed({ kind: 'first', places: 3 }, [tied])).toEqual(['talk a', 'talk b', 'talk c', 'talk d'])
    expect(proposed({ kind: 'first', places: 3, ties: 'out' }, [tied])).toEqual(['talk a', 'talk b'])
  })
})

describe('over several periods', () => {
  const order = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']
  const year = months(Array.from({ length: 12 }, () => order))
  const monthly = (rule: Parameters<typeof consequence>[0], periods = year) =>
    propose({ scheme: withConsequences([consequence(rule)], { period: 'month' }), periods }).map(
      ({ subject }) => subject,
    )

  it('who is always at the same end (S1-24)', () => {
    expect(monthly({ kind: 'stuck', end: 'either' })).toEqual(['a', 'j'])
    expect(monthly({ kind: 'stuck', end: 'last' })).toEqual(['j'])
    expect(monthly({ kind: 'stuck', end: 'first', tail: { places: 2 } })).toEqual(['a', 'b'])
    expect(monthly({ kind: 'stuck', end: 'either' }, year.slice(0, 5))).toEqual([])
  })

  it('a rung of the ladder is due where its span closes (S1-20)', () => {
    expect(monthly({ kind: 'tail', span: 'quarter' })).toEqual(['j'])
    expect(monthly({ kind: 'tail', span: 'quarter' }, year.slice(0, 11))).toEqual([])
    expect(monthly({ kind: 'tail', span: 'year', tail: { percent: 20 } })).toEqual(['i', 'j'])
  })

  it('compares with the same month of the year before, where that is asked', () => {
    const then = ranked('2025-12', order.toReversed())
    const rule = { kind: 'improved', criterion: 'places', atLeast: 9, versus: 'last_year' } as const
    expect(monthly(rule, [then, ...year])).toEqual(['a'])
    expect(monthly({ ...rule, versus: 'previous' }, [then, ...year])).toEqual([])
  })

  it('a grade or a light so many times in a row (S4-32)', () => {
    const good = ['2024', '2025', '2026'].map((one) =>
      ranked(one, ['a', 'b'], {
        a: { grade: 'good', light: 'green' },
        b: { grade: one === '2025' ? 'poor' : 'good', light: 'red' },
      }),
    )
    const three = { kind: 'streak', periods: 3 } as const
    expect(proposed({ ...three, of: 'grade', value: 'good' }, good)).toEqual(['talk a'])
    expect(proposed({ ...three, of: 'light', value: 'red' }, good)).toEqual(['talk b'])
  })
})

describe('grades and lights', () => {
  const period = ranked('2026', ['a', 'b', 'c'], {
    a: { grade: 'good', light: 'green' },
    b: { grade: 'poor', light: 'red' },
    c: { grade: null, light: null },
  })

  it('一般和较差 (S0-21), red and green of the total', () => {
    expect(proposed({ kind: 'grade', grades: ['poor'] }, [period])).toEqual(['talk b'])
    expect(proposed({ kind: 'light', light: 'red', on: 'total' }, [period])).toEqual(['talk b'])
  })

  it('a red given place falls on whoever answers for the indicator (S2-08, D2), once for all of theirs', () => {
    const given = (['i', 'j', 'i'] as const).map((indicator, k) => ({
      subject: ['b', 'b', 'a'][k]!,
      indicator,
      rank: [9, 8, 2][k]!,
      of: 10,
      light: k < 2 ? ('red' as const) : ('green' as const),
    }))
    const red = consequence({ kind: 'light', light: 'red', on: 'given' }, { to: 'responsible' })
    const found = propose({ scheme: withConsequences([red]), periods: [period], given })
    expect(found.map(({ subject, responsible }) => [subject, responsible])).toEqual([
      ['b', null],
      ['b', 'dept'],
    ])
    const unit = { ...red, to: 'unit' as const }
    expect(propose({ scheme: withConsequences([unit]), periods: [period], given })).toMatchObject([
      { subject: 'b', findings: [{ facts: { indicator: 'i' } }, { facts: { indicator: 'j' } }] },
    ])
    const one = consequence({ kind: 'light', light: 'red', on: 'given', indicators: ['j'] })
    expect(propose({ scheme: withConsequences([one]), periods: [period], given })[0]!.findings).toHaveLength(
      1,
    )
  })
})

describe('with nothing to go by', () => {
  it('nobody is proposed: no consequences, no periods, nobody ranked, one alone, all equal', () => {
    expect(proposed([], qingdao)).toEqual([])
    expect(proposed(last3, [])).toEqual([])
    const none = ranked('2026', ['a', 'b'], { a: { rank: null }, b: { rank: null } })
    expect(proposed({ kind: 'any', rules: [last3, down10] }, [none])).toEqual([])
    expect(proposed(last3, [ranked('2026', ['a'])])).toEqual([])
    expect(proposed(last3, [ranked('2026', ['a', 'b'], { b: { rank: 1 } })])).toEqual([])
  })

  it('a year without results breaks the comparison', () => {
    const [before, after] = qingdao
    const later = { ...after!, period: '2023' }
    expect(proposed({ kind: 'improved', criterion: 'places', atLeast: 1 }, [before!, later])).toEqual([])
  })

  it('refuses a history that cannot be read', () => {
    expect(() => proposed(last3, qingdao.toReversed())).toThrow('not_in_order')
    expect(() => proposed(last3, [ranked('2026', ['a', 'a'])])).toThrow('listed_twice')
  })
})
