import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { analystFolder } from './analyst.fixture.ts'
import { explain } from './explain.ts'
import { score } from './score.ts'

// S3 worked by hand: the figures of systems.md and methods.md where there are any, made-up ones otherwise.

const preset = (name: string) => fileURLToPath(new URL(`../../scheme/presets/${name}.yaml`, import.meta.url))

type Cells = Record<string, string>
const factLines = (units: Record<string, Cells>) => [
  'subject,indicator,period,field,value',
  ...Object.entries(units).flatMap(([unit, cells]) =>
    Object.entries(cells).map(([ref, value]) =>
      [unit, ...ref.split('.', 1), '2026', ref.split('.')[1], value].join(','),
    ),
  ),
]

const verified = ['duty', 'key_work', 'own_building', 'mechanism']
const special = ['discipline', 'ideology', 'safety', 'talent', 'secretary']
const factors = ['duty.difficulty', 'duty.striving', 'duty.contribution', 'key_work.difficulty']
const otherFactors = ['key_work.striving', 'key_work.contribution', 'mechanism.striving']
const voters = ['delegates', 'supervisors', 'enterprises']

/** A county with the same score everywhere, every factor 1, nine of ten ballots back; what differs, after. */
function county(points: string, leaders: [string, string], differs: Cells = {}): Cells {
  const cells: [string, string][] = [
    ...verified.flatMap((id): [string, string][] => [
      [`${id}.self`, points],
      [`${id}.verified`, points],
    ]),
    ...special.map((id): [string, string] => [`${id}.score`, points]),
    ...[...factors, ...otherFactors].map((ref): [string, string] => [ref, '1']),
    ['questionnaire.public', points],
    ...voters.flatMap((one): [string, string][] => [
      [`service.${one}`, points],
      [`service.${one}_valid`, '90'],
      [`service.${one}_issued`, '100'],
    ]),
    ['projects.site', points],
    ['leadership.leader1', leaders[0]],
    ['leadership.leader2', leaders[1]],
  ]
  return { ...Object.fromEntries(cells), ...differs }
}

// The first leader scores 75 on average, the second 95.
const liked: [string, string] = ['80', '100']
const less: [string, string] = ['70', '90']
const units = {
  a: county('90', liked, {
    ...{ 'duty.self': '92', 'duty.verified': '88', 'duty.difficulty': '1.1', 'duty.contribution': '1.05' },
    ...{ 'own_building.verified': '80', 'mechanism.verified': '85', 'mechanism.striving': '1.2' },
    ...{ 'service.supervisors': '80', 'service.supervisors_valid': '50', 'service.enterprises': '85' },
    'projects.site': '—',
  }),
  b: county('80', less),
  c: county('88', liked),
  d: county('60', less),
}

const by = '张三,2026-11-20'
const ledger = [
  'id,subject,rule,points,reason,decided_by,date,forgiven_reason,forgiven_document,forgiven_by,forgiven_date',
  ...['e1', 'e2', 'e3'].map((id) => `${id},a,creative,2,首创做法,${by},,,,`),
  `e4,b,inspection,1.5,督查查实,${by},,,,`,
  `e5,b,inspection,2,试点失误,${by},敢闯敢试,容〔2026〕1号,李四,2026-12-01`,
]
const civilised = 'b,honour,文明单位,省文明委通报,文明〔2026〕1号,王主任,2026-12-01'
const files = {
  'facts.csv': factLines(units).join('\n'),
  'roster.csv':
    'code,name,class,members,unit\na,甲县,county,40,\nb,乙县,county,41,\nc,丙县,county,40,\nd,丁县,county,40,',
  'ledger.csv': ledger.join('\n'),
  'decisions.csv': ['subject,kind,code,reason,document,decidedBy,date', civilised].join('\n'),
}

