import { readFile } from 'node:fs/promises'
import { openWorkbook } from '@plumbline/documents'
import { describe, expect, it } from 'vitest'
import { analystFolder, scheme } from './analyst.fixture.ts'
import { template } from './template.ts'

async function folderFor(unit: string, period = '2026-10') {
  const folder = await analystFolder()
  const out = folder.at('form.xlsx')
  const args = [folder.at('scheme.json'), '--unit', unit, '--period', period, '--out', out]
  return { out, args, roster: ['--roster', folder.at('roster.csv')] }
}

async function cellsOf(path: string) {
  const read = await openWorkbook(await readFile(path))
  if (!read.ok) throw new Error(read.refusal.message.zh)
  return read.workbook.sheets[0]!.cells.map(({ value }) => value)
}

describe('plumbline template', () => {
  it('writes the workbook a unit fills in: its name, the period, what it is asked', async () => {
    const { out, args, roster } = await folderFor('a')
    expect(await template([...args, ...roster])).toMatchObject({
      code: 0,
      out: expect.stringContaining('1 项'),
    })
    const cells = await cellsOf(out)
    expect(cells).toEqual(
      expect.arrayContaining(['填报单位：甲镇', '报表期：2026年10月', '投资：实际', '万元']),
    )
    expect(cells).not.toContain('满意度：得分')
  })

  it('never writes over a workbook that somebody may have filled in', async () => {
    const { out, args, roster } = await folderFor('a')
    await template([...args, ...roster])
    const before = await readFile(out)
    const again = await template([...args, ...roster])
    expect([again.code, again.error]).toEqual([2, expect.stringContaining('已存在')])
    expect(await readFile(out)).toEqual(before)
  })

  it('asks for the class where there are several and no roster', async () => {
    const { args } = await folderFor('x')
    const asked = await template(args)
    expect([asked.code, asked.error]).toEqual([1, expect.stringMatching(/\[unknown_class\][^]*town 乡镇/)])
    expect(await template([...args, '--class', 'town'])).toMatchObject({ code: 0 })
  })

  it('writes no workbook for nothing', async () => {
    const { out, args } = await folderFor('d')
    const asked = JSON.parse(
      JSON.stringify(scheme).replace('"unit":"万元"}', '"unit":"万元","source":"external"}'),
    ) as object
    const folder = await analystFolder({ 'scheme.json': JSON.stringify(asked) })
    const nothing = await template([folder.at('scheme.json'), ...args.slice(1), '--class', 'town'])
    expect([nothing.code, nothing.error]).toEqual([1, expect.stringContaining('[nothing_asked]')])
    await expect(readFile(out)).rejects.toThrow('ENOENT')
  })

  it('names a unit that is not on the roster and a period that is none', async () => {
    const { args, roster } = await folderFor('z', '2026')
    const { code, out } = await template([...args, ...roster, '--json'])
    const { problems } = JSON.parse(out!) as { problems: { code: string }[] }
    expect([code, problems.map((one) => one.code)]).toEqual([1, ['period', 'unknown_unit']])
  })
})
