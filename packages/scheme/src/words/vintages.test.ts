import { expect, it } from 'vitest'
import { Field } from '../schema.ts'
import { isEarlierVintage, vintages } from '../vintages.ts'
import { describeAtLeast, describeVintage } from './vintages.ts'

it('names every vintage, earlier ones first', () => {
  expect(vintages.map((one) => describeVintage(one).zh)).toEqual(['预统计数', '初步数', '最终核实数'])
  expect(isEarlierVintage('flash', 'final')).toBe(true)
  expect(isEarlierVintage('final', 'final')).toBe(false)
  expect(isEarlierVintage('final', 'preliminary')).toBe(false)
})

it('says from which vintage on a figure counts, where the scheme asks for one', () => {
  const field = { id: 'v', name: { zh: '总量', en: 'level' }, unit: '亿元' }
  expect(describeAtLeast(Field.parse({ ...field, atLeast: 'preliminary' }))?.zh).toBe('初步数起计入')
  expect(describeAtLeast(Field.parse(field))).toBeUndefined()
})
