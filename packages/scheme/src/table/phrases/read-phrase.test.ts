import { describe, expect, it } from 'vitest'
import { Indicator, Scheme, type Method } from '../../schema.ts'
import { goodScheme } from '../../scheme.fixture.ts'
import { readPhrase } from './read-phrase.ts'

const scheme = Scheme.parse(goodScheme())
const level = { kind: 'value', field: 'level' }

function read(text: string, points: number | undefined = 10) {
  const indicator = Indicator.parse({
    id: 'gdp',
    name: { zh: '地区生产总值', en: 'GDP' },
    weight: 10,
    fields: [
      { id: 'level', name: { zh: '累计', en: 'to date' }, unit: '亿元', basis: 'ytd' },
      { id: 'goal', name: { zh: '目标', en: 'target' }, unit: '亿元', source: 'target' },
    ],
  })
  return readPhrase(text, { indicator, scheme, points })
}

const rows: [string, Partial<Method> & { kind: string }][] = [
  ['完成率', { kind: 'completion', cap: 1, target: { field: 'goal', pace: 'linear' } }],
  ['按完成比例得分，超额加分上限120%', { kind: 'completion', cap: 1.2 }],
  ['按完成率计分，最高不超过分值的１．２倍。', { kind: 'completion', cap: 1.2 }],
  ['完成目标得满分，未完成的按比例计分', { kind: 'completion', cap: 1 }],
  [
    '按序时进度完成率计分，超额不加分',
    { kind: 'completion', cap: 1, target: { field: 'goal', pace: 'linear' } },
  ],
  [
    '比上年增长',
    { kind: 'completion', measure: { kind: 'growth', field: 'level', lag: 12 }, pointsBelowZero: 5 },
  ],
  ['总量80%、增速20%的完成率', { kind: 'blend' }],
  ['逆向指标，越低越好', { kind: 'inverse', form: 'a', cap: 1 }],
  [
    '功效系数法，满意值12，不允许值6',
    { kind: 'efficacy', ends: 'fixed', satisfactory: 12, unacceptable: 6, base: 60 },
  ],
  ['功效系数法', { kind: 'efficacy', ends: 'class', span: 40 }],
  [
    '第1名得100分，第2名得95分，第3名得90分，其余得60分',
    { kind: 'rank', form: 'ladder', points: [100, 95, 90, 60], full: 100 },
  ],
  [
    '第1-5名依次赋予60、57、54、51、48分',
    { kind: 'rank', form: 'ladder', points: [60, 57, 54, 51, 48], full: 60 },
  ],
  [
    '排名计分，第一名得10分，每降低一名减2分',
    { kind: 'rank', form: 'ladder', points: [10, 8, 6, 4, 2, 0], full: 10 },
  ],
  ['第1名得6分，第2-5名按第1名的比例得分', { kind: 'rank', form: 'ratio', to: 5, full: 6 }],
  ['倒数第1名计2分，每进1名扣0.1分', { kind: 'rank', form: 'reversed', start: 2, step: 0.1, full: 10 }],
  ['按增幅排名计分', { kind: 'rank', form: 'linear', measure: { kind: 'growth', field: 'level', lag: 12 } }],
  ['极差标准化，越低越好', { kind: 'minmax', low: 0, high: 100 }],
  ['优秀100分，良好80分，一般60分，较差40分', { kind: 'rubric', full: 100 }],
  [
    '每发生一起扣2分，扣完为止',
    {
      kind: 'piecewise',
      points: [
        [0, 100],
        [5, 0],
      ],
    },
  ],
  ['民主测评：主要领导30%、班子成员30%、代表40%', { kind: 'ballot' }],
  ['满意度测评', { kind: 'imported', full: 100 }],
  ['专家打分，满分50分', { kind: 'imported', full: 50 }],
  ['直接引用上级考核结果', { kind: 'imported', measure: level as never }],
  ['优秀值9.4、良好值6.2、平均值3、较低值1、较差值-2', { kind: 'standards', values: [9.4, 6.2, 3, 1, -2] }],
]

describe('a phrase written by hand', () => {
  it.each(rows)('%s', (text, wanted) => {
    const found = read(text)
    expect(found.ok && found.guess.method).toMatchObject(wanted)
  })

  it('says what it leaves open, and only that', () => {
    const said = (text: string) => {
      const found = read(text)
      return found.ok ? found.guess.assumed.map(({ zh }) => zh) : ['not read']
    }
    expect(said('完成率')).toEqual([
      '累计数按序时进度（月数÷12）对照全年目标',
      '没有写超额上限，按 100% 封顶',
    ])
    expect(said('按序时进度完成率计分，超额不加分')).toEqual([])
    expect(said('专家打分，满分50分')).toEqual([])
  })

  it('turns the direction where less is better', () => {
    const direction = (text: string) => {
      const found = read(text)
      return found.ok ? found.guess.direction : undefined
    }
    expect(
      ['越低越好', '按排名计分，逆向', '排名计分', '满意值6，不允许值12，功效系数法'].map(direction),
    ).toEqual(['down', 'down', 'up', 'down'])
  })

  it.each([
    ['按完成率计分，每超1%加0.1分', '每超1%加0.1分'],
    ['完成率，低于60%不得分', '低于60%不得分'],
    ['第1名得100分，第3名得90分，排名计分', undefined],
    ['完成率，发生事故一票否决', '发生事故一票否决'],
    ['每降1个百分点扣0.5分', undefined],
    ['满意度，每降低1个百分点扣0.5分', '每降低1个百分点扣0.5分'],
    ['按领导意见', undefined],
    ['', undefined],
  ])('is not guessed at: %s', (text, left) => {
    const found = read(text)
    expect(found).toMatchObject({ ok: false, veto: false })
    if (left !== undefined) expect(found).toMatchObject({ left })
  })

  it('needs the points for a deduction by the case', () => {
    expect(
      readPhrase('每发生一起扣2分', {
        indicator: Indicator.parse({ ...scheme.boards[0]!.indicators[0] }),
        scheme,
        points: undefined,
      }).ok,
    ).toBe(false)
  })

  it('knows a veto, which is no score', () => {
    expect(read('一票否决项')).toEqual({ ok: false, veto: true })
  })
})
