import type { Group } from '../aggregate/group.ts'
import type { ScoreInput } from '../aggregate/score-class.ts'
import type { Sources } from '../select/field-reader.ts'
import { coefficientStage } from './coefficients.ts'
import { ledgerStage } from './ledger.ts'
import type { Stage } from './stage.ts'

/** What a stage is made from: the input, the facts as columns, and the class as its boards left it. */
export interface Settling {
  input: ScoreInput
  sources: Sources
  subjects: readonly string[]
  group: Omit<Group, 'points'>
}

/** A stage, or none where the scheme has nothing of the kind. */
export type MakeStage = (settling: Settling) => Stage | undefined

/** In the order they are done: the ledger adds points, coefficients multiply what that made. */
const makers: MakeStage[] = [ledgerStage, coefficientStage]

export const stagesOf = (settling: Settling): Stage[] => makers.flatMap((make) => make(settling) ?? [])
