import { expect, it } from 'vitest'
import { findingsAfter } from '../../scheme.fixture.ts'

const finding = (own: number | undefined, assumption?: string) =>
  findingsAfter((draft) => {
    draft.cascade = [{ class: 'district', own }]
    if (assumption) draft.assumptions = [{ zh: assumption, en: assumption }]
  })

it('is content with a share of the document’s own, or an assumption that is told', () => {
  expect([...finding(0.6), ...finding(undefined, '70%'), ...finding(0.7, '70 %')]).toEqual([])
})

it('advises to tell that 0.7 is assumed', () => {
  const advice = ['cascade_share_assumed cascade[0].own']
  expect(finding(undefined)).toEqual(advice)
  expect(finding(0.7, '另一项假定')).toEqual(advice)
})
