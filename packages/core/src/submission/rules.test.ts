import { Scheme } from '@plumbline/scheme'
import { describe, expect, it } from 'vitest'
import { smallScheme } from '../../../../test/support/small-scheme.ts'
import {
  missingCells,
  submissionAllows,
  unknownCells,
  unknownImportedCells,
  type SubmissionAction,
} from './rules.ts'
import { SubmissionStatus } from './schema.ts'

describe('what may be done to a submission', () => {
  it.each<[SubmissionAction, string[]]>([
    ['edit', ['draft', 'returned']],
    ['submit', ['draft', 'returned']],
    ['accept', ['submitted']],
    ['return', ['submitted', 'accepted']],
  ])('%s only when it is one of %j', (action, states) => {
    expect(SubmissionStatus.options.filter((status) => submissionAllows(action, status)).toSorted()).toEqual(
      states.toSorted(),
    )
  })
})

describe('the cells of a form', () => {
  const scheme = Scheme.parse(smallScheme())
  const place = { indicator: 'place', field: 'rank' }
  const names = (findings: { place: string }[]) => findings.map((finding) => finding.place)

  it('are those the unit enters: no target, no result from outside', () => {
    expect(names(missingCells(scheme, 'park', []))).toEqual(['gdp.ytd', 'trade.amount', 'complaints.count'])
    expect(names(unknownCells(scheme, 'park', [{ indicator: 'gdp', field: 'target' }, place]))).toEqual([
      'gdp.target',
      'place.rank',
    ])
  })

  it('widen for the evaluation office by results from outside, where the class has them', () => {
    expect(unknownImportedCells(scheme, { class: 'park', code: 'p1' }, [place])).toEqual([])
    expect(names(unknownImportedCells(scheme, { class: 'town', code: 't1' }, [place]))).toEqual([
      'place.rank',
    ])
  })
})
