import { attainedOf } from './attained.ts'
import { scoreClasses } from './score-classes.ts'
import { stand } from './stand.ts'
import type { WholeInput, WholeScored } from './types.ts'

/** A period of all classes from facts to proposals, to be laid beside another version's. */
export function scoreWhole(input: WholeInput): WholeScored {
  const classes = scoreClasses(input)
  return {
    scheme: input.scheme,
    classes,
    ...stand({ ...input, attained: attainedOf(input.scheme, classes) }, classes),
  }
}
