import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalJson } from '../canonical-json.ts'
import { whole } from '../whole/random-whole.fixture.ts'
import { scoreWhole } from '../whole/score-whole.ts'
import { robustScheme } from './robust-scheme.ts'

it('no spread: every interval is the place itself, and no light, grade or consequence turns', () => {
  fc.assert(
    fc.property(whole, fc.integer(), ({ before: scheme, common }, seed) => {
      const { classes, ranked, overall, proposals } = scoreWhole({ ...common, scheme })
      const { subjects } = robustScheme({ ...common, scheme, classes, seed, draws: 3, spread: 0 })
      expect(subjects).toHaveLength(common.subjects.length)
      for (const one of subjects) {
        const at = ranked.find(({ subject }) => subject === one.subject)!
        const still = (rank: number | null) => (rank === null ? null : { from: rank, to: rank })
        expect([one.rank, one.median, one.whole]).toEqual([at.rank, at.rank, still(at.rank)])
        const among = overall.get(one.subject)!.rank
        expect(one.overall).toEqual({
          ...{ rank: among, median: among, likely: still(among), whole: still(among) },
        })
        expect(one.flips.map(({ draws, flag }) => [draws, flag])).toEqual(one.flips.map(() => [0, false]))
        for (const { of, now } of one.flips)
          if (of.kind === 'consequence')
            expect(now).toBe(proposals.some((p) => p.consequence === of.id && p.subject === one.subject))
      }
    }),
    { numRuns: 40 },
  )
})

it('same seed, same bytes, in any order of classes and subjects', () => {
  fc.assert(
    fc.property(whole, fc.integer(), ({ before: scheme, common }, seed) => {
      const { classes } = scoreWhole({ ...common, scheme })
      const settings = { ...common, scheme, seed, draws: 15, spread: 0.9 }
      const normalisations = ['own', 'minmax', 'rank'] as const
      const result = robustScheme({ ...settings, classes, normalisations })
      const turned = { ...settings, classes: classes.toReversed(), subjects: common.subjects.toReversed() }
      expect(canonicalJson(robustScheme({ ...turned, normalisations }))).toBe(canonicalJson(result))
    }),
    { numRuns: 40 },
  )
})