const scoring = (name: string, at: (file: string) => string) =>
  score([
    ...[preset(name), '--facts', at('facts.csv'), '--roster', at('roster.csv'), '--period', '2026'],
    ...['--out', at('out'), '--decisions', at('decisions.csv')],
    ...['--ledger', at('ledger.csv')],
  ])

const column = async (path: string, head: string) => {
  const [heads = [], ...lines] = (await readFile(path, 'utf8'))
    .replace('\ufeff', '')
    .trim()
    .split('\r\n')
    .map((line) => line.split(','))
  return Object.fromEntries(lines.map((line) => [line[heads.indexOf('代码')], line[heads.indexOf(head)]]))
}

describe('S3, five parts', () => {
  let folder: Awaited<ReturnType<typeof analystFolder>>
  const told = async (unit: string, indicator?: string) =>
    (await explain([folder.at('out'), '--subject', unit, ...(indicator ? ['--indicator', indicator] : [])]))
      .out!
  const scored = async () => {
    folder = await analystFolder(files)
    expect(await scoring('five-part', folder.at)).toMatchObject({ code: 0 })
  }

  it('C20: self-evaluation 92, verified 88, difference −4; the verified counts, times difficulty, striving, contribution', async () => {
    await scored()
    expect((await told('a', 'duty')).split('\n').filter((line) => line.includes('计算：'))).toEqual([
      '  计算：核验与自评之差：88 - 92 = -4',
      '  计算：88 ÷ 100 × 100 = 88.00',
      '  计算：乘以难易程度系数：88.00 × 1.1 = 96.80',
      '  计算：乘以争先创优层次系数：96.80 × 1 = 96.80',
      '  计算：乘以贡献大小系数：96.80 × 1.05 = 101.64',
    ])
  })

  it('S3-18: the raw mean 90, then each leader brought to the mean and spread of all: 85 + √(1000/7) × √3 ÷ 2', async () => {
    await scored()
    const out = await told('a', 'leadership')
    expect(out).toContain('90.00')
    // √(1000/7) = 11.95228609 over eight scores, 5.77350269 over four of each leader.
    expect(out).toContain('= 95.35098339')
    expect(out).toMatch(/得分 95\.35098339，贡献 19\.0701966[78]/)
  })

  it('S3-11, S3-12: a class of voters with half its ballots back does not count, nor a review nobody was asked for', async () => {
    await scored()
    // (0.4 × 90 + 0.4 × 85) ÷ 0.8 = 87.5; the board (8 × 90 + 8 × 87.5) ÷ 16 = 88.75.
    expect(await told('a', 'service')).toContain('得分 87.50')
    expect(await told('a')).toContain('公众评议：得分 88.75，贡献 17.75')
  })

  it('S3-19, S3-20: 6 points of bonus stop at 5, a forgiven deduction takes nothing', async () => {
    await scored()
    // 34.728 + 10.4 + 12.24 + 17.75 + 19.07019668 = 94.18819668; 64 + 14.92980332 = 78.92980332.
    expect(await column(folder.at('out/ranking.csv'), '总分')).toEqual({
      a: '99.19',
      b: '77.43',
      c: '89.47',
      d: '62.93',
    })
    expect(await column(folder.at('out/ranking.csv'), '板块合计')).toMatchObject({ a: '94.19', b: '78.93' })
    expect(await told('b')).toContain('容错免责：敢闯敢试（李四 2026-12-01，容〔2026〕1号），计 0.00')
  })

  it('S3-04: any one of the four conditions raises the share of a unit’s cadres, once', async () => {
    await scored()
    expect(await column(folder.at('out/grades.csv'), '等次')).toEqual({
      ...{ a: '优秀', b: '一般', c: '良好', d: '一般' },
    })
    expect(await column(folder.at('out/grades.csv'), '成员优秀比例%')).toEqual({
      ...{ a: '25', b: '25', c: '20', d: '20' },
    })
    expect(await column(folder.at('out/grades.csv'), '名额')).toEqual({ a: '10', b: '10', c: '8', d: '8' })
  })

  it('hands its shares to the cadres in the same run: 25 % of 4 is one place, and priority decides between equals; 20 % of 4 is none', async () => {
    const persons = {
      p1: tied,
      p2: tied,
      p3: cadre('80'),
      p4: cadre('65'),
      q1: cadre('95'),
      q2: cadre('80'),
      q3: cadre('80'),
      q4: cadre('50'),
    }
    const given = await withCadres(persons, ['p2,priority,rural,驻村三年,乡振〔2026〕2号,王主任,2026-12-01'])
    expect(await scoring('five-part', given.at)).toMatchObject({ code: 0 })
    // 0.3 × 90 + 0.2 × 80 + 0.3 × 90 + 0.2 × 80 = 86; 0.6 × 86 + 0.4 × 90 = 87.60.
    expect(await column(given.at('out/ranking.csv'), '总分')).toMatchObject({
      ...{ p1: '87.60', p2: '87.60' },
      // As without the cadres.
      ...{ a: '99.19', b: '77.43', c: '89.47', d: '62.93' },
    })
    expect(await column(given.at('out/grades.csv'), '等次')).toEqual({
      ...{ a: '优秀', b: '一般', c: '良好', d: '一般' },
      ...{ p1: '称职', p2: '优秀', p3: '称职', p4: '基本称职' },
      ...{ q1: '称职', q2: '称职', q3: '称职', q4: '不称职' },
    })
    // Persons have no quota of members.
    expect(await column(given.at('out/grades.csv'), '成员优秀比例%')).toMatchObject({
      b: '25',
      d: '20',
      p1: '',
    })
    const told = (await explain([given.at('out'), '--subject', 'q1'])).out!
    expect(told).toContain('4 个的 20% 为 0 个名额')
    expect(told).not.toContain('成员评优比例')
  })

  it('gives a class its own words, and refuses those of another', async () => {
    const given = await withCadres(
      { p1: tied },
      ['p1,direct,良好,通报,文〔2026〕1号,王主任,2026-12-01'],
      'grade',
    )
    const { code, error = '' } = await scoring('five-part', given.at)
    expect([code, error]).toEqual([1, expect.stringContaining('decision_unknown_grade')])
  })

  it('finds a cadre whose unit is a slip, or who has none: no share would be its own', async () => {
    const given = await withCadres({ p1: tied, z9: tied, y1: tied }, [])
    const { code, error = '' } = await scoring('five-part', given.at)
    expect([code, error.match(/member_unit/g)?.length]).toEqual([1, 2])
  })
})

