import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { analystFolder, scheme } from './analyst.fixture.ts'
import { explain } from './explain.ts'
import { score } from './score.ts'

const text = (zh: string, en: string) => ({ zh, en })
const grades = {
  vocabulary: [
    { id: 'a', name: text('优秀', 'excellent') },
    { id: 'b', name: text('良好', 'good') },
    { id: 'c', name: text('较差', 'poor') },
  ],
  rule: { kind: 'bands', bands: [{ grade: 'a', min: 85 }, { grade: 'b', min: 60 }, { grade: 'c' }] },
}
const graded = {
  ...scheme,
  grades,
  honours: [{ id: 'civilised', name: text('文明单位', 'civilised unit') }],
  memberQuotas: {
    base: 0.2,
    rules: [
      { id: 'held', when: { kind: 'honour', anyOf: ['civilised'] }, effect: { kind: 'add', add: 0.05 } },
      { id: 'poor', when: { kind: 'grade', grades: ['c'] }, effect: { kind: 'share', share: 0 } },
    ],
  },
  heads: { follow: 'grade', roles: [{ id: 'secretary', name: text('书记', 'secretary') }] },
}
const roster = ['代码,名称,类别,人数', 'a,甲镇,town,52', 'b,乙镇,town,10', 'o,办公室,office,', ''].join('\n')
const head = 'subject,kind,grade,role,code,reason,document,decidedBy,date'
const by = '市委通报,〔2026〕3号,王主任,2026-12-01'

const folderOf = (lines: string[], document: object = graded) =>
  analystFolder({
    'scheme.json': JSON.stringify(document),
    'roster.csv': roster,
    'decisions.csv': [head, ...lines].join('\n'),
  })
type Folder = Awaited<ReturnType<typeof folderOf>>
const scored = (folder: Folder, ...more: string[]) =>
  score([...folder.scoring(), '--decisions', folder.at('decisions.csv'), ...more])

async function findingsOf(lines: string[], document?: object) {
  const { code, out } = await scored(await folderOf(lines, document), '--json')
  expect(code).toBe(1)
  const { problems } = JSON.parse(out!) as { problems: { code: string; place: string }[] }
  return problems.map((one) => `${one.code} @ ${one.place}`)
}

