import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { caseFolders, readCase } from '../oracle/case-folder.ts'
import { compareCase } from '../oracle/compare-case.ts'

// Expected figures were computed elsewhere with 40 digits: whoever recomputes our scores by another road finds the same.

const root = fileURLToPath(new URL('cases', import.meta.url))
const folders = caseFolders(root)
/** Of our points. An indicator score rounds once, a category twice, a total three times. */
const oneUnit = 1e-8

describe('cases computed elsewhere', () => {
  it('are there to be compared with', () => {
    expect(folders).toHaveLength(3)
  })

  it.each(folders)(
    '%s: scores to the last units; totals, places, movements, bands and grades exactly',
    (folder) => {
      const given = readCase(folder)
      const { compared, worst, mismatches } = compareCase(given)
      const { indicators, categories, months } = given.scheme
      const perUnit = indicators.length + categories.length + 6
      expect(mismatches).toEqual([])
      expect(compared).toBe(given.units.length * months * perUnit)
      expect(worst).toBeLessThan(3 * oneUnit)
    },
  )
})

describe('the comparison', () => {
  const copy = mkdtempSync(join(tmpdir(), 'plumbline-case-'))
  const spoilt = (name: string, file: string, change: (text: string) => string) => {
    const folder = join(copy, name)
    cpSync(folders.at(-1)!, folder, { recursive: true })
    writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')))
    return folder
  }
  afterAll(() => rmSync(copy, { recursive: true }))

  it.each([
    ['total', '59.615572864768172', '59.615574864768172'],
    ['total2', ',59.62,', ',59.61,'],
    ['band', ',较差,C,', ',合格,C,'],
    ['grade', ',较差,C,', ',较差,D,'],
    ['rank', ',59.62,5,', ',59.62,6,'],
    ['unit', '1,U00001,', '1,U99999,'],
  ])('finds a wrong %s', (what, right, wrong) => {
    const folder = spoilt(what, 'expected_totals.csv', (text) => text.replace(right, wrong))
    expect(compareCase(readCase(folder)).mismatches.map((one) => [one.month, one.what])).toEqual([
      ['1', what],
    ])
  })

  it('finds a score where none should be, and none where one should be', () => {
    const cell = '1,U00001,59.615572864768172'
    const gone = spoilt('gone', 'expected_categories.csv', (text) => text.replace(cell, '1,U00001,'))
    expect(compareCase(readCase(gone)).mismatches).toMatchObject([{ what: 'C01', expected: '' }])
    const lost = spoilt('lost', 'values.csv', (text) => text.replace('1,U00001,,,,,18.592', '1,U00001,,,,,'))
    expect(compareCase(readCase(lost)).mismatches).toContainEqual(
      expect.objectContaining({ unit: 'U00001', what: 'total', actual: '' }),
    )
  })

  it('says in both languages what it cannot read', () => {
    expect(() => caseFolders(join(copy, 'nowhere'))).toThrow(/没有目录.*\n.*no folder/)
    expect(() => caseFolders(fileURLToPath(new URL('hdi', import.meta.url)))).toThrow(
      /没有 scheme\.json\nNo /,
    )
    expect(() => readCase(spoilt('scheme', 'scheme.json', () => '{'))).toThrow(/读不懂[^]*cannot be read/)
    const headless = spoilt('column', 'expected_totals.csv', (text) => text.replace(',grade,', ',mark,'))
    expect(() => readCase(headless)).toThrow(/缺少列 grade\n.*lacks the columns grade/)
    const folder = spoilt('file', 'units.csv', (text) => text)
    rmSync(join(folder, 'units.csv'))
    expect(() => readCase(folder)).toThrow(/缺少文件.*\n.*is missing/)
  })
})
