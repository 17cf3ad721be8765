import { existsSync, readFileSync } from 'node:fs'
import { allBoards, allIndicators, lintScheme } from '@plumbline/scheme'
import { rankSubjects, scoreSubjects, type Fact, type SubjectScore } from '@plumbline/scoring'
import { describe, expect, it } from 'vitest'
import { epiScheme, idOf } from './epi-scheme.ts'
import { readRows } from '../oracle/read-rows.ts'

// Yale's table may not be redistributed without asking: it is read where it lies, and the comparison is skipped where it does not.
const file = new URL('../../../shared/data/published/epi/epi2020results20200604.csv', import.meta.url)
const period = '2020'

it('is a scheme of three levels without a fault', () => {
  expect(lintScheme(epiScheme)).toEqual([])
  expect([allBoards(epiScheme.boards).length, allIndicators(epiScheme.boards).length]).toEqual([13, 32])
})

describe.skipIf(!existsSync(file))('the published table of 180 countries', () => {
  const rows = existsSync(file) ? readRows(readFileSync(file, 'latin1')) : []
  const facts: Fact[] = rows.flatMap((row) =>
    allIndicators(epiScheme.boards).flatMap(({ indicator }) => {
      const value = row[`${indicator.id.toUpperCase()}.new`]!
      return value === 'NA'
        ? []
        : [{ subject: row['iso']!, indicator: indicator.id, field: 'score', period, value }]
    }),
  )
  const subjects = rows.map((row) => ({ id: row['iso']!, class: 'country' }))
  const scores = scoreSubjects({ scheme: epiScheme, period, class: 'country', subjects, facts })
  const byCountry = new Map(scores.map((one) => [one.subject, one]))
  const boardsIn = ({ boards }: Pick<SubjectScore, 'boards'>): SubjectScore['boards'] =>
    boards.flatMap((board) => [board, ...boardsIn(board)])
  const scoreOf = (country: string, code: string) => {
    const score = byCountry.get(country)!
    return code === 'EPI' ? score.total : boardsIn(score).find(({ board }) => board === idOf(code))!.score
  }
  const aggregates = ['EPI', ...allBoards(epiScheme.boards).map(({ id }) => id.toUpperCase())]

  it.each(aggregates)(
    '%s agrees within what rounding its parts to one decimal can do, and is missing exactly where theirs is',
    (code) => {
      const off = rows.filter((row) => {
        const [published, points] = [row[`${code}.new`]!, scoreOf(row['iso']!, code)]
        if (published === 'NA' || points === null) return (published === 'NA') !== (points === null)
        return Math.abs(points / 1e8 - Number(published)) > 0.1
      })
      expect([rows.length, off]).toEqual([180, []])
    },
  )

  it.each(aggregates)('%s is ranked as published by its printed score', (code) => {
    const printed = rows.flatMap((row) => {
      const score = row[`${code}.new`]!
      return score === 'NA'
        ? []
        : [{ subject: row['iso']!, class: 'country', total: Math.round(Number(score) * 10) * 1e7 }]
    })
    const placed = rankSubjects({ scheme: epiScheme, scores: printed, previous: [] })
    const ranks = new Map(rows.map((row) => [row['iso']!, row[`${code}.rnk.new`]]))
    expect(placed.map(({ subject, rank }) => [subject, String(rank)])).toEqual(
      placed.map(({ subject }) => [subject, ranks.get(subject)]),
    )
  })
})
