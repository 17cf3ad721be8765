import type { Fact } from '@plumbline/scoring'

const compare = (a = '', b = '') => (a < b ? -1 : a > b ? 1 : 0)

/** By code units, the same on every machine: the digest of facts does not know the order of the file they came in. */
export const sortFacts = (facts: Fact[]): Fact[] =>
  facts.sort(
    (a, b) =>
      compare(a.period, b.period) ||
      compare(a.indicator, b.indicator) ||
      compare(a.field, b.field) ||
      compare(a.subject, b.subject) ||
      compare(a.vintage, b.vintage),
  )
