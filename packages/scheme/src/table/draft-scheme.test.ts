import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isError } from '../problem.ts'
import { lintScheme } from '../lint/lint-scheme.ts'
import { parseScheme } from '../parse/parse-scheme.ts'
import { Scheme } from '../schema.ts'
import { goodScheme } from '../scheme.fixture.ts'
import { allIndicators, findIndicator } from '../walk.ts'
import { describeMethod } from '../words/describe-method.ts'
import { draftScheme } from './draft-scheme.ts'
import { tableOf } from './table-of.ts'
import { givenTable, handTable } from './table.fixture.ts'

const presets = new URL('../../presets/', import.meta.url)
const files = readdirSync(presets).filter((file) => file.endsWith('.yaml'))

function preset(file: string): Scheme {
  const parsed = parseScheme(readFileSync(new URL(file, presets), 'utf8'))
  if (!parsed.ok) throw new Error(`${file}: ${JSON.stringify(parsed.problems)}`)
  return parsed.scheme
}

const good = () => Scheme.parse(goodScheme())
const codes = (problems: readonly { code: string; place: string }[]) =>
  problems.map(({ code, place }) => `${code} ${place}`)

describe.each(files)('%s', (file) => {
  it('comes back from its own table unchanged, to the byte', () => {
    const scheme = preset(file)
    const { scheme: again, problems, changed } = draftScheme(givenTable(scheme), { onto: scheme })
    expect({ problems, changed }).toEqual({ problems: [], changed: [] })
    expect(JSON.stringify(again)).toBe(JSON.stringify(scheme))
  })

  it('is drafted anew from its table with the same points and methods', () => {
    const scheme = preset(file)
    const { scheme: again, problems } = draftScheme(givenTable(scheme))
    const unread = problems.filter(isError).map(({ code, message }) => `${code} ${message.zh}`)
    const words = (one: Scheme) =>
      tableOf(one)
        .flatMap(({ rows }) =>
          rows.map(({ boards, cells }) => `${boards.join('/')} ${cells.name} ${cells.points}`),
        )
        .toSorted()
    expect(words(again!)).toEqual(words(scheme))
    // A ballot's turnout columns and sentences naming a field that two indicators have cannot be told from the words alone.
    expect(unread.filter((one) => !/method_unread .*(参评率)/.test(one))).toEqual([])
  })
})

