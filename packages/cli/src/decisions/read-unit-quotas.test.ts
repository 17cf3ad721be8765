import { expect, it } from 'vitest'
import { analystFolder } from '../analyst.fixture.ts'
import { readUnitQuotas } from './read-unit-quotas.ts'

const read = async (text: string) => readUnitQuotas((await analystFolder({ 'q.csv': text })).at('q.csv'))

it('keeps the share of every unit, whatever its code', async () => {
  const done = await read('code,share\n__proto__,20\nconstructor,15.5%\n10,0\nu,\n')
  expect(done.ok && Object.entries(done.value)).toEqual([
    ['10', 0],
    ['__proto__', 0.2],
    ['constructor', 0.155],
  ])
})

it('names a unit listed twice, also one called like a part of the language', async () => {
  const done = await read('code,share\n__proto__,20\n__proto__,25\nu,101\n')
  expect(!done.ok && done.problems.map(({ code, place }) => `${code} ${place}`)).toEqual([
    'unit_quota q.csv A3',
    'unit_quota q.csv B4',
  ])
})