const cadre = (points: string): Cells => ({
  ...Object.fromEntries(
    ['above', 'beside', 'below', 'served'].flatMap((one) => [
      [`review.${one}`, points],
      [`review.${one}_valid`, '10'],
      [`review.${one}_issued`, '10'],
    ]),
  ),
  'duty_report.score': points,
  'selection.score': points,
})
const tied: Cells = { ...cadre('90'), 'review.beside': '80', 'review.served': '80' }

/** The four counties and persons in them: p… in b, q… in d, y… in none, others in a unit there is not. */
function withCadres(persons: Record<string, Cells>, decisions: string[], column: 'code' | 'grade' = 'code') {
  const unitOf = (code: string) => ({ p: 'b', q: 'd', y: '' })[code[0]!] ?? 'nowhere'
  const lines = Object.keys(persons).map((code) => `${code},${code},cadre,,${unitOf(code)}`)
  return analystFolder({
    ...files,
    'facts.csv': factLines({ ...units, ...persons }).join('\n'),
    'roster.csv': [files['roster.csv'], ...lines].join('\n'),
    'decisions.csv': [
      `subject,kind,${column},reason,document,decidedBy,date`,
      ...(column === 'code' ? [civilised] : []),
      ...decisions,
    ].join('\n'),
  })
}
