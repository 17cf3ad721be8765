import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { analystFolder, csvOf, factRows, header, roster } from '../analyst.fixture.ts'
import { explain } from '../explain.ts'
import { score } from '../score.ts'

const rest = factRows.slice(1).map((row) => [...row, ''])
const told = (value: string, vintage: string) => ['a', 'investment', '2026-10', 'v', value, vintage]
const file = (...rows: string[][]) => csvOf([[...header, '版次'], ...rows, ...rest])

async function scored(files: Record<string, string>) {
  const folder = await analystFolder(files)
  const run = (name: string) => score([...folder.scoring(`${name}.csv`, name), '--json'])
  const read = (path: string) => readFile(folder.at(path), 'utf8')
  return { folder, run, read }
}
const codes = (out: string | undefined) =>
  (JSON.parse(out!) as { problems: { code: string; place: string }[] }).problems.map(
    ({ code, place }) => `${code} ${place}`,
  )

it('a restated figure counts and says what it took the place of; the old facts give the old bytes again', async () => {
  const { folder, run, read } = await scored({
    'flash.csv': file(told('90', '预统计')),
    'restated.csv': file(told('90', '预统计'), told('84', '最终核实')),
    'again.csv': file(told('90', 'flash')),
  })
  for (const name of ['flash', 'restated', 'again']) expect((await run(name)).code).toBe(0)
  expect(await read('again/scores.json')).toBe(await read('flash/scores.json'))
  const place = (ranking: string) => ranking.split('\r\n').find((line) => line.includes('甲镇'))
  expect(place(await read('flash/ranking.csv'))).toContain('88.20')
  expect(place(await read('restated/ranking.csv'))).toContain('84.60')
  const said = async (name: string) => (await explain([folder.at(name), '--subject', 'a'])).out
  expect(await said('flash')).toContain('2026年10月 = 90 万元（预统计数）')
  expect(await said('restated')).toContain('2026年10月 = 84 万元（最终核实数，取代预统计数 90）')
})

it('gives the same bytes whether there is an empty column of vintages or none', async () => {
  const { run, read } = await scored({ 'with.csv': file(told('90', '')) })
  expect([(await run('with')).code, (await run('facts')).code]).toEqual([0, 0])
  expect(await read('with/inputs.json')).toBe(await read('facts/inputs.json'))
})

it('names what cannot be put in order: two of one vintage, one without, a dash; and an unknown word', async () => {
  const found = async (...rows: string[][]) => {
    const { run } = await scored({ 'bad.csv': file(...rows) })
    const done = await run('bad')
    return [done.code, ...codes(done.out)]
  }
  const conflict = [1, 'fact_conflict bad.csv E3']
  expect(await found(told('90', '初步'), told('91', 'preliminary'))).toEqual(conflict)
  expect(await found(told('90', ''), told('91', '最终核实'))).toEqual(conflict)
  expect(await found(told('90', '预统计'), told('—', '最终核实'))).toEqual(conflict)
  expect(await found(told('90', '大概'))).toEqual([1, 'fact_vintage bad.csv F2'])
})

it('refuses “*”, which stands for the whole area, as the code of a unit', async () => {
  const { run } = await scored({ 'roster.csv': `${roster}*,全区,town\n` })
  const done = await run('facts')
  expect([done.code, codes(done.out)]).toEqual([1, ['roster_everybody roster.csv A5']])
})
