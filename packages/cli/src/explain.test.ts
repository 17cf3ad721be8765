import { readFile, writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { analystFolder, csvOf, factRows, header, scheme } from './analyst.fixture.ts'
import { explain } from './explain.ts'
import { score } from './score.ts'

async function scored() {
  const folder = await analystFolder()
  await score(folder.scoring())
  return { file: (name: string) => folder.at(`out/${name}`), dir: folder.at('out') }
}

describe('plumbline explain', () => {
  it('says where a total comes from, down to the figures, and that nothing is left over', async () => {
    const { dir } = await scored()
    const { code, out } = await explain([dir, '--subject', 'a'])
    expect(code).toBe(0)
    expect(out!.split('\n')).toEqual([
      'a 甲镇 · 乡镇 · 2026年10月',
      '示例办法',
      '总分 88.20，公布 88.20；位次 1 / 2；绿灯',
      '',
      '■ 经济：得分 90.00，贡献 54.00',
      '  投资（权重 60，实占 60.00%）：得分 90.00，贡献 54.00',
      '    办法：完成率 = 实际 ÷ 目标 × 100，封顶 120 分',
      '    数据：实际（investment.v） 2026年10月 = 90 万元',
      '    数据：目标（investment.t） 2026年 = 100 万元',
      '    计算：90 ÷ 100 × 100 = 90.00',
      '',
      '■ 服务：得分 85.50，贡献 34.20',
      '  ■ 民意：得分 85.50，贡献 34.20',
      '    满意度（权重 40，实占 40.00%）：得分 85.50，贡献 34.20',
      expect.stringMatching(/^ {6}办法：/),
      '      数据：得分（satisfaction.score） 2026年10月 = 85.5 分',
      '      计算：85.5 ÷ 100 × 100 = 85.50',
      '',
      '各指标贡献之和 88.20，总分 88.20',
    ])
  })

  it('says it in English, or of one indicator alone, with the reason where there is no score', async () => {
    const { dir } = await scored()
    const english = await explain([dir, '--subject', 'b', '--lang', 'en'])
    expect(english.out).toContain('Total 28.00, published 28.00; place 2 / 2; red')
    expect(english.out).toContain('Contributions add up to 28.00, total 28.00')
    const { out } = await explain([dir, '--subject', 'o', '--indicator', 'investment'])
    expect(out).toMatch(/投资（权重 60，实占 0.00%）：缺少2026年10月的数据“实际”/)
    expect(out).not.toContain('满意度')
  })

  it('says which mean makes the boards one, with its parts: 100 ÷ (60 ÷ 90 + 40 ÷ 85.5) = 88.14432990', async () => {
    const harmonic = JSON.stringify({ ...scheme, aggregate: 'harmonic' })
    const folder = await analystFolder({ 'scheme.json': harmonic })
    await score(folder.scoring())
    const { out } = await explain([folder.at('out'), '--subject', 'a'])
    expect(out!.split('\n').slice(-2)).toEqual([
      '各板块（权重）90.00 (60)、85.50 (40) → 88.1443299：加权调和平均：最弱的部分影响最大；贡献按算术平均的比例分摊，合计仍为这个数。',
      '各指标贡献之和 88.1443299，总分 88.1443299',
    ])
  })

  it('says of a target that it is the goal of the scheme, not one filed for the unit', async () => {
    const goal = { ...scheme, boards: structuredClone(scheme.boards) }
    Object.assign(goal.boards[0]!.indicators![0]!.fields[1]!, { goal: 120 })
    const facts = csvOf([
      header,
      ...factRows.filter(([subject, , , field]) => subject !== 'a' || field !== 't'),
    ])
    const folder = await analystFolder({ 'scheme.json': JSON.stringify(goal), 'facts.csv': facts })
    await score(folder.scoring())
    const { out } = await explain([folder.at('out'), '--subject', 'a', '--indicator', 'investment'])
    expect(out).toContain('数据：目标（investment.t） 2026年 = 120 万元（考核办法的统一目标）')
    expect(out).toContain('90 ÷ 120 × 100 = 75.00')
  })

  it('gives the tree as data, contributions adding up to the total', async () => {
    const { dir } = await scored()
    const { out } = await explain([dir, '--subject', 'a', '--json'])
    const { score: tree, ranked } = JSON.parse(out!) as {
      score: { total: number; boards: { contribution: number }[] }
      ranked: object
    }
    expect(tree.boards.reduce((sum, board) => sum + board.contribution, 0)).toBe(tree.total)
    expect(ranked).toMatchObject({ rank: 1, of: 2, published: '88.20' })
  })

  it('knows nobody else and no other indicator', async () => {
    const { dir } = await scored()
    const nobody = await explain([dir, '--subject', 'z'])
    expect([nobody.code, nobody.error]).toEqual([1, expect.stringMatching(/\[unknown_subject\][^]*a 甲镇/)])
    const nothing = await explain([dir, '--subject', 'a', '--indicator', 'gdp'])
    expect([nothing.code, nothing.error]).toEqual([1, expect.stringContaining('investment 投资')])
  })

  it.each([
    ['scores.json', '5400000000', '5500000000', 'scores.json'],
    ['inputs.json', '"value":"85.5"', '"value":"95.5"', 'inputs.json facts'],
    ['inputs.json', '"weight":40', '"weight":41', 'inputs.json scheme'],
    ['inputs.json', '甲镇', '丁镇', 'inputs.json roster'],
  ])('does not explain %s after somebody changed it', async (name, before, after, place) => {
    const { dir, file } = await scored()
    await writeFile(file(name), (await readFile(file(name), 'utf8')).replace(before, after))
    const { code, error } = await explain([dir, '--subject', 'a'])
    expect([code, error]).toEqual([1, expect.stringContaining(`${place} [results_changed]`)])
  })

  it('does not explain half a file, and ends with 2 without a folder', async () => {
    const { dir, file } = await scored()
    await writeFile(file('inputs.json'), (await readFile(file('inputs.json'), 'utf8')).slice(0, 100))
    expect(await explain([dir, '--subject', 'a'])).toMatchObject({ code: 1 })
    expect(await explain([file('none'), '--subject', 'a'])).toMatchObject({ code: 2 })
    expect(await explain([dir])).toMatchObject({ code: 2 })
  })
})
