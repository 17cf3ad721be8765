import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  allIndicators,
  boardsOf,
  isScored,
  partsOf,
  periodsNeeded,
  resultPeriods,
  shiftPeriod,
  yearOfPeriod,
  type Field,
  type Indicator,
  type Scheme,
} from '@plumbline/scheme'
import { isByUnit } from '@plumbline/scheme/grades'
import { onTestFinished } from 'vitest'

export const periodOf = { month: '2026-10', quarter: '2026-Q3', half: '2026-H1', year: '2026' } as const

/** Row by row: unit, indicator, period, field, value. */
export type FactRow = [subject: string, indicator: string, period: string, field: string, value: string]
export interface RosterRow {
  code: string
  class: string
  parent: string
  unit: string
}

/** 0 to 1 from a text, the same everywhere: figures differ and yet no test is ever another. */
export function fraction(text: string): number {
  let hash = 2166136261
  for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0)!, 16777619)
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32
}

/** The units a scheme names by their code in this class come first. */
const namedIn = ({ weightings, coefficients }: Scheme, id: string): string[] => [
  ...new Set(
    [...weightings, ...(coefficients?.static?.given ?? [])].flatMap((one) =>
      one.class === id && one.unit !== undefined ? one.unit : [],
    ),
  ),
]

/** A dozen of each class; linked classes stand under the class listed before theirs, persons in one of three units of the first class. */
export function rosterOf({ classes, cascade = [], ...scheme }: Scheme, size = 12): RosterRow[] {
  const codes = (at: number) => {
    const own = namedIn({ classes, ...scheme }, classes[at]!.id)
    const rest = Math.max(0, size - own.length)
    return [...own, ...Array.from({ length: rest }, (_, k) => `${classes[at]!.id}_${k + 1}`)]
  }
  const units = codes(0).slice(0, 3)
  return classes.flatMap(({ id }, at) => {
    const above = at > 0 && cascade.some((link) => link.class === id) ? codes(at - 1) : []
    return codes(at).map((code, k) => {
      const parent = above.length > 0 ? above[k % above.length]! : ''
      return { code, class: id, parent, unit: isByUnit(scheme.grades, id) ? units[k % units.length]! : '' }
    })
  })
}

const rosterText = (rows: readonly RosterRow[]) =>
  [
    'code,name,class,parent,members,unit',
    ...rows.map((row, k) => [row.code, `单位${k}`, row.class, row.parent, 30 + k, row.unit].join(',')),
  ].join('\n')

/** The whole of a share, as a voter's ballots issued, is never less than its part. */
function wholes({ method }: Indicator): Set<string> {
  const measures = (method ? partsOf(method) : []).flatMap(({ method: part }) => {
    if (part.kind === 'ballot') return part.classes.flatMap(({ turnout }) => turnout ?? [])
    return 'measure' in part ? [part.measure] : []
  })
  return new Set(measures.flatMap((measure) => (measure.kind === 'share' ? [measure.whole] : [])))
}

const levelsOf = ({ method }: Indicator, field: string): number[] =>
  (method ? partsOf(method) : []).flatMap(({ method: part }) =>
    part.kind === 'rubric' && part.measure.kind === 'value' && part.measure.field === field
      ? part.levels.map(({ level }) => level)
      : [],
  )

/** Between the limits of the field; without one, about a hundred, and a growth in % about five. */
function valueOf(indicator: Indicator, field: Field, key: string): string {
  const levels = levelsOf(indicator, field.id)
  if (levels.length > 0) return String(levels[Math.floor(fraction(key) * levels.length)])
  const { givenRank } = indicator
  const last = Math.min(12, field.max ?? 12)
  if (givenRank?.of === field.id) return String(last)
  if (givenRank?.rank === field.id) return String(1 + Math.floor(fraction(key) * last))
  if (field.unit === '%' && (field.min ?? -1) < 0) return (1 + 9 * fraction(key)).toFixed(1)
  const whole = wholes(indicator).has(field.id)
  const [low, high] = whole ? [100, 120] : [60, 100]
  const [min, max] = [Math.max(field.min ?? low, Math.min(low, field.max ?? low)), field.max ?? high]
  const value = min + fraction(key) * (Math.min(max, Math.max(high, min)) - min)
  return value.toFixed(Math.min(field.decimals, 4))
}

/** Under what periods a field is filed for one period scored. */
function filedUnder(field: Field, period: string, scheme: Scheme): string[] {
  if (field.source === 'target') return [yearOfPeriod(period)]
  return field.source === 'result' ? resultPeriods(field, period) : periodsNeeded(scheme, period)
}

