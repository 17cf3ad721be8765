import type { Origin, PeriodKind, Scheme, Text } from '../../schema.ts'
import { readFrequency } from '../read/read-frequency.ts'
import { periodWords } from '../write/cells.ts'
import { same, type GivenSheet } from '../table.ts'

const kinds: PeriodKind[] = ['month', 'quarter', 'half', 'year']

/** The period most rows name; the shorter of equals. */
function periodOf(sheets: readonly GivenSheet[]): PeriodKind | undefined {
  const said = sheets.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => readFrequency(cells.frequency ?? '').period ?? []),
  )
  const count = (kind: PeriodKind) => said.filter((one) => one === kind).length
  return said.length === 0 ? undefined : kinds.toSorted((a, b) => count(b) - count(a))[0]
}

const calendar = {
  zone: 'Asia/Shanghai',
  opensAfterDays: 1,
  dueAfterDays: 5,
  closesAfterDays: 8,
  closesAt: '18:00',
}

/** What a table cannot say, chosen here and listed as assumptions. */
export function blankScheme(sheets: readonly GivenSheet[]): { scheme: Scheme; assumed: Origin[] } {
  const period = periodOf(sheets)
  const several = sheets.length > 1
  const title = sheets[0]?.title || '指标表草案'
  const scheme: Scheme = {
    language: 'plumbline/1',
    id: 'draft',
    title: same(title.slice(0, 400)),
    basis: { zh: `由指标表“${title.slice(0, 300)}”起草`, en: 'Drafted from an indicator table' },
    synthetic: false,
    period: period ?? 'month',
    classes: sheets.map(({ name }, k) => ({ id: `class_${k + 1}`, name: same(several ? name : '考核对象') })),
    boards: [],
    aggregate: 'arithmetic',
    weightings: [],
    ranking: { ties: 'min', on: 'exact' },
    rounding: { mode: 'half_up', decimals: 2 },
    lights: [],
    calendar: { ...calendar },
    benchmarks: [],
    assumptions: [],
  }
  const assume = (at: string, assumed: Text): Origin => ({ at, assumed })
  return {
    scheme,
    assumed: [
      ...(period
        ? []
        : [
            assume('period', {
              zh: `没有写频次，按${periodWords.month}`,
              en: 'No frequency is given: monthly',
            }),
          ]),
      ...(several ? [] : [assume('classes', { zh: '全部考核对象为一类', en: 'All subjects are one class' })]),
      assume('calendar', {
        zh: '期末后第 1 天开放、第 5 天截止、第 8 天 18:00 关闭',
        en: 'Opens 1, due 5, closes 8 days after the period, at 18:00',
      }),
      assume('rounding', {
        zh: '四舍五入保留两位，按未舍入的总分排位',
        en: 'Half up to two decimals; placed by unrounded totals',
      }),
    ],
  }
}
