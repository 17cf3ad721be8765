import { given, readGround, textOf } from '#lib/forms/read-ground.ts'

export const readEntry = (sent: FormData) => ({
  unitId: textOf(sent, 'unitId'),
  rule: textOf(sent, 'rule'),
  ...given(sent, 'indicator'),
  ...given(sent, 'times'),
  ...given(sent, 'points'),
  ...readGround(sent),
})

export const readId = (sent: FormData) => textOf(sent, 'entryId')
