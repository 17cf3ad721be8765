import { expect, it } from 'vitest'
import { findingsOf, problemsOf } from '../demands.fixture.ts'

const share = { kind: 'share', tag: 'development', min: 0.8 } as const
const basis = (zh: string) => ({ zh, en: 'as in the notice' })
const floorSaying = (kind: 'benchmark' | 'province', wording: string) =>
  findingsOf([], (draft) => {
    const field = draft.boards[0]!.indicators[0]!.fields[1]!
    Object.assign(field, { goal: 9, floor: { ...field.floor!, kind, wording } })
  })

it('accepts 80%以上 as at least 80 %', () => {
  expect(findingsOf([{ ...share, wording: '占比80%以上' }])).toEqual([])
  expect(findingsOf([{ ...share, wording: '不得低于80%' }])).toEqual([])
})

it('refuses 超过 for a bound that takes the number in, and 不超过 for a lower one', () => {
  expect(findingsOf([{ ...share, wording: '占比超过80%' }])).toEqual([
    'error wording_disagrees demands[1].wording',
  ])
  expect(findingsOf([{ ...share, wording: '控制在80%以内' }])).toEqual([
    'error wording_disagrees demands[1].wording',
  ])
})

it.each(['大于等于80%', '超过80%（含）', '超过80%（含80%）', '达到80%', '80%≤占比', '八成以上', '80分以上'])(
  'accepts %s as at least 80 %%',
  (wording) => {
    expect(findingsOf([{ ...share, wording }])).toEqual([])
  },
)

it('accepts 小于或等于80% as at most 80 %', () => {
  const most = { kind: 'share', tag: 'development', max: 0.8 } as const
  expect(findingsOf([{ ...most, wording: '小于或等于80%' }])).toEqual([])
})

it.each(['80%以上（不含80%）', '不到80%', '＞80%', '占比达70%以上', '不低于85%', '不低于7成'])(
  'refuses %s for at least 80 %%',
  (wording) => {
    expect(new Set(findingsOf([{ ...share, wording }]))).toEqual(
      new Set(['error wording_disagrees demands[1].wording']),
    )
  },
)

it('names the word whose number is another, unless the text names several or counts something else', () => {
  const [found] = problemsOf([{ ...share, wording: '占比达75%以上' }])
  expect(found!.message.zh).toBe('原文“以上”旁边的数，与所用的上下限不是同一个数')
  expect(findingsOf([{ ...share, wording: '城区70%以上，县80%以上' }])).toEqual([])
  expect(findingsOf([{ ...share, wording: '不少于7项' }])).toEqual([])
})

it('reads whole items: 少于8项 is at most 7', () => {
  const most = { kind: 'count', tag: 'development', max: 7 } as const
  expect(findingsOf([{ ...most, wording: '少于8项' }])).toEqual([])
  expect(findingsOf([{ ...most, wording: '少于7项' }])).toEqual([
    'error wording_disagrees demands[1].wording',
  ])
})

it('only asks where the words stand in a basis, which may speak of other things', () => {
  expect(findingsOf([{ ...share, basis: basis('占比超过80%') }])).toEqual([
    'advice wording_disagrees demands[1].basis',
  ])
})

it('names a province floor that says 不低于, and a benchmark that says 高于', () => {
  expect(floorSaying('province', '不低于省定目标')).toEqual([
    'error wording_disagrees boards[0].indicators[0].fields[1].floor.wording',
  ])
  expect(floorSaying('benchmark', '高于标杆城市')).toEqual([
    'error wording_disagrees boards[0].indicators[0].fields[1].floor.wording',
  ])
  expect(floorSaying('province', '以高于省上既定目标为引领')).toEqual([])
  expect(floorSaying('benchmark', '目标值不得低于标杆城市同类指标')).toEqual([])
})

it('advises on soft words in a hard demand and names the word (D8)', () => {
  const hard = { kind: 'count', tag: 'development', min: 2, max: 7 } as const
  const [found] = problemsOf([{ ...hard, basis: basis('每个单位设置7项左右') }])
  expect(found).toMatchObject({ code: 'wording_soft', severity: 'advice', place: 'demands[1].basis' })
  expect(found!.message.zh).toBe('原文写“左右”，这条要求却没有弹性')
  expect(findingsOf([{ ...hard, soft: true, wording: '原则上不超过7项' }])).toEqual([])
})
