import { describe, expect, it } from 'vitest'
import { endPlaces } from './end-places.ts'
import { fallen } from './fallen.ts'
import { placed, ranked } from './history.fixture.ts'
import { mostImproved } from './most-improved.ts'
import type { HistoryPlace } from './types.ts'

// methods.md P14: the published order of Qingdao's ten districts, listing order taken as rank.
const before = ranked('2021', [
  '黄岛',
  '胶州',
  '即墨',
  '崂山',
  '城阳',
  '市南',
  '平度',
  '莱西',
  '市北',
  '李沧',
])
const after = ranked('2022', ['黄岛', '胶州', '崂山', '城阳', '市南', '莱西', '即墨', '平度', '市北', '李沧'])
const who = (proposals: { subject: string }[]) => proposals.map(({ subject }) => subject)

describe('Qingdao 2021 → 2022', () => {
  it('the award goes to 莱西 alone, up two places', () => {
    expect(mostImproved({ before, after })).toEqual([
      {
        rule: 'most_improved',
        subject: '莱西',
        facts: {
          criterion: 'places',
          rise: 2,
          atLeast: 2,
          before: { period: '2021', group: 'c', rank: 8, of: 10 },
          after: { period: '2022', group: 'c', rank: 6, of: 10 },
        },
      },
    ])
    expect(who(mostImproved({ before, after, take: 'all' }))).toEqual(['莱西'])
  })

  it('nobody fell by ten, even were so small a group allowed', () => {
    expect(fallen({ before, after })).toEqual([])
    expect(fallen({ before, after, minGroup: 0 })).toEqual([])
  })

  it('the last three are 平度, 市北 and 李沧', () => {
    expect(who(endPlaces({ period: after })).sort()).toEqual(['平度', '市北', '李沧'].sort())
  })
})

describe('most improved', () => {
  const changed = (more: Partial<HistoryPlace>) => ({
    ...after,
    places: after.places.map((place) => (place.subject === '莱西' ? { ...place, ...more } : place)),
  })

  it('compares nobody who is new, merged, from another group or unranked', () => {
    for (const more of [
      { exempt: 'new' as const },
      { exempt: 'merged' as const },
      { group: 'd' },
      { rank: null },
    ])
      expect(mostImproved({ before, after: changed(more) })).toEqual([])
    expect(mostImproved({ before: { ...before, places: [] }, after })).toEqual([])
  })

  it('takes the largest rise, all who share it, or as many as asked', () => {
    const risen = { before, after, atLeast: 1 }
    expect(who(mostImproved(risen))).toEqual(['莱西'])
    expect(who(mostImproved({ ...risen, take: { first: 2 } })).sort()).toEqual(
      ['城阳', '崂山', '市南', '莱西'].sort(),
    )
    expect(who(mostImproved({ ...risen, take: 'all' }))).toHaveLength(4)
  })

  it('by total or by indicators where the notice says so', () => {
    const was = ranked('2021', ['a', 'b'], {
      a: { total: 80_00000000, indicatorRanks: { x: 2, y: 2, z: 2 } },
      b: { total: 79_00000000, indicatorRanks: { x: 1, y: 1, z: 1 } },
    })
    const is = ranked('2022', ['a', 'b'], {
      a: { total: 81_00000000, indicatorRanks: { x: 1, y: 1, z: null } },
      b: { total: 80_50000000, indicatorRanks: { x: 2, y: 2, z: 1 } },
    })
    const common = { before: was, after: is }
    expect(mostImproved({ ...common, criterion: 'total', atLeast: 1 })).toMatchObject([
      { subject: 'b', facts: { rise: 1_50000000 } },
    ])
    expect(mostImproved({ ...common, criterion: 'total', atLeast: 1.6 })).toEqual([])
    expect(mostImproved({ ...common, criterion: 'indicators' })).toMatchObject([
      { subject: 'a', facts: { rise: 2 } },
    ])
    expect(mostImproved({ before, after, criterion: 'total' })).toEqual([])
    expect(mostImproved({ before, after, criterion: 'indicators', atLeast: 0 })).toEqual([])
  })

  it('awards nobody who did not rise, whatever the threshold', () => {
    expect(mostImproved({ before, after: { ...before, period: '2022' }, atLeast: 0 })).toEqual([])
  })
})