/** Every figure anybody is asked, and those of the area under `*`. */
export function factsOf(scheme: Scheme, roster: readonly RosterRow[], period: string): FactRow[] {
  const rows = scheme.classes.flatMap(({ id }) =>
    allIndicators(boardsOf(scheme, id)).flatMap(({ indicator }) =>
      indicator.fields
        .filter(({ source }) => source !== 'derived')
        .flatMap((field) =>
          filedUnder(field, period, scheme).flatMap((at) =>
            (field.scope === 'area' ? ['*'] : codesIn(roster, id)).map((code): FactRow => {
              const value = valueOf(indicator, field, `${code} ${indicator.id} ${field.id} ${at}`)
              return [code, indicator.id, at, field.id, value]
            }),
          ),
        ),
    ),
  )
  return [...new Map(rows.map((row) => [row.slice(0, 4).join(' '), row])).values()]
}

const codesIn = (roster: readonly RosterRow[], id: string) =>
  roster.flatMap((row) => (row.class === id ? row.code : []))

/** One entry of every rule for the first unit it is for; what may be forgiven is forgiven for the second. */
function ledgerText({ ledger, boards }: Scheme, roster: readonly RosterRow[]): string {
  const head = 'id,subject,rule,indicator,times,points,reason,document,decided_by,date'
  const more = 'forgiven_reason,forgiven_document,forgiven_by,forgiven_date'
  const lines = (ledger?.rules ?? []).flatMap(({ id, classes, points, forgivable }) => {
    const able = roster.filter((row) => !classes || classes.includes(row.class)).slice(0, forgivable ? 2 : 1)
    return able.map((row, k) => {
      const asked = allIndicators(boards).find(
        ({ indicator }) => isScored(indicator) && (indicator.classes?.includes(row.class) ?? true),
      )!.indicator
      const worth =
        points.kind === 'multiple'
          ? [asked.id, points.min, '']
          : ['', '', points.kind === 'given' ? points.max / 2 : '']
      const forgiven = k === 1 ? ['敢闯敢试', '容〔2026〕1号', '李四', '2026-10-30'] : ['', '', '', '']
      const said = ['事由', '政〔2026〕8号', '张三', '2026-10-20']
      return [`${id}_${k}`, row.code, id, ...worth, ...said, ...forgiven].join(',')
    })
  })
  return [`${head},${more}`, ...lines].join('\n')
}

/** The last of every class vetoed, the first with every honour and, where the scheme has them, every priority. */
function decisionsText({ grades, honours = [], classes }: Scheme, roster: readonly RosterRow[]): string {
  const by = '市委通报,〔2026〕3号,王主任,2026-12-01'
  const lines = classes.flatMap(({ id }) => {
    const own = codesIn(roster, id)
    const [first, last] = [own[0]!, own.at(-1)!]
    return [
      ...(own.length > 1 ? [`${last},veto,,,,${by}`] : []),
      ...honours.map((one) => `${first},honour,,,${one.id},${by}`),
      ...(grades?.priority ?? []).map((one) => `${first},priority,,,${one},${by}`),
    ]
  })
  return ['subject,kind,grade,role,code,reason,document,decidedBy,date', ...lines].join('\n')
}

const csvOf = (rows: readonly FactRow[]) =>
  ['subject,indicator,period,field,value', ...rows.map((row) => row.join(','))].join('\n')

/** A folder with a preset, its roster, ledger and decisions, in which any facts may be scored; gone when the test is. */
export async function presetFolder(file: string, scheme: Scheme, roster = rosterOf(scheme)) {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-preset-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const at = (name: string) => join(folder, name)
  await writeFile(at('roster.csv'), rosterText(roster))
  await writeFile(at('ledger.csv'), ledgerText(scheme, roster))
  await writeFile(at('decisions.csv'), decisionsText(scheme, roster))
  const argsFor = async (
    facts: readonly FactRow[],
    { out = 'out', period = periodOf[scheme.period] as string } = {},
  ) => {
    await writeFile(at(`${out}.csv`), csvOf(facts))
    const given = ['--facts', at(`${out}.csv`), '--roster', at('roster.csv'), '--period', period]
    return [
      ...[file, ...given, '--out', at(out), '--json'],
      ...(scheme.ledger && out !== 'before' ? ['--ledger', at('ledger.csv')] : []),
      ...(scheme.grades && out !== 'before' ? ['--decisions', at('decisions.csv')] : []),
    ]
  }
  return { at, argsFor, roster }
}

export const before = (scheme: Scheme) => shiftPeriod(periodOf[scheme.period], -1)
