import type { Field, Indicator, PeriodKind, Scheme } from '@plumbline/scheme'
import * as m from '#lib/paraglide/messages.js'

const kinds = {
  month: m.kind_month,
  quarter: m.kind_quarter,
  half: m.kind_half,
  year: m.kind_year,
} satisfies Record<PeriodKind, () => string>
const ties = {
  min: m.ties_min,
  max: m.ties_max,
  average: m.ties_average,
  dense: m.ties_dense,
} satisfies Record<Scheme['ranking']['ties'], () => string>
const roundings = { half_up: m.rounding_half_up, half_even: m.rounding_half_even } satisfies Record<
  Scheme['rounding']['mode'],
  (inputs: { decimals: number }) => string
>
const directions = { up: m.direction_up, down: m.direction_down } satisfies Record<
  Indicator['direction'],
  () => string
>
const bases = { period: m.basis_period, ytd: m.basis_ytd, point: m.basis_point } satisfies Record<
  Field['basis'],
  () => string
>
const sources = {
  submission: m.source_submission,
  target: m.source_target,
  external: m.source_external,
  derived: m.source_derived,
  result: m.source_result,
} satisfies Record<Field['source'], () => string>

export const periodKindWord = (kind: PeriodKind) => kinds[kind]()
export const tiesWord = (rule: Scheme['ranking']['ties']) => ties[rule]()
export const roundingWord = (mode: Scheme['rounding']['mode'], decimals: number) =>
  roundings[mode]({ decimals })
export const directionWord = (direction: Indicator['direction']) => directions[direction]()
export const basisWord = (basis: Field['basis']) => bases[basis]()
export const sourceWord = (source: Field['source']) => sources[source]()
