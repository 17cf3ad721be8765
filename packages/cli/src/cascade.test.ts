import { readFile, writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { analystFolder } from './analyst.fixture.ts'
import { linkedFiles, linkedRoster } from './cascade.fixture.ts'
import { explain } from './explain.ts'
import { lint } from './lint.ts'
import { robustness } from './robustness.ts'
import { score } from './score.ts'
import { simulate } from './simulate.ts'

const linkedFolder = (others: Record<string, string> = {}) => analystFolder({ ...linkedFiles, ...others })

async function scored() {
  const folder = await linkedFolder()
  expect(await score(folder.scoring())).toMatchObject({ code: 0 })
  return folder
}

describe('a scheme that links totals with those above', () => {
  it('ranks the linked totals, and shows the own beside them', async () => {
    const folder = await scored()
    expect((await readFile(folder.at('out/ranking.csv'), 'utf8')).split('\r\n')).toEqual([
      '\ufeff类别,位次,参排,代码,名称,总分,本单位得分,服务,服务 / 民意,亮灯,说明',
      '新区,1,1,x,新区,95.00,95.00,95.00,95.00,,',
      '单位,1,2,u,发改局,91.50,90.00,90.00,90.00,,',
      '单位,2,2,v,财政局,84.50,80.00,80.00,80.00,,',
      '岗位,1,2,p,投资岗,84.60,80.00,80.00,80.00,,',
      '岗位,2,2,q,预算岗,77.67,70.00,70.00,70.00,,',
      '',
    ])
  })

  it('explains the link with its formula and whom it was linked with', async () => {
    const folder = await scored()
    const { out } = await explain([folder.at('out'), '--subject', 'q'])
    expect(out!.split('\n').slice(-6)).toEqual([
      '各指标贡献之和 70.00，板块合计 70.00',
      '挂钩 70.00 → 77.66666667',
      '  上级得分按任职月数平均：(91.50 × 8 + 84.50 × 4) ÷ 12 = 89.16666667',
      '  与上级挂钩：70.00 × 60% + 89.16666667 × 40% = 77.66666667',
      '  上级：u 发改局 91.50（8 个月）',
      '  上级：v 财政局 84.50（4 个月）',
    ])
    const english = await explain([folder.at('out'), '--subject', 'p', '--lang', 'en'])
    expect(english.out).toContain('Linked with the unit above: 80.00 × 60% + 91.50 × 40% = 84.60')
    expect(english.out).toContain('Above: u 发改局 91.50')
  })

  it('says why there is no total where it asks for one above', async () => {
    const scheme = JSON.parse(linkedFiles['scheme.json']) as object
    const cascade = [{ class: 'unit', without: 'none' }, { class: 'post' }]
    const folder = await linkedFolder({
      'scheme.json': JSON.stringify({ ...scheme, cascade }),
      'roster.csv': linkedRoster.replace('unit,x', 'unit,'),
    })
    await score(folder.scoring())
    const lines = (await readFile(folder.at('out/ranking.csv'), 'utf8')).split('\r\n')
    expect(lines.find((line) => line.includes('发改局'))).toBe(
      '单位,,1,u,发改局,,90.00,90.00,90.00,,名册中没有上级，按办法不计总分',
    )
    expect(lines.find((line) => line.includes('投资岗'))).toMatch(/,80.00,80.00,/)
    const { out } = await explain([folder.at('out'), '--subject', 'u'])
    expect(out).toContain('没有总分：名册中没有上级，按办法不计总分')
    expect(out).toContain('各指标贡献之和 90.00，板块合计 90.00')
  })

  it('writes the same bytes from any order of lines and of those above', async () => {
    const [head, ...lines] = linkedRoster.replace('v:4；u:8', 'u:8;v:4').split('\n')
    const folder = await linkedFolder({ 'roster.csv': [head, ...lines.toReversed()].join('\n') })
    await score(folder.scoring())
    const other = await scored()
    for (const name of ['scores.json', 'ranking.csv', 'inputs.json'])
      expect(await readFile(folder.at(`out/${name}`), 'utf8')).toBe(
        await readFile(other.at(`out/${name}`), 'utf8'),
      )
  })

  it('is simulated with its link: another share moves who stands below, and nobody under the same', async () => {
    const folder = await scored()
    const same = await simulate([folder.at('out'), '--scheme', folder.at('scheme.json')])
    expect(same).toEqual({ code: 0, out: '没有单位的总分、位次、亮灯、等次或建议改变。' })
    const scheme = JSON.parse(linkedFiles['scheme.json']) as object
    const other = { ...scheme, cascade: [{ class: 'unit' }, { class: 'post', own: 0.5 }] }
    await writeFile(folder.at('new.json'), JSON.stringify(other))
    const { code, out } = await simulate([folder.at('out'), '--scheme', folder.at('new.json')])
    // p: 80 × 0.5 + 91.5 × 0.5 = 85.75, 1.15 more; its link 4.6 before and 5.75 after.
    expect([code, out!.split('\n').slice(0, 2)]).toEqual([
      0,
      ['p 投资岗', '  总分 84.60 分 → 85.75 分；位次 第 1（共 2）；亮灯 无灯；差额 +1.15：挂钩 +1.15'],
    ])
    const data = await simulate([folder.at('out'), '--scheme', folder.at('new.json'), '--json'])
    const { moves } = JSON.parse(data.out!) as { moves: { subject: string; stages: object[] }[] }
    expect(moves.map(({ subject }) => subject)).toEqual(['p', 'q'])
    expect(moves[0]!.stages).toEqual([
      { id: 'link', before: 460000000, after: 575000000, difference: 115000000 },
    ])
  })

  it('is drawn with its link, everybody once', async () => {
    const folder = await scored()
    const still = await robustness([folder.at('out'), '--draws', '5', '--spread', '0', '--json'])
    const { subjects } = JSON.parse(still.out!) as {
      subjects: { subject: string; rank: number; whole: object }[]
    }
    expect(subjects.map(({ subject, rank }) => `${subject} ${rank}`)).toEqual([
      'x 1',
      'u 1',
      'v 2',
      'p 1',
      'q 2',
    ])
    expect(subjects.map(({ whole }) => whole)).toEqual(subjects.map(({ rank }) => ({ from: rank, to: rank })))
  })
})

describe('a roster with units above', () => {
  const findings = async (roster: string) => {
    const folder = await linkedFolder({ 'roster.csv': roster })
    const { out } = await lint([folder.at('scheme.json'), '--roster', folder.at('roster.csv'), '--json'])
    const { problems } = JSON.parse(out!) as {
      problems: { code: string; place: string; message: { zh: string } }[]
    }
    return problems.map(({ code, place, message }) => `${code} @ ${place} ${message.zh}`)
  }

  it('is in order', async () => {
    expect(await findings(linkedRoster)).toEqual([])
  })

  it('names a unit above that is not listed, by its line', async () => {
    expect(await findings(linkedRoster.replace('post,u', 'post,w'))).toEqual([
      'roster_parent_unknown @ roster.csv D5 上级“w”不在名册里。',
    ])
  })

  it('names a circle', async () => {
    expect(await findings(linkedRoster.replace('area,', 'area,p'))).toEqual([
      'roster_circle @ roster.csv D5 上级关系成环：p → u → x → p。',
    ])
    expect(await findings(linkedRoster.replace('post,u', 'post,p'))).toEqual([
      'roster_circle @ roster.csv D5 上级关系成环：p → p。',
    ])
  })

  it.each(['v:4;u', 'u:0', 'u:-1', 'u:八', 'u:8:9;v', ':8'])('refuses 「%s」', async (cell) => {
    const [found] = await findings(linkedRoster.replace('v:4；u:8', cell))
    expect(found).toMatch(/^roster_parent @ roster.csv D6/)
  })

  it('advises where a linked class has nobody above, or the column is missing', async () => {
    const [, , second] = linkedRoster.split('\n')
    expect(second).toContain('发改局')
    const none = linkedRoster.split('\n').map((line) => line.split(',').slice(0, 3).join(','))
    expect(await findings(none.join('\n'))).toEqual([
      'cascade_no_parent @ cascade[0].class 名册中类别“unit”的 2 个对象都没有上级，无从挂钩',
      'cascade_no_parent @ cascade[1].class 名册中类别“post”的 2 个对象都没有上级，无从挂钩',
    ])
  })
})