describe('fallen', () => {
  const fall = (count: number, to: number) =>
    fallen({
      before: ranked('2017', placed(count, 'u5', 5)),
      after: ranked('2018', placed(count, 'u5', to)),
    })

  it('下降10个以上 includes ten', () => {
    expect(fall(20, 15)).toMatchObject([{ rule: 'fallen', subject: 'u5', facts: { drop: 10, atLeast: 10 } }])
    expect(fall(20, 14)).toEqual([])
  })

  it('cannot be in a group of fewer than fifteen (D10)', () => {
    expect(who(fall(15, 15))).toEqual(['u5'])
    const [was, is] = [ranked('2017', placed(15, 'u5', 1)), ranked('2018', placed(14, 'u5', 14))]
    expect(fallen({ before: was, after: is })).toEqual([])
    expect(fallen({ before: is, after: { ...was, period: '2019' } })).toEqual([])
  })

  it('does not hold a merger or a move between groups against anyone', () => {
    const was = ranked('2017', placed(20, 'u5', 1))
    const is = (more: Partial<HistoryPlace>) => ranked('2018', placed(20, 'u5', 20), { u5: more })
    expect(who(fallen({ before: was, after: is({}) }))).toEqual(['u5'])
    expect(fallen({ before: was, after: is({ exempt: 'merged' }) })).toEqual([])
    expect(fallen({ before: was, after: is({ group: 'd' }) })).toEqual([])
  })
})

describe('places at an end', () => {
  const tied = ranked('2026', ['a', 'b', 'c', 'd', 'e', 'f', 'g'], { e: { rank: 4 }, d: { rank: 4 } })

  it('takes all who share the edge, or none of them, and says that they do (D9)', () => {
    const found = endPlaces({ period: tied })
    expect(who(found)).toEqual(['d', 'e', 'f', 'g'])
    expect(found.map(({ facts }) => [facts.tied, facts.across])).toEqual([
      [1, true],
      [1, true],
      [0, false],
      [0, false],
    ])
    expect(who(endPlaces({ period: tied, ties: 'out' }))).toEqual(['f', 'g'])
  })

  it('takes the first as well, and those tied within the edge without more ado', () => {
    const first = endPlaces({ period: tied, end: 'first', count: 5, ties: 'out' })
    expect(who(first)).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(first.filter(({ facts }) => facts.across)).toEqual([])
  })

  it('sets nobody apart who is alone, equal to all others or not ranked', () => {
    const equal = ranked('2026', ['a', 'b'], { b: { rank: 1 } })
    expect(endPlaces({ period: equal })).toEqual([])
    expect(endPlaces({ period: ranked('2026', ['a']) })).toEqual([])
    expect(endPlaces({ period: ranked('2026', ['a', 'b'], { b: { rank: null } }) })).toEqual([])
    expect(endPlaces({ period: ranked('2026', []) })).toEqual([])
  })

  it('takes everybody of a group no larger than the count', () => {
    expect(who(endPlaces({ period: ranked('2026', ['a', 'b', 'c']) }))).toEqual(['a', 'b', 'c'])
  })
})

it('a history that cannot be read is refused', () => {
  expect(() => mostImproved({ before: after, after: before })).toThrow('not_in_order')
  expect(() => fallen({ before, after: ranked('2022-01', []) })).toThrow('mixed_periods')
  expect(() => endPlaces({ period: ranked('2026', ['a', 'a']) })).toThrow('listed_twice')
  expect(() => fallen({ before: ranked('昨天', []), after })).toThrow('bad_period')
})
