import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

const text = (name: string) => ({ zh: name, en: name })
const actual = { id: 'v', name: { zh: '实际', en: 'actual' }, unit: '万元' }
const target = { id: 't', name: { zh: '目标', en: 'target' }, unit: '万元', source: 'target' }
const completion = {
  kind: 'completion',
  measure: { kind: 'value', field: 'v' },
  target: { field: 't' },
  cap: 1.2,
}

/** Two thirds investment by completion, one third a result from outside, in a board inside a board; towns and offices. */
export const scheme = {
  language: 'plumbline/1',
  id: 'sample',
  title: { zh: '示例办法', en: 'Sample scheme' },
  basis: text('示例'),
  period: 'month',
  classes: [
    { id: 'town', name: { zh: '乡镇', en: 'towns' } },
    { id: 'office', name: { zh: '部门', en: 'offices' } },
  ],
  boards: [
    {
      id: 'economy',
      name: { zh: '经济', en: 'economy' },
      weight: 60,
      indicators: [
        {
          id: 'investment',
          name: { zh: '投资', en: 'investment' },
          weight: 60,
          fields: [actual, target],
          method: completion,
        },
      ],
    },
    {
      id: 'service',
      name: { zh: '服务', en: 'service' },
      weight: 40,
      boards: [
        {
          id: 'opinion',
          name: { zh: '民意', en: 'opinion' },
          weight: 40,
          indicators: [
            {
              id: 'satisfaction',
              name: { zh: '满意度', en: 'satisfaction' },
              weight: 40,
              fields: [{ id: 'score', name: { zh: '得分', en: 'score' }, unit: '分', source: 'external' }],
              method: { kind: 'imported', measure: { kind: 'value', field: 'score' }, full: 100 },
            },
          ],
        },
      ],
    },
  ],
  lights: [
    { light: 'green', from: 1, to: 1 },
    { light: 'red', last: 1 },
  ],
  calendar: { opensAfterDays: 1, dueAfterDays: 5, closesAfterDays: 8, closesAt: '18:00' },
}

export const roster = ['code,name,class', 'a,甲镇,town', 'b,"乙镇, 北",town', 'o,=办公室,office', ''].join(
  '\n',
)

/** a: 90 ÷ 100 → 90 and 85.5 → 54 + 34.2 = 88.2; b: 0 ÷ 200 and 70 → 28; o has only its opinion: 95. */
export const factRows = [
  ['a', 'investment', '2026-10', 'v', '90'],
  ['a', 'investment', '2026', 't', '100'],
  ['a', 'satisfaction', '2026-10', 'score', '85.5'],
  ['b', 'investment', '2026-10', 'v', '0'],
  ['b', 'investment', '2026', 't', '200'],
  ['b', 'satisfaction', '2026-10', 'score', '70'],
  ['o', 'investment', '2026-10', 'v', '—'],
  ['o', 'satisfaction', '2026-10', 'score', '95'],
]
export const header = ['subject', 'indicator', 'period', 'field', 'value']
export const csvOf = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join(',')).join('\n')

/** A folder with a scheme, a roster and facts; gone when the test is. Other contents under the same names where given. */
export async function analystFolder(others: Record<string, string | Uint8Array> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-cli-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const files = {
    'scheme.json': JSON.stringify(scheme),
    'roster.csv': roster,
    'facts.csv': csvOf([header, ...factRows]),
    ...others,
  }
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  return {
    at: (name: string) => join(folder, name),
    scoring: (facts = 'facts.csv', out = 'out') => [
      join(folder, 'scheme.json'),
      ...['--facts', join(folder, facts), '--roster', join(folder, 'roster.csv')],
      ...['--period', '2026-10', '--out', join(folder, out)],
    ],
  }
}
