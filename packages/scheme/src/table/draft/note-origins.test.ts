import { expect, it } from 'vitest'
import { goodScheme } from '../../scheme.fixture.ts'
import { Scheme } from '../../schema.ts'
import { draftScheme } from '../draft-scheme.ts'
import { givenTable } from '../table.fixture.ts'

const good = () => Scheme.parse(goodScheme())
const codes = (problems: readonly { code: string; place: string }[]) =>
  problems.map(({ code, place }) => `${code} ${place}`)

it('speaks of the source only of what it wrote', () => {
  const at = (id: string, key: string) => `boards.economy.indicators.${id}.${key}`
  const origins = ['gdp', 'air'].map((id) => ({ at: at(id, 'method'), source: '某文件' }))
  const known = { ...good(), origins }
  const table = givenTable(known, ([sheet]) => {
    sheet!.rows[0]!.cells.method = '完成率，每超一个百分点加0.5分'
    sheet!.rows.splice(1, 1, {
      ...sheet!.rows[1]!,
      cells: { ...sheet!.rows[1]!.cells, name: '新项', method: '看情况给分' },
    })
  })
  const { scheme, problems } = draftScheme(table, { onto: known, drop: true })
  expect(codes(problems)).toContain('table_method_unread 指标表 F4')
  expect(scheme!.origins).toEqual([origins[0], { at: at('i1', 'weight'), source: '指标表 indicator table' }])
})

it('forgets the origins of what it drops', () => {
  const known = { ...good(), origins: [{ at: 'boards.economy.indicators.air.weight', source: '某文件' }] }
  const table = givenTable(known, ([sheet]) => void sheet!.rows.pop())
  expect(draftScheme(table, { onto: known, drop: true }).scheme!.origins).toEqual([])
})