describe('plumbline score, of a scheme with grades', () => {
  it('writes grades into the ranking, and all that hangs on them with each step', async () => {
    const folder = await folderOf([`a,honour,,,文明单位,${by}`, `a,取消评优,,书记,,${by}`])
    expect(await scored(folder)).toMatchObject({ code: 0 })
    const ranking = (await readFile(folder.at('out/ranking.csv'), 'utf8')).split('\r\n')
    expect(ranking[0]).toMatch(/,亮灯,等次,说明$/)
    expect(ranking.slice(1, 4).map((line) => line.split(',').at(-2))).toEqual(['优秀', '较差', '优秀'])
    const lines = (await readFile(folder.at('out/grades.csv'), 'utf8')).split('\r\n')
    expect(lines[0]).toBe('\ufeff代码,名称,等次,位次,参评,正职等次,成员数,成员优秀比例%,名额,依据')
    const town = lines.find((line) => line.startsWith('a,'))!
    expect(town).toMatch(/^a,甲镇,优秀,1,2,书记 良好,52,25,13,1\. 得分 88\.20，达到 85 分 → 优秀 2\. /)
    expect(town).toMatch(/ 8\. 52 人的 25%，只舍不入，为 13 个名额$/)
    expect(lines.find((line) => line.startsWith('b,'))).toMatch(/^b,乙镇,较差,2,2,书记 较差,10,0,0,/)
    expect(lines.find((line) => line.startsWith('o,'))).toMatch(/^o,办公室,优秀,1,1,书记 优秀,,20,,/)
  })

  it('grades without any decision too, and never writes grades for a scheme that has none', async () => {
    const folder = await folderOf([])
    expect(await score(folder.scoring())).toMatchObject({ code: 0 })
    expect(await readFile(folder.at('out/grades.csv'), 'utf8')).toContain('甲镇,优秀')
    const plain = await analystFolder({ 'roster.csv': roster })
    expect(await score(plain.scoring())).toMatchObject({ code: 0 })
    await expect(readFile(plain.at('out/grades.csv'))).rejects.toThrow(/ENOENT/)
    const inputs = await readFile(plain.at('out/inputs.json'), 'utf8')
    expect(inputs).not.toContain('members')
    expect(inputs).not.toContain('decided')
  })

  it('gives the same bytes whatever the order of decisions', async () => {
    const lines = [`a,honour,,,civilised,${by}`, `b,直接评定,良好,,,${by}`, `a,veto,c,,,${by}`]
    const bytes = await Promise.all(
      [lines, lines.toReversed()].map(async (order) => {
        const folder = await folderOf(order)
        expect(await scored(folder)).toMatchObject({ code: 0 })
        const names = ['scores.json', 'ranking.csv', 'grades.csv', 'inputs.json']
        return Promise.all(names.map((name) => readFile(folder.at(`out/${name}`), 'utf8')))
      }),
    )
    expect(bytes[1]).toEqual(bytes[0])
  })

  it('leaves at most the grade a disqualification names, and calls it no veto (S0-20)', async () => {
    const folder = await folderOf([`a,取消评优,较差,,,${by}`])
    expect(await scored(folder)).toMatchObject({ code: 0 })
    const town = (await readFile(folder.at('out/grades.csv'), 'utf8'))
      .split('\r\n')
      .find((line) => /^a,/.test(line))!
    expect(town).toContain(
      '取消评优资格，至多为较差：市委通报（文号 〔2026〕3号，王主任 2026-12-01 决定）：优秀 → 较差',
    )
    expect(town).not.toContain('一票否决')
    expect(await findingsOf([`a,取消评优,较差,书记,,${by}`])).toEqual([
      'decision_role_grade @ decisions.csv C2',
    ])
  })

  it('applies what a person decided otherwise for a head', async () => {
    const folder = await folderOf([`a,head,较差,书记,,${by}`])
    await scored(folder)
    const { out } = await explain([folder.at('out'), '--subject', 'a'])
    expect(out).toContain('正职等次：书记 较差')
    expect(out).toContain(
      '书记等次另行确定：市委通报（文号 〔2026〕3号，王主任 2026-12-01 决定）：优秀 → 较差',
    )
  })

  it('names every line that is wrong, and writes nothing', async () => {
    const bad = [
      `x,veto,,,,${by}`,
      `a,blame,,,,${by}`,
      `a,veto,superb,,,${by}`,
      `a,disqualify,a,,,${by}`,
      `a,honour,,,,${by}`,
      `a,priority,,,civilised,${by}`,
      `a,head,b,镇长,,${by}`,
      `a,veto,,,,,,,2026-02-30`,
      `b,veto,,,,${by}`,
      `b,veto,,,,${by}`,
    ]
    expect(await findingsOf(bad)).toEqual([
      'decision_not_on_roster @ decisions.csv A2',
      'decision_kind @ decisions.csv B3',
      'decision_unknown_grade @ decisions.csv C4',
      'decision_grade_best @ decisions.csv C5',
      'decision_missing @ decisions.csv E6',
      'decision_unknown_code @ decisions.csv E7',
      'decision_unknown_role @ decisions.csv D8',
      'decision_unsigned @ decisions.csv F9',
      'decision_unsigned @ decisions.csv H9',
      'decision_date @ decisions.csv I9',
      'decision_repeated @ decisions.csv A11',
    ])
  })

  it('refuses decisions where there are no grades, or a disqualification forbids them', async () => {
    expect(await findingsOf([`a,veto,,,,${by}`], scheme)).toEqual([
      expect.stringMatching(/^decisions_without_grades @ .*decisions\.csv$/),
    ])
    const both = [`a,disqualify,,书记,,${by}`, `a,head,优秀,书记,,${by}`]
    expect(await findingsOf(both)).toEqual(['decision_role_barred @ --decisions a 书记'])
  })

  it('says how many members line by line', async () => {
    const folder = await analystFolder({
      'scheme.json': JSON.stringify(graded),
      'roster.csv': roster.replace(',10', ',一十'),
    })
    const { code, out } = await score([...folder.scoring(), '--json'])
    expect([code, out]).toEqual([1, expect.stringContaining('"roster_members"')])
  })
})

