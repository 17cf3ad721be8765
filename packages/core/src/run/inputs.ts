import { z } from 'zod'
import { Text, Code, Light } from '@plumbline/scheme'
import { tabulateFacts, type Fact, type FactSheet, type FactTable } from '@plumbline/scoring'
import { Source, type Cell } from '../submission/schema.ts'

/** Which figure a column of the frozen table holds. */
export const InputKey = z.strictObject({ indicator: Code, field: Code, period: z.string() })
export type InputKey = z.infer<typeof InputKey>

/** Hundreds of thousands of them in a large class: looked at one by one, without a parser's ceremony for each. */
const TextColumn = z.custom<(string | null)[]>(
  (value) => Array.isArray(value) && value.every((one) => one === null || typeof one === 'string'),
)

/** Whom a subject stood under when the run was frozen. */
export const FrozenParent = z.strictObject({ unitId: z.string(), name: Text, months: z.number() })
export type FrozenParent = z.infer<typeof FrozenParent>

/** One subject's figures, in the order of the keys; null = no figure. `places` tells the source and the cell of each. */
export const FrozenSubject = z.strictObject({
  unitId: z.string(),
  code: z.string(),
  name: Text,
  values: TextColumn,
  /** "2!Sheet1!D17": index of the source, sheet, address; null where nothing was entered. */
  places: TextColumn,
  sources: z.array(Source),
  previousRank: z.number().nullable(),
  /** Earlier ranks, oldest first. */
  trend: z.array(z.number().nullable()),
  parents: z.array(FrozenParent).optional(),
  /** How many members it has; where the scheme gives them a quota. */
  members: z.int().optional(),
})
export type FrozenSubject = z.infer<typeof FrozenSubject>

/** Who was in a class and where each stood before: all that ranking needs of the inputs. */
export const FrozenRoster = z.object({
  subjects: z.array(
    z.object(
      FrozenSubject.pick({
        unitId: true,
        code: true,
        name: true,
        previousRank: true,
        trend: true,
        parents: true,
        members: true,
      }).shape,
    ),
  ),
})
export type FrozenRoster = z.infer<typeof FrozenRoster>

const ground = {
  reason: z.string(),
  document: z.string().optional(),
  decidedBy: z.string(),
  date: z.string(),
}

/** One entry of the ledger as the engine reads it. */
export const FrozenEntry = z.strictObject({
  id: z.string(),
  subject: z.string(),
  rule: Code,
  period: z.string(),
  indicator: Code.optional(),
  times: z.string().optional(),
  points: z.string().optional(),
  ...ground,
  forgiven: z.strictObject(ground).optional(),
})

/** What a class was scored from, sealed before anything is computed. */
export const FrozenClass = z.strictObject({
  class: Code,
  keys: z.array(InputKey),
  subjects: z.array(FrozenSubject),
  /** 加减分 of the class that count, where the scheme has a ledger. */
  entries: z.array(FrozenEntry).optional(),
})
export type FrozenClass = z.infer<typeof FrozenClass>

export const FrozenRun = z.strictObject({
  tenantId: z.string(),
  schemeId: z.string(),
  period: z.string(),
  runId: z.string(),
  schemeVersion: z.int(),
  schemeDigest: z.string(),
  engine: z.string(),
  frozenAt: z.string(),
  classes: z.array(z.strictObject({ class: Code, digest: z.string() })),
  /** Digest of the earlier periods that consequences look at; absent where the scheme has none. */
  history: z.string().optional(),
  /** Digest of what persons had decided and confirmed; absent where there was nothing. */
  decisions: z.string().optional(),
})
export type FrozenRun = z.infer<typeof FrozenRun>

/** Where everybody stood, sealed for the month after, and with what total, for whoever takes this result. */
export const SealedPlaces = z.strictObject({
  places: z.array(
    z.strictObject({
      unitId: z.string(),
      rank: z.number().nullable(),
      trend: z.array(z.number().nullable()),
      /** Absent in what was sealed before results were taken; the total of the scores is the same then. */
      published: z.string().nullable().optional(),
      /** For what later periods compare with; absent in what was sealed before. */
      class: Code.optional(),
      total: z.number().nullable().optional(),
      light: Light.nullable().optional(),
      grade: Code.nullable().optional(),
    }),
  ),
})
export type SealedPlaces = z.infer<typeof SealedPlaces>

export const placeOf = ({ source, sheet, address }: Pick<Cell, 'source' | 'sheet' | 'address'>): string =>
  [source, sheet ?? '', address ?? ''].join('!')

export interface Place {
  /** Index into the subject's sources. */
  source: number
  sheet?: string
  address?: string
}

/** Where a frozen figure stands: its source and, when it came from a file, its cell. */
export function readPlace(subject: FrozenSubject, index: number): Place | undefined {
  const place = subject.places[index]
  if (place === undefined || place === null) return undefined
  // A sheet's name may hold the separator; neither the number before it nor the address after it can.
  const [first, last] = [place.indexOf('!'), place.lastIndexOf('!')]
  const [sheet, address] = [place.slice(first + 1, last), place.slice(last + 1)]
  return {
    source: Number(place.slice(0, first)),
    ...(sheet ? { sheet } : {}),
    ...(address ? { address } : {}),
  }
}

type Stated = NonNullable<FactSheet['columns'][number]['vintages']>[number]

/** Of which vintage a frozen figure is: its source says it for all that came with it. */
const vintageOf = (subject: FrozenSubject, index: number): Stated =>
  subject.sources[readPlace(subject, index)?.source ?? -1]?.vintage

/** The frozen figures as the engine reads them, a column per key. */
export function factTableOf({ keys, subjects: rows }: FrozenClass): FactTable {
  const subjects = rows.map(({ unitId }) => unitId)
  const isStated = rows.some(({ sources }) => sources.some(({ vintage }) => vintage))
  const columns = keys.map((key, index) => ({
    ...key,
    values: rows.map(({ values }) => values[index]),
    ...(isStated && { vintages: rows.map((row) => vintageOf(row, index)) }),
  }))
  return tabulateFacts({ subjects, columns }, subjects)
}

/** The same one by one, to be laid beside those of other classes. */
export function* factsOf(frozen: FrozenClass): Generator<Fact> {
  for (const subject of frozen.subjects) {
    for (const [index, key] of frozen.keys.entries()) {
      const value = subject.values[index]
      const vintage = vintageOf(subject, index)
      if (typeof value === 'string')
        yield { subject: subject.unitId, ...key, value, ...(vintage && { vintage }) }
    }
  }
}