describe('laid onto a scheme', () => {
  const after = (change: Parameters<typeof givenTable>[1], drop = false) =>
    draftScheme(givenTable(good(), change), { onto: good(), drop })

  it('changes what a cell changes, and nothing else', () => {
    const { scheme, problems, changed } = after(([sheet]) => {
      sheet!.rows[0]!.cells.points = '５５分'
      sheet!.rows[1]!.cells.points = '45'
      sheet!.rows[0]!.cells.responsible = 'd16（常务副区长（分管））'
    })
    expect([problems, changed]).toEqual([[], ['air.points', 'gdp.points', 'gdp.responsible']])
    const wanted = good()
    Object.assign(wanted.boards[0]!.indicators[0]!, {
      weight: 55,
      responsible: 'd16',
      leader: '常务副区长（分管）',
    })
    wanted.boards[0]!.indicators[1]!.weight = 45
    expect(scheme).toEqual(wanted)
  })

  it('takes a method in its printed words with other parameters', () => {
    const { scheme } = after(([sheet]) => {
      sheet!.rows[0]!.cells.method = '完成率 = 实际值 ÷ (目标值 × 时间进度) × 100，封顶 110 分'
    })
    expect(findIndicator(scheme!, 'gdp')?.indicator.method).toMatchObject({ kind: 'completion', cap: 1.1 })
    expect(scheme!.assumptions).toEqual([])
  })

  it('keeps the method where it does not understand the new one, and says where', () => {
    const { scheme, problems } = after(([sheet]) => {
      sheet!.rows[0]!.cells.method = '完成率，每超一个百分点加0.5分'
    })
    expect(codes(problems)).toEqual(['table_method_unread 指标表 F3'])
    expect(scheme).toEqual(good())
  })

  it('lists every guess of a phrase', () => {
    const { scheme, assumed } = after(([sheet]) => {
      sheet!.rows[0]!.cells.method = '按完成比例得分'
    })
    expect(assumed.map(({ at }) => at)).toEqual(Array(3).fill('boards.economy.indicators.gdp.method'))
    expect(scheme!.assumptions.map(({ zh }) => zh)).toEqual([
      '地区生产总值：由“按完成比例得分”读成：完成率 = 实际值 ÷ (目标值 × 时间进度) × 100，封顶 100 分',
      '地区生产总值：累计数按序时进度（月数÷12）对照全年目标',
      '地区生产总值：没有写超额上限，按 100% 封顶',
    ])
    expect(lintScheme(scheme!).filter(isError)).toEqual([])
  })

  it('follows a rename by the id in the note, and takes a new name without one for a new indicator', () => {
    const renamed = after(([sheet]) =>
      Object.assign(sheet!.rows[0]!.cells, { name: '生产总值', note: '[gdp]' }),
    )
    expect(findIndicator(renamed.scheme!, 'gdp')?.indicator.name).toEqual({ zh: '生产总值', en: '生产总值' })
    const other = after(([sheet]) => Object.assign(sheet!.rows[0]!.cells, { name: '生产总值' }))
    expect([other.gone, codes(other.problems)]).toEqual([['gdp'], ['table_row_gone gdp']])
    expect(allIndicators(other.scheme!.boards).map(({ indicator }) => indicator.id)).toEqual([
      'gdp',
      'air',
      'i1',
    ])
  })

  it('keeps what is gone from the table unless told to drop it', () => {
    const without = ([sheet]: Parameters<NonNullable<Parameters<typeof givenTable>[1]>>[0]) =>
      void sheet!.rows.pop()
    const kept = after(without)
    expect([kept.gone, kept.scheme]).toEqual([['air'], good()])
    const dropped = after(without, true)
    expect(dropped.scheme!.boards[0]).toMatchObject({ weight: 60, indicators: [{ id: 'gdp' }] })
  })

  it.each([
    ['points', '', 'points_blank', 60],
    ['points', '—', 'points_blank', 60],
    ['points', '10-15', 'points_range', 60],
    ['points', '十来分', 'points_unread', 60],
    ['points', '0', undefined, 0],
  ] as const)('reads %s %j as %s', (column, text, code, weight) => {
    const { scheme, problems } = after(([sheet]) => void (sheet!.rows[0]!.cells[column] = text))
    expect(codes(problems)).toEqual(code ? [`table_${code} 指标表 E3`] : [])
    expect(findIndicator(scheme!, 'gdp')?.indicator.weight).toBe(weight)
  })

  it('refuses to move an indicator to another board in silence', () => {
    const { problems, scheme } = after(([sheet]) => void (sheet!.rows[0]!.boards = ['社会']))
    expect(codes(problems)).toEqual(['table_board_moved 指标表 C3'])
    expect(scheme).toEqual(good())
  })

  it('names a sum that is none', () => {
    const { problems } = after(([sheet]) => {
      sheet!.sums.push(
        { label: '小计', after: 2, points: '90', place: '指标表 E5' },
        { label: '合计', after: 2, points: '100', place: '指标表 E6' },
      )
    })
    expect(codes(problems)).toEqual(['table_sum_differs 指标表 E5'])
  })
})

describe('of several classes', () => {
  const two = () => {
    const scheme = good()
    scheme.classes.push({ id: 'town', name: { zh: '乡镇', en: 'town' } })
    scheme.weightings.push({ class: 'town', weights: { gdp: 70, air: 30 } })
    return scheme
  }

  it('has a sheet for each and comes back unchanged', () => {
    const scheme = two()
    expect(tableOf(scheme).map(({ name, rows }) => [name, rows[0]!.cells.points])).toEqual([
      ['区县', '60'],
      ['乡镇', '70'],
    ])
    expect(draftScheme(givenTable(scheme), { onto: scheme })).toMatchObject({
      scheme,
      problems: [],
      changed: [],
    })
  })

  it('gives a class its own points', () => {
    const changed = givenTable(two(), ([, town]) => {
      town!.rows[0]!.cells.points = '80'
      town!.rows[1]!.cells.points = '20'
    })
    const { scheme } = draftScheme(changed, { onto: two() })
    expect(scheme!.weightings).toEqual([{ class: 'town', weights: { gdp: 80, air: 20 } }])
    expect(scheme!.boards).toEqual(two().boards)
  })

  it('refuses what two sheets say differently', () => {
    const changed = givenTable(two(), ([one]) => void (one!.rows[0]!.cells.responsible = 'd1'))
    expect(codes(draftScheme(changed, { onto: two() }).problems)).toEqual(['table_sheets_differ 乡镇 H3'])
  })

  it('leaves aside a sheet of no class', () => {
    const changed = givenTable(two(), ([one]) => void (one!.name = '说明'))
    expect(codes(draftScheme(changed, { onto: two() }).problems)).toEqual(['table_sheet_unknown 说明'])
  })
})

