import {
  allIndicators,
  parsePeriod,
  type Field,
  type PeriodKind,
  type Problem,
  type Scheme,
} from '@plumbline/scheme'
import { everybody, type Fact } from '@plumbline/scoring'
import { finding, text } from '../findings.ts'
import { periodSamples } from '../period.ts'
import type { Member } from '../roster/read-roster.ts'
import type { FactRow } from './fact-row.ts'

type Named = { id: string; name: { zh: string } }
const most = 8
const listed = (all: readonly Named[]) =>
  all
    .slice(0, most)
    .map(({ id, name }) => `${id} ${name.zh}`)
    .join(', ') + (all.length > most ? ' …' : '')

/** The period a fact of this field is filed under: targets under their year, results under their own, everything else under the scheme's kind. */
const kindOf = ({ source, result }: Field, scheme: Scheme) =>
  source === 'target' ? 'year' : (result?.every ?? scheme.period)

/** Whose figure, which, when: a line's names as they are written. */
export type Told = Omit<Fact, 'value' | 'vintage'>
export type Names = (told: Told, row: FactRow) => { field: Field } | { problem: Problem }

/** The field a line speaks of, or what is wrong with its unit, indicator, field or period. */
export function namesOf(scheme: Scheme, roster: readonly Member[]): Names {
  const units = new Set(roster.map(({ code }) => code))
  const indicators = new Map(allIndicators(scheme.boards).map(({ indicator }) => [indicator.id, indicator]))
  const kindsOf = remember((period: string) => parsePeriod(period)?.kind)
  return ({ subject, indicator: id, field: fieldId, period }, row) => {
    if (subject !== everybody && !units.has(subject)) return { problem: unknownUnit(row, subject) }
    const indicator = indicators.get(id)
    if (!indicator)
      return { problem: unknown(row, 'indicator', { id, hint: listed([...indicators.values()]) }) }
    const field = indicator.fields.find((one) => one.id === fieldId)
    if (!field) return { problem: unknown(row, 'field', { id: fieldId, hint: listed(indicator.fields) }) }
    if ((subject === everybody) !== (field.scope === 'area')) return { problem: wrongScope(row, field) }
    const kind = kindOf(field, scheme)
    return kindsOf(period) === kind ? { field } : { problem: wrongPeriod(row, kind, field) }
  }
}

/** A file has few periods and many lines. */
function remember<K, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    if (!known.has(key)) known.set(key, compute(key))
    return known.get(key)!
  }
}

const unknownUnit = (row: FactRow, unit: string) =>
  finding('fact_not_on_roster', row.place('subject'), {
    message: text(`名册里没有单位“${unit}”。`, `The unit “${unit}” is not on the roster.`),
    hint: text('改正代码，或把它加进名册。', 'Correct the code, or add it to the roster.'),
  })

/** A figure of the whole area is filed once, for everybody; every other one for a unit. */
const wrongScope = (row: FactRow, { id, scope }: Field) =>
  finding('fact_scope', row.place('subject'), {
    message:
      scope === 'area'
        ? text(`“${id}”是全区一个数。`, `“${id}” is one figure for the whole area.`)
        : text(`“${id}”是各单位自己的数。`, `“${id}” is a figure of each unit.`),
    hint:
      scope === 'area'
        ? text(`单位一栏写“${everybody}”。`, `Write “${everybody}” for the unit.`)
        : text('写名册上的单位代码。', 'Write the code of a unit on the roster.'),
  })

const words = { indicator: text('指标', 'indicator'), field: text('数据项', 'field') }

const unknown = (row: FactRow, column: keyof typeof words, { id, hint }: { id: string; hint: string }) =>
  finding(`fact_unknown_${column}`, row.place(column), {
    message: text(`办法里没有${words[column].zh}“${id}”。`, `The scheme has no ${words[column].en} “${id}”.`),
    hint: text(`现有：${hint}。`, `There are: ${hint}.`),
  })

function wrongPeriod(row: FactRow, kind: PeriodKind, { id, source }: Field): Problem {
  const [period, sample] = [row.text('period'), periodSamples[kind]]
  const [zh, en] =
    source === 'target' ? [`目标“${id}”按年`, `The target “${id}” is set for a year`] : ['期', 'A period']
  return finding('fact_period', row.place('period'), {
    message: text(`期“${period}”写法不对。`, `“${period}” is not a period of the right form.`),
    hint: text(`${zh}，写如 ${sample}。`, `${en}: write it like ${sample}.`),
  })
}
