import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { analystFolder, csvOf, header, scheme as monthly } from '../analyst.fixture.ts'
import { score } from '../score.ts'

const both = (name: string) => ({ zh: name, en: name })
const field = { id: 'score', name: both('月度得分'), unit: '分', source: 'result' }
const indicator = {
  ...{ id: 'months', name: both('月度成绩'), weight: 100 },
  fields: [{ ...field, result: { scheme: 'monthly', every: 'month' } }],
  method: { kind: 'imported', measure: { kind: 'average', field: 'score', over: 'present' } },
}
const scheme = {
  ...monthly,
  ...{ id: 'annual', period: 'year', classes: [{ id: 'town', name: both('乡镇') }] },
  boards: [{ id: 'monthly', name: both('月度成绩'), weight: 100, indicators: [indicator] }],
}
const rows = [
  ['a', 'months', '2026-03', 'score', '88.5'],
  ['a', 'months', '2026-04', 'score', '90.1'],
  ['b', 'months', '2026-03', 'score', '80'],
]

async function scored(facts: readonly (readonly string[])[]) {
  const folder = await analystFolder({
    'scheme.json': JSON.stringify(scheme),
    'roster.csv': 'code,name,class\na,甲镇,town\nb,乙镇,town\nc,丙镇,town\n',
    'facts.csv': csvOf([header, ...facts]),
  })
  const args = [...folder.scoring(), '--json']
  args[args.indexOf('2026-10')] = '2026'
  return { folder, done: await score(args) }
}

it('takes the results of months for a year, each under its own month', async () => {
  const { folder, done } = await scored(rows)
  expect(done.code).toBe(0)
  const lines = (await readFile(folder.at('out/ranking.csv'), 'utf8')).split('\r\n').slice(1, 4)
  expect(lines.map((line) => line.split(',')[5])).toEqual(['89.30', '80.00', ''])
  expect(lines[2]).toContain('其下没有任何得分')
})

it('refuses a result under the year, and says how its period is written', async () => {
  const { done } = await scored([...rows, ['c', 'months', '2026', 'score', '70']])
  const { problems } = JSON.parse(done.out!) as { problems: { code: string; hint: { zh: string } }[] }
  expect([done.code, problems.map(({ code }) => code)]).toEqual([1, ['fact_period']])
  expect(problems[0]?.hint.zh).toContain('2026-10')
})

it('refuses a file without any figure of the year or of a month in it', async () => {
  const { done } = await scored([['a', 'months', '2025-03', 'score', '70']])
  expect([done.code, done.out]).toEqual([1, expect.stringContaining('facts_none')])
})
