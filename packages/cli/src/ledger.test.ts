import { readFile, writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { analystFolder, scheme } from './analyst.fixture.ts'
import { explain } from './explain.ts'
import { robustness } from './robustness.ts'
import { score } from './score.ts'
import { simulate } from './simulate.ts'

const text = (zh: string, en: string) => ({ zh, en })
const ledger = {
  rules: [
    {
      id: 'outstanding',
      name: text('突出完成', 'outstanding'),
      kind: 'bonus',
      points: { kind: 'multiple', min: 3, max: 10 },
      classes: ['town'],
    },
    {
      id: 'inspection',
      name: text('效能督查', 'inspection'),
      kind: 'deduction',
      points: { kind: 'each', points: 0.5 },
      forgivable: true,
    },
  ],
}
const withLedger = (own: object = ledger) => JSON.stringify({ ...scheme, ledger: own })

const heads = '编号,单位,规则,指标,倍数,分值,事由,文号,认定人,日期,容错事由,容错文号,容错认定人,容错日期'
const lines = [
  'e1,b,outstanding,satisfaction,3,,民意突出,政〔2026〕8号,张三,2026-10-20,,,,',
  'e2,a,inspection,,,,迟报,,张三,2026-10-21,,,,',
  'e3,a,inspection,,,,试点失误,,张三,2026-10-22,敢闯敢试,容〔2026〕1号,李四,2026-10-30',
]
const csv = (...rows: string[]) => [heads, ...rows].join('\n')

async function scored(others: Record<string, string> = {}) {
  const files = { 'scheme.json': withLedger(), 'ledger.csv': csv(...lines), ...others }
  const folder = await analystFolder(files)
  const run = (name = 'ledger.csv', out = 'out') =>
    score([...folder.scoring('facts.csv', out), '--ledger', folder.at(name)])
  return { ...folder, run }
}

describe('plumbline score --ledger', () => {
  it('adds 40 points × 3 to b, takes 0.5 from a, and shows both beside what the boards make', async () => {
    const folder = await scored()
    expect(await folder.run()).toMatchObject({ code: 0, out: expect.stringContaining('本期加减分 3 笔') })
    expect((await readFile(folder.at('out/ranking.csv'), 'utf8')).split('\r\n').slice(0, 4)).toEqual([
      '\ufeff类别,位次,参排,代码,名称,总分,板块合计,加减分,经济,服务,服务 / 民意,亮灯,说明',
      '乡镇,1,2,b,"乙镇, 北",148.00,28.00,120.00,0.00,70.00,70.00,绿灯,',
      '乡镇,2,2,a,甲镇,87.70,88.20,-0.50,90.00,85.50,85.50,红灯,',
      "部门,1,1,o,'=办公室,95.00,95.00,0.00,,95.00,95.00,绿灯,",
    ])
  })

  it('writes the same bytes from any order of lines and English heads', async () => {
    const english =
      'id,subject,rule,indicator,times,points,reason,document,decided_by,date,forgiven_reason,forgiven_document,forgiven_by,forgiven_date'
    const folder = await scored({ 'other.csv': [english, ...lines.toReversed()].join('\n') })
    await folder.run()
    await folder.run('other.csv', 'again')
    for (const name of ['scores.json', 'ranking.csv', 'inputs.json'])
      expect(await readFile(folder.at(`again/${name}`), 'utf8')).toBe(
        await readFile(folder.at(`out/${name}`), 'utf8'),
      )
  })

  it('names what is wrong, cell by cell, and writes nothing', async () => {
    const folder = await scored({
      'ledger.csv': csv(
        lines[0]!.replace(',3,', ',2.9,'),
        lines[1]!,
        lines[1]!,
        'e4,o,outstanding,satisfaction,3,,x,,张三,2026-10-20,,,,',
        'e5,z,inspection,,,,x,,张三,2026-10-20,,,,',
        'e6,b,outstanding,satisfaction,3,,x,,张三,2026-10-20,,,李四,2026-10-30',
      ),
    })
    const { code, out } = await score([
      ...folder.scoring(),
      ...['--ledger', folder.at('ledger.csv'), '--json'],
    ])
    const { problems } = JSON.parse(out!) as { problems: { code: string; place: string }[] }
    expect([code, ...problems.map((one) => `${one.code} @ ${one.place}`)]).toEqual([
      1,
      'entry_times_range @ ledger.csv E2',
      'entry_duplicate @ ledger.csv A4',
      'entry_class @ ledger.csv C5',
      'entry_subject_unknown @ ledger.csv B6',
      'entry_not_forgivable @ ledger.csv K7',
      'entry_no_reason @ ledger.csv K7',
    ])
  })

  it('keeps entries of another period, which do not count', async () => {
    const folder = await scored({
      'ledger.csv': `期,${heads}\n${['2026-09', '', '2026-10'].map((at, k) => `${at},${lines[k]}`).join('\n')}`,
    })
    expect((await folder.run()).out).toContain('本期加减分 2 笔')
    const { entries } = JSON.parse(await readFile(folder.at('out/inputs.json'), 'utf8')) as {
      entries: { id: string; period: string }[]
    }
    expect(entries.map(({ id, period }) => `${id} ${period}`)).toEqual([
      'e1 2026-09',
      'e2 2026-10',
      'e3 2026-10',
    ])
  })
})

describe('a folder with a ledger', () => {
  it('is explained with every entry, the forgiven one among them', async () => {
    const folder = await scored()
    await folder.run()
    const { out } = await explain([folder.at('out'), '--subject', 'a'])
    expect(out!.split('\n').slice(-5)).toEqual([
      '各指标贡献之和 88.20，板块合计 88.20',
      '加减分 88.20 → 87.70',
      '  效能督查：迟报（张三 2026-10-21），-0.50',
      '  效能督查：试点失误（张三 2026-10-22），应减 0.50；容错免责：敢闯敢试（李四 2026-10-30，容〔2026〕1号），计 0.00',
      '  合计 + 加分 − 减分：88.20 + 0.00 − 0.50 = 87.70',
    ])
  })

  it('keeps its entries in draws and under another version', async () => {
    const [double, none] = [structuredClone(ledger), { ...scheme }]
    double.rules[1]!.points = { kind: 'each', points: 1 } as never
    const folder = await scored({ 'double.json': withLedger(double), 'none.json': JSON.stringify(none) })
    await folder.run()
    const firm = await robustness([folder.at('out'), '--spread', '0', '--draws', '5', '--json'])
    const { subjects } = JSON.parse(firm.out!) as {
      subjects: { class: string; subject: string; rank: number }[]
    }
    const towns = subjects.filter((one) => one.class === 'town')
    expect(towns.map(({ subject, rank }) => `${subject} ${rank}`)).toEqual(['a 2', 'b 1'])
    const moved = await simulate([folder.at('out'), '--scheme', folder.at('double.json'), '--json'])
    const { moves } = JSON.parse(moved.out!) as { moves: { subject: string; difference: number }[] }
    expect(moves).toMatchObject([{ subject: 'a', difference: -50_000_000 }])
    const refused = await simulate([folder.at('out'), '--scheme', folder.at('none.json')])
    expect(refused).toMatchObject({
      code: 1,
      error: expect.stringMatching(/inputs.json e1 \[entry_rule_unknown\]/),
    })
  })

  it('is not read once an entry was changed or struck out', async () => {
    const folder = await scored()
    await folder.run()
    const written = await readFile(folder.at('out/inputs.json'), 'utf8')
    for (const [from, to] of [
      ['"times":"3"', '"times":"4"'],
      ['"entries":[', '"other":['],
    ] as const) {
      expect(written).toContain(from)
      await writeFile(folder.at('out/inputs.json'), written.replace(from, to))
      expect(await explain([folder.at('out'), '--subject', 'a'])).toMatchObject({
        code: 1,
        error: expect.stringContaining('inputs.json entries [results_changed]'),
      })
    }
  })
})
