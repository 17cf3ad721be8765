import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  allBoards,
  boardsOf,
  indicatorsOf,
  isScored,
  lintScheme,
  originOf,
  parseScheme,
  targetMeetsFloor,
  type Scheme,
} from '../src/index.ts'

const text = readFileSync(new URL('five-in-one.yaml', import.meta.url), 'utf8')

function read(document: string): Scheme {
  const parsed = parseScheme(document)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scheme
}
const scheme = read(text)

/** What lint says once every place of `from` reads `to`. */
function problemsAfter(from: string, to: string) {
  expect(text).toContain(from)
  return lintScheme(read(text.replaceAll(from, to)))
}
const codesAfter = (from: string, to: string) =>
  problemsAfter(from, to).map(({ severity, code }) => `${severity} ${code}`)

const boardNames = (classId: string) => boardsOf(scheme, classId).map(({ name }) => name.zh)
const tasksOf = (indicators: readonly { tasks?: string[] | undefined }[]) =>
  indicators.flatMap(({ tasks = [] }) => tasks)

describe('what each class is asked', () => {
  it('S4-02: five boards for 区市, S4-04: six for departments', () => {
    expect(boardNames('district')).toEqual(['高质量发展', '攻坚克难', '改革创新', '综合评价', '党的建设'])
    const six = ['业务目标', '攻坚克难', '改革创新', '营商环境', '综合评价', '党的建设']
    expect([boardNames('government'), boardNames('party')]).toEqual([six, six])
  })

  it('S4-03, C05: 16 key indicators with scale, speed and quality each are 48 items, 30 : 30 : 40 of five points', () => {
    const [development] = boardsOf(scheme, 'district')
    expect(development!.boards).toHaveLength(16)
    expect(allBoards([development!]).flatMap(({ indicators }) => indicators.filter(isScored))).toHaveLength(
      48,
    )
    for (const { weight, indicators } of development!.boards) {
      expect([weight, ...indicators.map((one) => one.weight)]).toEqual([5, 1.5, 1.5, 2])
      expect(indicators.map(({ name }) => name.zh.slice(0, 2))).toEqual(['规模', '速度', '质量'])
    }
  })

  it('S4-03: the four names that are printed say so, the other twelve are assumed', () => {
    const names = scheme.boards[0]!.boards.map(({ id, name }) => ({
      name: name.zh,
      origin: originOf(scheme.origins ?? [], `boards.development.boards.${id}.name`),
    }))
    expect(names.filter(({ origin }) => origin?.source === 'S4-03').map(({ name }) => name)).toEqual([
      'GDP及四新占比',
      '财政收入及税收占比',
      '固投及结构优化',
      '实际利用外资',
    ])
    expect(names.filter(({ origin }) => origin?.assumed?.zh.includes('假定'))).toHaveLength(12)
  })

  it.each(['government', 'party'])(
    'S4-05, S4-09 for %s: 7 key targets, 2 of 1–3 excellence targets, four dimensions',
    (id) => {
      const [targets] = boardsOf(scheme, id)
      expect(targets!.boards.map(({ name, indicators }) => [name.zh, indicators.length])).toEqual([
        ['重点目标', 7],
        ['创优目标', 2],
        ['四维评价', 4],
      ])
      expect(targets!.boards[2]!.indicators.map(({ name }) => name.zh)).toEqual([
        '创优性',
        '攻坚性',
        '创新性',
        '效益性',
      ])
    },
  )

  it('S4-24, S4-06: all 15 campaigns and both documents are somebody’s scored task', () => {
    const asked = scheme.classes.flatMap(({ id }) => indicatorsOf(scheme, id).filter(isScored))
    const tasks = new Set(tasksOf(asked))
    expect([...tasks].filter((task) => task.startsWith('campaign_'))).toHaveLength(15)
    expect([tasks.has('party_programme'), tasks.has('government_report')]).toEqual([true, true])
    const attraction = scheme.boards.flatMap(({ boards }) => boards).find(({ id }) => id === 'attraction')
    expect(attraction!.indicators.every(({ tasks: own }) => own?.includes('campaign_01'))).toBe(true)
  })
})

describe('what lint holds it to', () => {
  it('finds no fault and has no advice, also for as many as there are', () => {
    const roster = [
      { class: 'district', count: 10 },
      { class: 'government', count: 40 },
      { class: 'party', count: 20 },
    ]
    expect([lintScheme(scheme), lintScheme(scheme, roster)]).toEqual([[], []])
  })

  it('S4-02: development below 80 % is an error', () => {
    expect(codesAfter('tags: [development]', 'tags: []')).toContain('error demand_share')
  })

  it('S4-03, P6: an item less is an error, a smaller share of quality advice', () => {
    expect(codesAfter('min: 48, max: 48', 'min: 49, max: 49')).toEqual(['error demand_count'])
    const shifted = text.replaceAll('weight: 1.5', 'weight: 2.1').replaceAll(/weight: 2$/gm, 'weight: 0.8')
    expect(lintScheme(read(shifted)).some(({ code }) => code === 'demand_parts')).toBe(true)
  })

  it('S4-05: about seven is advice, one to three is an error', () => {
    expect(codesAfter('about: 7, tolerance: 2', 'about: 10, tolerance: 2')).toEqual([
      'advice demand_about',
      'advice demand_about',
    ])
    expect(codesAfter('tag: excellence, min: 1, max: 3', 'tag: excellence, min: 3, max: 3')).toEqual([
      'error demand_count',
      'error demand_count',
    ])
  })

  it('S4-06, S4-24: a task that nobody stands for is named', () => {
    const [problem, ...others] = problemsAfter('campaign_02, campaign_03', 'campaign_02')
    expect(others).toEqual([])
    expect([problem!.code, problem!.severity]).toEqual(['demand_task_uncovered', 'error'])
    expect(problem!.message.zh).toContain('第3个攻势')
  })

  it('S4-08: every excellence target has its benchmark, which a target may not fall short of, reversed where less is better', () => {
    expect(codesAfter('kind: benchmark', 'kind: province')).toContain('error demand_floor_missing')
    const target = (id: string) => {
      const indicator = indicatorsOf(scheme, 'government').find((one) => one.id === id)!
      const field = indicator.fields.find((one) => one.id === 'target')!
      return (value: number) => targetMeetsFloor(field, indicator.direction, value)
    }
    expect([99.99, 100, 110].map(target('excel_up'))).toEqual([false, true, true])
    expect([100.01, 100, 90].map(target('excel_down'))).toEqual([false, true, true])
  })
})
