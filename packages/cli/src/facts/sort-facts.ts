import type { Fact } from '@plumbline/scoring'

const order = ['period', 'indicator', 'field', 'subject', 'vintage'] as const

/** By code units, the same on every machine: the digest of facts does not know the order of the file they came in. */
export const sortFacts = (facts: Fact[]): Fact[] =>
  facts.sort((a, b) => {
    for (const key of order) if (a[key] !== b[key]) return (a[key] ?? '') < (b[key] ?? '') ? -1 : 1
    return 0
  })
