import type { Trace } from '@plumbline/core/schemas'
import type { WriteSheet } from 'hucre/xlsx'
import { guideSheet } from './guide-sheet.ts'
import { entriesSheet, sumsSheet } from './ledger-sheets.ts'
import { linksSheet } from './links-sheet.ts'
import { countSteps, stepsSheet } from './steps-sheet.ts'
import { totalAddresses, totalColumns } from './total-columns.ts'
import { totalsSheet } from './totals-sheet.ts'
import { placeClasses } from './trace-places.ts'
import type { TraceHeading } from './trace-heading.ts'
import { attainedSheet, meansSheet, needsMeans, sharesSheet, weightsSheet } from './weighing-sheets.ts'

/** A sheet of more steps is no longer read by anybody; the totals are computed all the same. */
const mostSteps = 20_000

/** The sheets of a trace: what they are, then class by class from attained scores to places. A class of nobody has none. */
export function traceSheets(given: Trace, heading: TraceHeading): WriteSheet[] {
  const trace = { ...given, classes: given.classes.filter(({ subjects }) => subjects.length > 0) }
  const classes = placeClasses(trace)
  const people = new Map(classes.flatMap(({ subjects }) => subjects.map((one) => [one.id, one])))
  const addresses = totalAddresses(trace, classes)
  const withSteps = classes.reduce((sum, placed) => sum + countSteps(placed), 0) <= mostSteps
  const guided = classes.map((placed) => ({ placed, columns: totalColumns(trace, placed) }))
  const { ledger } = trace
  return [
    guideSheet(guided, { trace, heading, withSteps }),
    ...classes.flatMap((placed) => [
      totalsSheet(placed, { trace, people, heading }),
      attainedSheet(placed, heading),
      weightsSheet(placed, heading),
      sharesSheet(placed, heading),
      ...(needsMeans(placed) ? [meansSheet(placed, heading)] : []),
      ...(ledger ? [entriesSheet(placed, ledger, heading), sumsSheet(placed, ledger, heading)] : []),
      ...(placed.link ? [linksSheet(placed, { heading, addresses, people })] : []),
      ...(withSteps ? [stepsSheet(placed, heading)] : []),
    ]),
  ]
}
