import { expect, it } from 'vitest'
import { consequenceOf, findingsOf } from '../consequences.fixture.ts'
import { lintScheme } from '../lint-scheme.ts'
import { honours } from '../quotas.fixture.ts'
import { Scheme } from '../../schema.ts'
import { goodScheme } from '../../scheme.fixture.ts'

const rule = { kind: 'honour' as const, codes: ['civilised'] }

it('takes an honour the scheme declares and gives grades beside (S0-18)', () => {
  expect(findingsOf([rule], { scheme: { honours } })).toEqual([])
})

it('refuses one nobody has declared', () => {
  expect(findingsOf([{ ...rule, codes: ['civilised', 'medal'] }], { scheme: { honours } })).toEqual([
    'honour_unknown consequences[0].rule.codes[1]',
  ])
})

it('says that without grades honours are entered nowhere', () => {
  const scheme = Scheme.parse({ ...goodScheme(), honours, consequences: [consequenceOf(rule)] })
  expect(lintScheme(scheme).map(({ code }) => code)).toContain('consequence_honours_without_grades')
})
