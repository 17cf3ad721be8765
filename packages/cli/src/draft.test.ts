import { readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { handMadeTable } from '../../documents/src/samples/hand-made-table.ts'
import { canonicalJson } from '@plumbline/scoring'
import { parseScheme } from '@plumbline/scheme'
import { describe, expect, it } from 'vitest'
import { analystFolder } from './analyst.fixture.ts'
import { draft } from './draft.ts'
import { table } from './table.ts'

const presets = new URL('../../scheme/presets/', import.meta.url)
const files = readdirSync(presets).filter((file) => file.endsWith('.yaml'))

async function schemeAt(path: string) {
  const parsed = parseScheme(await readFile(path, 'utf8'))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scheme
}

it.each(files)('%s goes to a workbook and back, to the byte', async (file) => {
  const folder = await analystFolder()
  const [scheme, xlsx, out] = [new URL(file, presets).pathname, folder.at('t.xlsx'), folder.at('s.yaml')]
  expect(await table([scheme, '--out', xlsx])).toMatchObject({ code: 0 })
  const drafted = await draft([xlsx, '--onto', scheme, '--out', out, '--json'])
  const { changed, gone, assumed } = JSON.parse(drafted.out!) as Record<string, unknown[]>
  expect({ changed, gone, assumed }).toEqual({ changed: [], gone: [], assumed: [] })
  expect(canonicalJson(await schemeAt(out))).toBe(canonicalJson(await schemeAt(scheme)))
})

describe('plumbline draft', () => {
  async function handMade() {
    const folder = await analystFolder()
    await writeFile(folder.at('hand.xlsx'), handMadeTable())
    return { folder, args: [folder.at('hand.xlsx'), '--out', folder.at('s.yaml')] }
  }

  it('drafts a table made by hand, and names every cell it did not understand', async () => {
    const { folder, args } = await handMade()
    const { code, out } = await draft([...args, '--json'])
    const { problems } = JSON.parse(out!) as { problems: { code: string; place: string }[] }
    expect(code).toBe(1)
    expect(problems.map((one) => `${one.code} ${one.place}`)).toEqual(
      expect.arrayContaining([
        'table_points_range Sheet1 D10',
        'table_method_unread Sheet1 E10',
        'table_method_unread Sheet1 E11',
        'table_frequency_differs Sheet1 H10',
        'table_sum_differs Sheet1 D12',
      ]),
    )
    const { boards, title } = await schemeAt(folder.at('s.yaml'))
    expect(title.zh).toBe('示范区2026年度高质量发展考核指标表')
    expect(
      boards.map(({ name, indicators }) => [name.zh, indicators.map(({ method }) => method?.kind)]),
    ).toEqual([
      ['经济发展（60分）', ['blend', 'completion']],
      ['生态环境', ['inverse', undefined, undefined]],
    ])
  })

  it('never writes over a scheme', async () => {
    const { args } = await handMade()
    await draft(args)
    expect(await draft(args)).toMatchObject({ code: 2, error: expect.stringContaining('已存在') })
  })

  it('says that a workbook has no such table', async () => {
    const folder = await analystFolder()
    const none = await draft([folder.at('roster.csv'), '--out', folder.at('s.yaml')])
    expect([none.code, none.error]).toEqual([1, expect.stringContaining('[table_missing]')])
  })
})
