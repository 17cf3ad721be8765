import { readFile, writeFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { analystFolder, csvOf, factRows, header, scheme } from './analyst.fixture.ts'
import { explain } from './explain.ts'
import { score } from './score.ts'

const area = {
  id: 'area',
  name: { zh: '全区生产总值', en: 'GDP of the area' },
  weight: 0,
  responsible: 'stats',
  fields: [
    { id: 'g', name: { zh: '增速', en: 'growth' }, unit: '%', source: 'external', scope: 'area' },
    { id: 'goal', name: { zh: '增速目标', en: 'goal' }, unit: '%', source: 'target', scope: 'area' },
  ],
}
const [economy, service] = scheme.boards
const withCoefficients = {
  ...scheme,
  boards: [{ ...economy, indicators: [...(economy!.indicators ?? []), area] }, service],
  coefficients: {
    static: { otherwise: 1, given: [{ class: 'town', unit: 'a', step: 3 }] },
    dynamic: { kind: 'growth', growth: 'area.g', target: 'area.goal' },
  },
}
const grown = [
  ['*', 'area', '2026-10', 'g', '5.5'],
  ['*', 'area', '2026', 'goal', '5'],
]
const folderWith = (rows: string[][]) =>
  analystFolder({
    'scheme.json': JSON.stringify(withCoefficients),
    'facts.csv': csvOf([header, ...factRows, ...rows]),
  })

it('ranks on what the coefficients made, calls the total so, and shows the factors beside it', async () => {
  const folder = await folderWith(grown)
  expect(await score(folder.scoring())).toMatchObject({ code: 0 })
  expect((await readFile(folder.at('out/ranking.csv'), 'utf8')).split('\r\n').slice(0, 3)).toEqual([
    '\ufeff类别,位次,参排,代码,名称,总分（含系数）,板块合计,静态,动态,系数,经济,服务,服务 / 民意,亮灯,说明',
    '乡镇,1,2,a,甲镇,99.28,88.20,1.072,1.05,1.1256,90.00,85.50,85.50,绿灯,',
    '乡镇,2,2,b,"乙镇, 北",29.40,28.00,1.00,1.05,1.05,0.00,70.00,70.00,红灯,',
  ])
  const { out } = await explain([folder.at('out'), '--subject', 'a'])
  expect(out).toContain('总分（含系数） 99.27792，公布 99.28；位次 1 / 2')
  expect(out).toContain('静态 1.072 × 动态 1.05 = 系数 1.1256；88.20 × 1.1256 = 99.27792')
})

it('multiplies the totals of the classes it is of, and calls no other total so (S1-14)', async () => {
  const { coefficients } = withCoefficients
  const only = { ...withCoefficients, coefficients: { ...coefficients, classes: ['town'] } }
  const folder = await folderWith(grown)
  await writeFile(folder.at('scheme.json'), JSON.stringify(only))
  expect(await score(folder.scoring())).toMatchObject({ code: 0 })
  const lines = (await readFile(folder.at('out/ranking.csv'), 'utf8')).split('\r\n')
  expect(lines[3]).toMatch(/,o,'=办公室,95\.00,95\.00,,,,,95\.00,/)
  const { out } = await explain([folder.at('out'), '--subject', 'o'])
  expect(out).toContain('总分 95.00，公布 95.00')
  expect((await explain([folder.at('out'), '--subject', 'a'])).out).toContain('总分（含系数） 99.27792')
})

it('says why there is no total without the area’s growth', async () => {
  const folder = await folderWith(grown.slice(1))
  expect(await score([...folder.scoring(), '--lang', 'en'])).toMatchObject({ code: 0 })
  const lines = (await readFile(folder.at('out/ranking.csv'), 'utf8')).split('\r\n')
  expect(lines[0]).toContain('name,Total (with coefficients),boards,static,dynamic,coefficient,economy')
  expect(lines[1]).toContain('No value of “area.g” for')
})

it.each([
  ['a unit’s figure given for everybody', ['*', 'investment', '2026-10', 'v', '1']],
  ['the area’s figure given for one unit', ['a', 'area', '2026-10', 'g', '5.5']],
])('refuses %s', async (_, row) => {
  const folder = await folderWith([...grown, row])
  const { code, out } = await score([...folder.scoring(), '--json'])
  const { problems } = JSON.parse(out!) as { problems: { code: string; place: string }[] }
  expect([code, problems.map((one) => `${one.code} ${one.place}`)]).toEqual([1, ['fact_scope facts.csv A12']])
})
