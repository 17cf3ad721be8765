import { readFile, writeFile } from 'node:fs/promises'
import XLSX from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { analystFolder } from './analyst.fixture.ts'
import { linkedFiles } from './cascade.fixture.ts'
import { score } from './score.ts'
import { trace } from './trace.ts'

async function scored(files: Record<string, string> = {}) {
  const folder = await analystFolder(files)
  expect(await score(folder.scoring())).toMatchObject({ code: 0 })
  return folder
}

describe('plumbline trace', () => {
  it('writes every class with its own sheets, the same bytes each time, and never over a file', async () => {
    const folder = await scored()
    const write = (name: string) => trace([folder.at('out'), '--out', folder.at(name)])
    expect(await write('a.xlsx')).toEqual({
      code: 0,
      out: `已写入 ${folder.at('a.xlsx')}：2 个类别，3 个单位。Written: 3 units of 2 classes.`,
    })
    await write('b.xlsx')
    const bytes = await readFile(folder.at('a.xlsx'))
    expect(bytes.equals(await readFile(folder.at('b.xlsx')))).toBe(true)
    expect(await write('a.xlsx')).toMatchObject({ code: 2, error: expect.stringContaining('已存在') })
    const { SheetNames } = XLSX.read(bytes)
    expect(SheetNames).toEqual([
      '说明',
      ...['合计', '得分', '权重', '实际权重', '得分来源'].map((name) => `${name}（1 乡镇）`),
      ...['合计', '得分', '权重', '实际权重', '得分来源'].map((name) => `${name}（2 部门）`),
    ])
  })

  it('links totals across sheets of classes, and keeps a hostile name inert', async () => {
    const linked = await scored(linkedFiles)
    await trace([linked.at('out'), '--out', linked.at('a.xlsx')])
    const book = XLSX.read(await readFile(linked.at('a.xlsx')))
    const links = book.Sheets['挂钩（3 岗位）']!
    expect((links['F5'] as XLSX.CellObject).f).toMatch(/^'合计（2 单位）'!/)
    const plain = await scored()
    await trace([plain.at('out'), '--out', plain.at('a.xlsx')])
    const offices = XLSX.read(await readFile(plain.at('a.xlsx'))).Sheets['合计（2 部门）']!
    expect((offices['B5'] as XLSX.CellObject).v).toBe("'=办公室")
  })

  it('refuses a folder that was changed, and says what it needs', async () => {
    const folder = await scored()
    const scores = await readFile(folder.at('out/scores.json'), 'utf8')
    await writeFile(folder.at('out/scores.json'), scores.replace('"rank":1', '"rank":2'))
    const refused = await trace([folder.at('out'), '--out', folder.at('a.xlsx'), '--json'])
    expect(refused).toMatchObject({ code: 1, out: expect.stringContaining('results_changed') })
    expect(await trace([folder.at('out')])).toMatchObject({
      code: 2,
      error: expect.stringContaining('--out'),
    })
  })
})
