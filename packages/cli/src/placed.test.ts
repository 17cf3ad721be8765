import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { analystFolder, scheme } from './analyst.fixture.ts'
import { explain } from './explain.ts'
import type { Scores } from './results/results.ts'
import { score } from './score.ts'

const [economy, service] = scheme.boards as [
  (typeof scheme.boards)[number] & { indicators: object[] },
  (typeof scheme.boards)[number],
]
const late = [
  { light: 'red', behind: 20 },
  { light: 'yellow', behind: 10 },
  { light: 'green', min: 0 },
]
const placed = {
  ...scheme,
  boards: [{ ...economy, indicators: [{ ...economy.indicators[0], lights: late }] }, service],
  overall: { basis: 'normalised' },
  ranking: { boards: true },
}
const folderOf = () => analystFolder({ 'scheme.json': JSON.stringify(placed) })

it('writes the place among all classes and on every board, where the scheme asks for them', async () => {
  const folder = await folderOf()
  expect(await score(folder.scoring())).toMatchObject({ code: 0 })
  const lines = (await readFile(folder.at('out/ranking.csv'), 'utf8')).split('\r\n')
  expect(lines).toEqual([
    '\ufeff类别,位次,参排,代码,名称,总分,大排序位次,大排序得分,经济,服务,服务 / 民意,经济 位次,服务 位次,服务 / 民意 位次,亮灯,说明',
    '乡镇,1,2,a,甲镇,88.20,1,100.00,90.00,85.50,85.50,1,1,1,绿灯,',
    '乡镇,2,2,b,"乙镇, 北",28.00,3,60.00,0.00,70.00,70.00,2,2,2,红灯,',
    "部门,1,1,o,'=办公室,95.00,1,100.00,,95.00,95.00,,1,1,绿灯,",
    '',
  ])
  const scores = JSON.parse(await readFile(folder.at('out/scores.json'), 'utf8')) as Scores
  expect(scores.overall?.map(({ subject, rank, of, warnings }) => [subject, rank, of, ...warnings])).toEqual([
    ['a', 1, 3],
    ['o', 1, 3, 'overall_degenerate'],
    ['b', 3, 3],
  ])
  expect(scores.classes[0]?.boardPlaces?.['economy']).toEqual({
    a: { rank: 1, of: 2 },
    b: { rank: 2, of: 2 },
  })
})

it('explains the place among all classes and the light of an indicator', async () => {
  const folder = await folderOf()
  await score(folder.scoring())
  const said = async (subject: string) =>
    (await explain([folder.at('out'), '--subject', subject])).out!.split('\n').map((line) => line.trim())
  expect(await said('b')).toEqual(
    expect.arrayContaining([
      '亮灯：第 2 位（共 2 个）；完成率 0.00%，时间进度 83.33333333%：83.33333333 − 0.00 = 83.33333333；完成率落后时间进度 20 个百分点以上（含）亮红灯',
      '大排序：3 / 3（全部类别统一大排序，总分先在本类别内折算：60 + (总分 − 类别最低) ÷ (类别最高 − 类别最低) × 40）',
      '在本类别内折算：60 + (28.00 − 28.00) ÷ (88.20 − 28.00) × 40 = 60.00',
    ]),
  )
  expect(await said('o')).toEqual(
    expect.arrayContaining(['注意：本类别只有一个对象或总分全部相等，类别内无从折算，统一按规定计分']),
  )
})

it('says nothing of either where the scheme does not', async () => {
  const folder = await analystFolder()
  await score(folder.scoring())
  const scores = JSON.parse(await readFile(folder.at('out/scores.json'), 'utf8')) as Scores
  expect([scores.overall, scores.classes[0]?.boardPlaces]).toEqual([undefined, undefined])
})
