import type { Board, Indicator, Scheme } from '@plumbline/scheme'
import type { CompileExpression } from '@plumbline/scheme/expressions'
import { boardsOf, boardsOfUnit, unitsWithWeights } from '@plumbline/scheme/walk'
import { attainIndicator } from '../attain/attain-indicator.ts'
import type { LedgerEntry } from '../ledger/types.ts'
import type { FactTable } from '../select/fact-table.ts'
import { expressionsFor } from '../select/expressions.ts'
import { indexFacts } from '../select/facts.ts'
import { fieldReader, type Sources } from '../select/field-reader.ts'
import { factPeriods } from '../select/fact-periods.ts'
import type { Fact, Subject } from '../types.ts'
import { indicatorLights } from '../rank/indicator-lights.ts'
import { readGiven } from '../select/given.ts'
import { settle, type Stage } from '../settle/stage.ts'
import { stagesOf } from '../settle/stages-of.ts'
import { aggregatePoints, weightsOf, type BoardColumn, type Group } from './group.ts'

export interface ScoreInput {
  scheme: Scheme
  period: string
  /** Subjects of other classes are left aside; methods that compare do so within this one. */
  class: string
  subjects: readonly Subject[]
  /** Facts one by one, or filed and parsed before by `tabulateFacts`: quicker when a class is scored more than once. */
  facts: Iterable<Fact> | FactTable
  /** 加减分 of any class and period; those that count must be in order (`checkEntries`), or it throws RangeError `bad_entry`. */
  entries?: readonly LedgerEntry[] | undefined
  /** `compileExpression` of @plumbline/scheme/expressions, for schemes with formulas or derived values; without it those throw. */
  expressions?: CompileExpression | undefined
}

/** A class scored as columns, one row per subject in the order of ids; its points are what the boards make. `readSubject` turns a row into a tree. */
export interface ScoredClass extends Group {
  class: string
  subjects: string[]
  /** What is done to the points of the boards. */
  stages: Stage[]
  /** The points after it: what is ranked. NaN where there is none. */
  totals: Float64Array
}

/** What is inside a board, or the scheme's boards for one class: the same with the weights of units that have their own. */
interface Inside {
  boards: Board[]
  indicators: Board['indicators']
  own: Map<number, Pick<Inside, 'boards' | 'indicators'>>
}

function leafOf(indicator: Indicator, sources: Sources, rows: number): Group['indicators'][number] {
  const column = attainIndicator(indicator, sources, rows)
  const { givenRank, lights } = indicator
  const read = fieldReader(sources, indicator)
  return {
    ...column,
    given: givenRank && readGiven(givenRank, read),
    lit: lights && indicatorLights({ ...column, rules: lights }, read, sources.period),
  }
}

function groupOf({ boards, indicators, own }: Inside, sources: Sources, rows: number) {
  return {
    indicators: indicators.map((indicator) => leafOf(indicator, sources, rows)),
    boards: boards.map((board, index) => {
      const ownBoards = [...own].map(([row, inside]) => [row, inside.boards[index]!] as const)
      return scoreBoard({ ...board, own: new Map(ownBoards) }, sources, rows)
    }),
    weights: {
      usual: weightsOf({ boards, indicators }),
      own: new Map([...own].map(([row, inside]) => [row, weightsOf(inside)])),
    },
  }
}

function scoreBoard(inside: Board & Inside, sources: Sources, rows: number): BoardColumn {
  const { own: _own, ...board } = inside
  const group = { aggregate: board.aggregate, ...groupOf(inside, sources, rows) }
  return { board, ...group, points: aggregatePoints(group, rows) }
}

function ownBoards({ scheme, class: classId }: ScoreInput, subjects: readonly Subject[]): Inside['own'] {
  const withOwn = new Set(unitsWithWeights(scheme, classId))
  return new Map(
    subjects.flatMap(({ code }, row) =>
      code !== undefined && withOwn.has(code)
        ? [[row, { boards: boardsOfUnit(scheme, classId, code), indicators: [] }]]
        : [],
    ),
  )
}

/**
 * Facts → attained scores → boards → totals of one class, on the 0–100 scale until the ledger and coefficients change it. A board is the mean of what is inside it and has a
 * score, the total the same over boards that have one: weight that is missing goes to those present.
 */
export function scoreClass(input: ScoreInput): ScoredClass {
  const { scheme, period, class: classId, facts } = input
  const members = new Map(input.subjects.filter((one) => one.class === classId).map((one) => [one.id, one]))
  const subjects = [...members.keys()].sort()
  const sources = {
    scheme,
    period,
    facts: indexFacts(facts, subjects, factPeriods(scheme, period)),
    expressions: expressionsFor(scheme, subjects.length, input.expressions),
  }
  const own = ownBoards(
    input,
    subjects.map((id) => members.get(id)!),
  )
  const inside = { boards: boardsOf(scheme, classId), indicators: [], own }
  const group = { aggregate: scheme.aggregate, ...groupOf(inside, sources, subjects.length) }
  const points = aggregatePoints(group, subjects.length)
  const stages = stagesOf({ input, sources, subjects, group })
  return { class: classId, subjects, ...group, points, stages, totals: settle(stages, points) }
}