describe('drafted from a table somebody made', () => {
  const rows = [
    {
      board: '经济发展',
      name: '地区生产总值',
      unit: '亿元',
      points: '40',
      method: '总量80%、增速20%的完成率',
      target: '1,020亿元',
      responsible: '发改委',
      frequency: '每月累计',
      source: '市统计局',
    },
    {
      board: '经济发展',
      name: '招商引资',
      points: '20分',
      method: '按完成比例得分，超额加分上限120%',
      target: '50亿元',
      frequency: '每月',
      source: '各单位报送',
    },
    {
      board: '生态环境',
      name: 'PM2.5浓度',
      unit: 'μg/m³',
      points: '２０',
      method: '逆向，越低越好',
      target: '≤35',
      frequency: '每月',
    },
    {
      board: '生态环境',
      name: '信访',
      points: '20',
      method: '每发生一起扣2分，扣完为止',
      target: '/',
      frequency: '每月',
    },
    { board: '生态环境', name: '安全生产', points: '—', method: '一票否决项', target: '', frequency: '每月' },
  ]
  const { scheme, problems, assumed } = draftScheme(handTable(rows))

  it('is a scheme of 100 points without an error of lint', () => {
    expect(scheme!.boards.map(({ name, weight }) => [name.zh, weight])).toEqual([
      ['经济发展', 60],
      ['生态环境', 40],
    ])
    expect(lintScheme(scheme!).filter(isError)).toEqual([])
    expect(allIndicators(scheme!.boards).map(({ indicator }) => indicator.method?.kind)).toEqual([
      'blend',
      'completion',
      'inverse',
      'piecewise',
      undefined,
    ])
  })

  it('has its targets, units and sources', () => {
    const [gdp, capital, air] = allIndicators(scheme!.boards).map(({ indicator }) => indicator)
    expect(gdp!.fields.find(({ goal }) => goal !== undefined)).toMatchObject({ goal: 1020, unit: '亿元' })
    expect(gdp!.fields[0]).toMatchObject({ unit: '亿元', basis: 'ytd', source: 'external' })
    expect(capital!.fields[0]).toMatchObject({ unit: '亿元', source: 'submission' })
    expect([air!.direction, air!.fields[1]]).toMatchObject(['down', { goal: 35, unit: 'μg/m³' }])
    expect(gdp!.note?.zh).toBe('数据来源：市统计局')
  })

  it('says what it did not take, and lists every choice with its place', () => {
    expect(codes(problems)).toEqual([
      'table_responsible_name 指标表 H3',
      'table_points_blank 指标表 E7',
      'table_veto 指标表 F7',
    ])
    expect(scheme!.origins!.map(({ at }) => at)).toEqual(
      expect.arrayContaining(['calendar', 'classes', 'boards.b1.indicators.i2.method']),
    )
    expect(scheme!.assumptions.length).toBe(new Set(assumed.map(({ at, assumed: one }) => at + one!.zh)).size)
    expect(describeMethod(findIndicator(scheme!, 'i2')!.indicator, scheme).zh).toContain('封顶 120 分')
  })

  it('reads weights as shares of 1', () => {
    const shares = ['0.4', '0.2', '0.2', '0.2'].map((points, k) => ({ ...rows[k]!, points }))
    const drafted = draftScheme(handTable(shares))
    expect(allIndicators(drafted.scheme!.boards).map(({ indicator }) => indicator.weight)).toEqual([
      40, 20, 20, 20,
    ])
    expect(drafted.assumed.map(({ at }) => at)).toContain('boards')
  })

  it('has no scheme, and says why, where there is no row', () => {
    const nothing = draftScheme(handTable([]))
    expect([nothing.scheme, codes(nothing.problems)]).toEqual([undefined, ['shape_too_small boards']])
  })
})