describe('members graded within their unit', () => {
  const rules = { ...grades, within: 'unit', topQuota: { share: 0.5, ties: 'out' } }
  const { memberQuotas: _, heads: __, ...rest } = graded
  const persons = ['code,name,class,unit', 'a,甲,town,x', 'b,乙,town,x', 'o,丙,office,y', ''].join('\n')
  const folderWith = (quotas: string) =>
    analystFolder({
      'scheme.json': JSON.stringify({ ...rest, grades: rules }),
      'roster.csv': persons,
      'units.csv': quotas,
    })

  it('takes the shares from the units’ own grades.csv', async () => {
    const units = await folderOf([])
    await score(units.scoring())
    const shares = (await readFile(units.at('out/grades.csv'), 'utf8')).replaceAll(/^a,/gm, 'x,')
    const folder = await folderWith(shares)
    expect(await score([...folder.scoring(), '--unit-quotas', folder.at('units.csv')])).toMatchObject({
      code: 0,
    })
    const lines = (await readFile(folder.at('out/grades.csv'), 'utf8')).split('\r\n')
    // x has 20 % of 2: no place; y has the scheme's 50 % of 1: none either.
    expect(lines.find((line) => line.startsWith('a,'))).toMatch(
      /^a,甲,良好,1,2,.*2 个的 20% 为 0 个名额，已满/,
    )
    expect(lines.find((line) => line.startsWith('o,'))).toMatch(
      /^o,丙,良好,1,1,.*1 个的 50% 为 0 个名额，已满/,
    )
  })

  it('finds a share that is none, a unit listed twice, and shares nobody asked for', async () => {
    const codes = async (folder: Folder) => {
      const { out } = await score([...folder.scoring(), '--unit-quotas', folder.at('units.csv'), '--json'])
      const { problems } = JSON.parse(out!) as { problems: { code: string; place: string }[] }
      return problems.map((one) => `${one.code} @ ${one.place.split('/').at(-1)!}`)
    }
    expect(await codes(await folderWith('代码,比例\nx,120\ny,20\ny,30\n'))).toEqual([
      'unit_quota @ units.csv B2',
      'unit_quota @ units.csv A4',
    ])
    const plain = await analystFolder({ 'scheme.json': JSON.stringify(graded), 'units.csv': '代码,比例\n' })
    expect(await codes(plain)).toEqual(['unit_quotas_unused @ units.csv'])
  })
})

describe('plumbline explain, of a scheme with grades', () => {
  it('shows the steps of the grade, the head and the quota, or gives them as data', async () => {
    const folder = await folderOf([`a,honour,,,civilised,${by}`])
    await scored(folder)
    const { out } = await explain([folder.at('out'), '--subject', 'a'])
    const lines = out!.split('\n')
    const from = lines.indexOf('等次：优秀')
    expect(lines.slice(from, from + 9)).toEqual([
      '等次：优秀',
      '  得分 88.20，达到 85 分 → 优秀',
      '正职等次：书记 优秀',
      '  书记原则上与单位等次相同 → 优秀',
      '成员评优比例：优秀 25%',
      '  基础比例 20%',
      '  单位等次为较差的取消名额：单位等次为优秀，不适用（仍为 20%）',
      '  获得文明单位的提高 5 个百分点：获得文明单位（市委通报，文号 〔2026〕3号，王主任 2026-12-01），适用：20% → 25%',
      '  52 人的 25%，只舍不入，为 13 个名额',
    ])
    const json = JSON.parse((await explain([folder.at('out'), '--subject', 'a', '--json'])).out!) as object
    expect(json).toMatchObject({
      graded: { grade: 'a' },
      quota: { share: 0.25, places: 13 },
      heads: [{ grade: 'a' }],
    })
  })
})
