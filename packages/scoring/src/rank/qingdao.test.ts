import { expect, it } from 'vitest'
import { indicatorOf, schemeOf } from '../scheme.fixture.ts'
import { rankSubjects } from './rank-subjects.ts'

// methods.md P14: the published order of Qingdao's ten districts, listing order taken as rank.
const order2021 = ['黄岛', '胶州', '即墨', '崂山', '城阳', '市南', '平度', '莱西', '市北', '李沧']
const order2022 = ['黄岛', '胶州', '崂山', '城阳', '市南', '莱西', '即墨', '平度', '市北', '李沧']

const scheme = schemeOf([{ weight: 100, indicators: [indicatorOf('i', {})] }], {
  lights: [{ light: 'red', last: 3 }],
})
const scoresIn = (order: string[]) =>
  order.map((subject, k) => ({ subject, class: 'c', total: 90_00000000 - k }))
const before = rankSubjects({ scheme, scores: scoresIn(order2021), previous: [] })
const after = rankSubjects({ scheme, scores: scoresIn(order2022).reverse(), previous: before })

it('ranks the ten districts of 2022 as published', () => {
  expect(after.map(({ subject, rank }) => [rank, subject])).toEqual(
    order2022.map((subject, k) => [k + 1, subject]),
  )
})

it('finds 莱西 alone to have risen by two places or more, and nobody to have fallen by ten', () => {
  expect(after.filter(({ movement }) => movement! >= 2).map(({ subject }) => subject)).toEqual(['莱西'])
  expect(after.filter(({ movement }) => movement! <= -10)).toEqual([])
  expect(after.map(({ movement }) => movement)).toEqual([0, 0, 1, 1, 1, 2, -4, -1, 0, 0])
})

it('lights 平度, 市北 and 李沧 as the last three', () => {
  expect(after.filter(({ light }) => light === 'red').map(({ subject }) => subject)).toEqual([
    '平度',
    '市北',
    '李沧',
  ])
})
