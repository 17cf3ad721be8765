import { DecisionKind } from '@plumbline/core/schemas'
import { given, readGround, textOf } from '#lib/forms/read-ground.ts'

/** As typed; a kind nobody offered is left for the API to refuse. */
export const readDecision = (sent: FormData) => ({
  unitId: textOf(sent, 'unitId'),
  kind: textOf(sent, 'kind') as DecisionKind,
  ...given(sent, 'grade'),
  ...given(sent, 'role'),
  ...given(sent, 'code'),
  ...readGround(sent),
})

export const readId = (sent: FormData) => textOf(sent, 'decisionId')
