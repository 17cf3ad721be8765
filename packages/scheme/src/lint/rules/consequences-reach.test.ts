import { expect, it } from 'vitest'
import { findingsOf, problemsOf, consequenceOf, twoClasses } from '../consequences.fixture.ts'
import { district } from '../grades.fixture.ts'

const down10 = { kind: 'fallen', places: 10 } as const

it('lets those be of whom enough are there', () => {
  expect(findingsOf([down10], { roster: [district(15)] })).toEqual([])
  const up = { kind: 'improved', criterion: 'places', atLeast: 2 } as const
  expect(findingsOf([up], { roster: [district(3)] })).toEqual([])
})

it('counts all classes where the fall is in one list', () => {
  const around = (count: number) => ({
    scheme: { classes: twoClasses, overall: { basis: 'normalised' as const } },
    roster: [district(10), { class: 'county', count }],
  })
  const inOneList = { ...down10, within: 'all' } as const
  expect(findingsOf([inOneList], around(5))).toEqual([])
  expect(problemsOf([consequenceOf(inOneList)], around(4))[0]!.message.zh).toContain('全部类别（14 个）')
})

it('shows who can never fall or rise so far, for the number there really is (D10)', () => {
  expect(problemsOf([consequenceOf(down10)], { roster: [district(14)] })[0]!.message.zh).toBe(
    '类别 district（14 个）：须有 15 个以上，“约谈”永远不会提出',
  )
  expect(findingsOf([{ ...down10, minGroup: 2 }], { roster: [district(10)] })).toEqual([
    'consequence_out_of_reach consequences[0].rule',
  ])
  const up = { kind: 'improved', criterion: 'places', atLeast: 2 } as const
  expect(findingsOf([up], { roster: [district(2)] })).toEqual([
    'consequence_out_of_reach consequences[0].rule',
  ])
})
