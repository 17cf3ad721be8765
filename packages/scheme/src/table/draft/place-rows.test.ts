import { expect, it } from 'vitest'
import { goodScheme } from '../../scheme.fixture.ts'
import { Scheme } from '../../schema.ts'
import { draftScheme } from '../draft-scheme.ts'
import { givenTable } from '../table.fixture.ts'

const good = () => Scheme.parse(goodScheme())
const codes = (problems: readonly { code: string; place: string }[]) =>
  problems.map(({ code, place }) => `${code} ${place}`)

it('names a second row of one name in one board, unless it has an id of its own', () => {
  const twice = (note: string) =>
    draftScheme(
      givenTable(good(), ([sheet]) => {
        const [row] = sheet!.rows
        sheet!.rows.push({
          ...row!,
          cells: { ...row!.cells, name: '地区 生产总值', note },
          places: { name: '指标表 C9' },
        })
      }),
      { onto: good() },
    )
  const { problems } = twice('')
  const found = problems.find(({ code }) => code === 'table_duplicate_row')
  expect(found).toMatchObject({ place: '指标表 C9', severity: 'error' })
  expect(found!.message.zh).toContain('指标表 C3')
  expect(found!.hint.zh).toContain('[i1]')
  expect(codes(twice('[gdp_2]').problems)).not.toContain('table_duplicate_row 指标表 C9')
})
