import { expect, it } from 'vitest'
import { goodScheme } from '../scheme.fixture.ts'
import { Scheme } from '../schema.ts'
import { describeMethod } from './describe-method.ts'

it('puts the prices beside the name of the figure, and nothing where none are said', () => {
  const draft = goodScheme()
  const said = (scheme = Scheme.parse(draft)) => describeMethod(scheme.boards[0]!.indicators[0]!, scheme).zh
  expect(said()).toContain('实际值')
  expect(said()).not.toContain('价）')
  Object.assign(draft.boards[0]!.indicators[0]!.fields[0]!, { prices: 'current' })
  expect(said(Scheme.parse(draft))).toContain('实际值（现价）')
  Object.assign(draft.boards[0]!.indicators[0]!.fields[0]!, { prices: 'constant' })
  expect(said(Scheme.parse(draft))).toContain('实际值（不变价）')
})
