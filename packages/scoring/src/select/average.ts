import type { MeasureOf } from '@plumbline/scheme'
import { periodLabel } from '@plumbline/scheme/periods'
import { showFigure, toFigure } from '../numbers/rounding.ts'
import { sumDecimals } from '../numbers/sum-decimals.ts'
import type { NoScore, Step } from '../types.ts'
import type { Figure, Read } from './figure.ts'
import type { Reading } from './reading.ts'

const isNumber = ({ numbers }: Reading, row: number) => !Number.isNaN(numbers[row])
/** Something came in that cannot be taken: unreadable, or two different values. */
const isSpoilt = (reading: Reading, row: number) => reading.text(row) !== '' && !isNumber(reading, row)

/** The figures of one row: those it has and those it lacks, in the order of periods. */
interface Row {
  spoilt: Reading | undefined
  present: Reading[]
  absent: Reading[]
}

const rowOf = (readings: readonly Reading[], row: number): Row => ({
  spoilt: readings.find((reading) => isSpoilt(reading, row)),
  present: readings.filter((reading) => isNumber(reading, row)),
  absent: readings.filter((reading) => !isNumber(reading, row)),
})

const listed = (
  all: readonly Reading[],
  words: { zh: string; en: string },
  say: (one: Reading) => string,
) => ({
  list_zh: all.map((one) => periodLabel(one.period).zh + say(one)).join(words.zh),
  list_en: all.map((one) => periodLabel(one.period).en + say(one)).join(words.en),
})
const plus = { zh: ' + ', en: ' + ' }
const comma = { zh: '、', en: ', ' }

/**
 * Mean of a result over the periods inside the one scored, D7: their exact sum ÷ how many have one (`present`) or ÷ how many there are, 0
 * for what is missing (`all`); to 8 decimals. 90.10, 88.20 and 91.00 of three months served: 269.3 ÷ 3 = 89.76666667; over all of a year,
 * ÷ 12 = 22.44166667. Fewer than `atLeast` (never fewer than one): `too_few_results`. A figure that is unreadable or came in with two
 * different values leaves no mean, for that figure's reason.
 */
export function readAverage({ field, over, atLeast }: MeasureOf<'average'>, read: Read): Figure {
  const readings = read.results(field)
  const divisor = ({ present }: Row) => (over === 'all' ? readings.length : present.length)
  const sumOf = ({ present }: Row, row: number) => sumDecimals(present.map(({ text }) => text(row)))
  const meanOf = (row: number) => {
    const own = rowOf(readings, row)
    if (own.spoilt || own.present.length < atLeast) return Number.NaN
    const mean = toFigure(Number(sumOf(own, row)) / divisor(own))
    return Number.isFinite(mean) ? mean : Number.NaN
  }
  const values = Float64Array.from({ length: readings[0]?.numbers.length ?? 0 }, (_, row) => meanOf(row))
  const shown = (row: number) => showFigure(values[row]!)
  const whyNot = (row: number): NoScore => {
    const own = rowOf(readings, row)
    if (own.spoilt) return own.spoilt.whyNot(row)
    const value = String(own.present.length)
    return own.present.length < atLeast
      ? { code: 'too_few_results', field, period: read.period, value, least: String(atLeast) }
      : { code: 'out_of_range', value: sumOf(own, row) }
  }
  const steps = (row: number): Step[] => {
    const own = rowOf(readings, row)
    const gaps = {
      name: over === 'all' ? 'average_zero' : 'average_absent',
      values: listed(own.absent, comma, () => ''),
    }
    const mean = { sum: sumOf(own, row), count: String(divisor(own)), result: shown(row) }
    const terms = listed(own.present, plus, ({ text }) => ` ${text(row)}`)
    return [...(own.absent.length > 0 ? [gaps] : []), { name: 'average', values: { ...terms, ...mean } }]
  }
  return { values, shown, whyNot, inputs: (row) => readings.flatMap((one) => one.inputs(row)), steps }
}
