import { readSubject, robustness, scoreClasses, tabulateFacts } from '@plumbline/scoring'
import { quantile, report } from './report.ts'
import { bareOf, scoreBare } from './scoring-bare.ts'
import { grownMegabytes } from './scoring-memory.ts'
import { filed, makeMonth, scoreMonth } from './scoring-month.ts'
import { scoringKilobytes } from './scoring-size.ts'

/** Medians of works done turn by turn, so that a busy machine is busy for all; as many runs before, for the compiler to settle. */
function mediansMs(works: readonly (() => unknown)[], runs: number): number[] {
  const times = works.map((): number[] => [])
  for (let run = 0; run < runs * 2; run++) {
    for (const [index, work] of works.entries()) {
      const began = performance.now()
      work()
      times[index]!.push(performance.now() - began)
    }
  }
  return times.map((all) => quantile(all.slice(runs), 0.5))
}

function reportMedian(name: string, work: () => unknown, runs: number): void {
  report(name, mediansMs([work], runs)[0] ?? 0, 'ms')
}

type Results = [engine: ReturnType<typeof scoreMonth>, bare: ReturnType<typeof scoreBare>]

/** A loop that computed something else would be no measure of anything. */
function needSame([{ scored, ranked }, bare]: Results): void {
  const row = scored.points.findIndex((points, index) => points !== bare.totals[index])
  if (row >= 0) throw new Error(`row ${row}: engine ${scored.points[row]}, bare loop ${bare.totals[row]}`)
  const rows = new Map(scored.subjects.map((subject, index) => [subject, index]))
  const other = ranked.find(({ subject, rank }) => rank !== bare.ranks[rows.get(subject)!])
  if (other) throw new Error(`${other.subject}: the bare loop places it elsewhere than ${other.rank}`)
}

function benchLargeMonth(): void {
  const made = makeMonth({ rows: 3000, indicators: 200, month: 10 })
  const [input, bare] = [filed(made), bareOf(made)]
  needSame([scoreMonth(input), scoreBare(bare)])
  const [engineMs = 0, bareMs = 0] = mediansMs([() => scoreMonth(input), () => scoreBare(bare)], 25)
  report('month_3000x200_ms', engineMs, 'ms')
  report('bare_loop_3000x200_ms', bareMs, 'ms')
  report('month_to_bare_loop', engineMs / bareMs, 'times')
  const { scored } = scoreMonth(input)
  let row = 0
  reportMedian('explain_one_ms', () => readSubject(scored, row++ % made.size.rows), 50)
  reportMedian('tabulate_3000x200_ms', () => tabulateFacts(made.sheet, made.sheet.subjects), 3)
}

/** `npm run bench -- scoring`: the arithmetic alone, warm, in this process; what is filed is parsed before the clock starts. */
export async function benchScoring(): Promise<void> {
  const small = filed(makeMonth({ rows: 60, indicators: 50, month: 10 }))
  reportMedian('month_60x50_ms', () => scoreMonth(small), 300)
  const { scheme, period, subjects } = small
  const drawn = { scheme, period, subjects, classes: scoreClasses(small), seed: 1 }
  reportMedian('robustness_1000_draws_60x50_ms', () => robustness(drawn), 3)
  benchLargeMonth()
  const year = Array.from({ length: 12 }, (_, k) =>
    filed(makeMonth({ rows: 3000, indicators: 50, month: k + 1 })),
  )
  reportMedian('twelve_months_3000x50_ms', () => year.map((month) => scoreMonth(month).ranked.length), 7)
  report('rss_growth_3000x200', grownMegabytes(), 'MB')
  report('scoring_kb_gz', await scoringKilobytes(), 'KB gz')
}
