import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Scheme, type SchemeInput } from '../schema.ts'
import { goodScheme } from '../scheme.fixture.ts'
import { lintScheme } from './lint-scheme.ts'

const text = (name: string) => ({ zh: name, en: name })
const tag = fc.constantFrom('a', 'b')
const tags = fc.uniqueArray(tag, { maxLength: 2 })

const taskIds = ['t0', 't1', 't2']

interface Leaf {
  tags: string[]
  boardTags: string[]
  board: number
  weight: number
  scored: boolean
  onlyFirst: boolean
  tasks: string[]
}

const leaf = fc.record({
  tags,
  board: fc.constantFrom(0, 1),
  weight: fc.integer({ min: 0, max: 60 }),
  scored: fc.boolean(),
  onlyFirst: fc.boolean(),
  tasks: fc.uniqueArray(fc.constantFrom(...taskIds), { maxLength: 2 }),
})

/** Two boards, one inside the other where asked; weights need not add up, which other rules say. */
const drawn = fc.record({
  leaves: fc.array(leaf, { minLength: 1, maxLength: 8 }),
  boardTags: fc.tuple(tags, tags),
  nested: fc.boolean(),
  points: fc.record({ tag, min: fc.integer({ min: 0, max: 60 }), max: fc.integer({ min: 0, max: 60 }) }),
  least: fc.integer({ min: 0, max: 100 }),
  count: fc.record({ min: fc.nat(4), max: fc.nat(8) }),
})
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never

function schemeOf({ leaves, boardTags, nested, points, least, count }: Drawn): Scheme {
  const indicators = (at: number) =>
    leaves.flatMap((one, index) =>
      one.board === at
        ? [
            {
              id: `i${index}`,
              name: text(`i${index}`),
              weight: one.weight,
              tags: one.tags,
              tasks: one.tasks,
              fields: [{ id: 'v', name: text('v'), unit: '' }],
              ...(one.onlyFirst ? { classes: ['one'] } : {}),
              ...(one.scored
                ? { method: { kind: 'imported' as const, measure: { kind: 'value' as const, field: 'v' } } }
                : {}),
            },
          ]
        : [],
    )
  const inner = { id: 'q1', name: text('q1'), weight: 50, tags: boardTags[1], indicators: indicators(1) }
  const outer = { id: 'q0', name: text('q0'), weight: 50, tags: boardTags[0], indicators: indicators(0) }
  const draft: SchemeInput = {
    ...goodScheme(),
    benchmarks: [],
    classes: [
      { id: 'one', name: text('one') },
      { id: 'two', name: text('two') },
    ],
    boards: nested ? [{ ...outer, boards: [inner] }] : [outer, inner],
    tags: [
      { id: 'a', name: text('a') },
      { id: 'b', name: text('b') },
    ],
    demands: [
      { kind: 'points', ...points },
      { kind: 'share', tag: 'a', min: least / 100 },
      { kind: 'count', tag: 'b', ...count },
      { kind: 'covers', tasks: taskIds.map((id) => ({ id, name: text(id) })) },
      { kind: 'parts', tag: 'a', most: 'b' },
    ],
  }
  return Scheme.parse(draft)
}

/** Every leaf with what it carries, counted by hand. */
const carried = ({ leaves, boardTags, nested }: Drawn): Leaf[] =>
  leaves.map((one) => ({
    ...one,
    boardTags: one.board === 1 ? [...boardTags[1], ...(nested ? boardTags[0] : [])] : boardTags[0],
  }))

const carries = (one: Leaf, name: string) => one.tags.includes(name) || one.boardTags.includes(name)
const isOutside = (value: number, { min, max }: { min: number; max: number }) => value < min || value > max

/** Parts of boards tagged `a` that outweigh what is tagged `b` there: leaves, and the inner board with 50 points. */
function heavier(own: readonly Leaf[], { boardTags, nested }: Drawn): number[] {
  const scored = own.filter((one) => one.scored && one.weight > 0)
  const leavesAt = (at: number) => scored.filter((one) => one.board === at)
  const inner = nested && leavesAt(1).length > 0 ? [{ tags: boardTags[1], weight: 50 }] : []
  const parts = [[...leavesAt(0), ...inner], leavesAt(1)]
  return parts.flatMap((all, at) => {
    if (!boardTags[at]!.includes('a')) return []
    const most = all.filter((one) => one.tags.includes('b')).reduce((sum, { weight }) => sum + weight, 0)
    return all.filter((one) => !one.tags.includes('b') && one.weight > most).map(({ weight }) => weight)
  })
}

it('finds what a recount by hand finds', () => {
  fc.assert(
    fc.property(drawn, (draw) => {
      const found = lintScheme(schemeOf(draw)).map(({ code, place, message }) => ({ code, place, message }))
      const of = (code: string) => found.filter((one) => one.code === code)
      const all = carried(draw)
      const asked = ['one', 'two'].map((id) => all.filter((one) => id === 'one' || !one.onlyFirst))
      const sums = asked.map((own) =>
        own.filter((one) => carries(one, 'a') && one.scored).reduce((sum, { weight }) => sum + weight, 0),
      )
      expect(of('demand_share')).toHaveLength(sums.filter((sum) => sum < draw.least).length)
      const counts = asked.map((own) => own.filter((one) => carries(one, 'b')).length)
      expect(of('demand_count')).toHaveLength(counts.filter((n) => isOutside(n, draw.count)).length)
      const outside = asked.flatMap((own) =>
        own.filter(
          (one) => one.tags.includes(draw.points.tag) && isOutside(one.scored ? one.weight : 0, draw.points),
        ),
      )
      const assessed = all.filter((one) => one.scored && one.weight > 0)
      const open = taskIds.filter((id) => !assessed.some((one) => one.tasks.includes(id)))
      expect(of('demand_task_uncovered')).toHaveLength(open.length)
      expect(of('demand_parts')).toHaveLength(asked.flatMap((own) => heavier(own, draw)).length)
      const named = of('demand_points').filter(({ place }) => place.includes('indicators'))
      expect(named).toHaveLength(outside.length)
    }),
  )
})
