import { readdirSync, readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import {
  allIndicators,
  fieldsToSubmit,
  isError,
  parseScheme,
  type Problem,
  type Scheme,
} from '@plumbline/scheme'
import { describe, expect, it } from 'vitest'
import { explain } from './explain.ts'
import {
  before,
  factsOf,
  fraction,
  periodOf,
  presetFolder,
  rosterOf,
  type FactRow,
} from './presets.fixture.ts'
import { faultsIn, readScores } from './presets-sound.fixture.ts'
import { robustness } from './robustness.ts'
import { score } from './score.ts'
import { simulate } from './simulate.ts'
import { template } from './template.ts'

const presets = fileURLToPath(new URL('../../scheme/presets/', import.meta.url))
const files = readdirSync(presets)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => [name, presets + name] as const)

function schemeIn(path: string): Scheme {
  const parsed = parseScheme(readFileSync(path, 'utf8'))
  if (!parsed.ok) throw new Error(`${path}: ${JSON.stringify(parsed.problems)}`)
  return parsed.scheme
}

/** What stands in the way; advice on figures that give no score is for people. */
const problemsOf = ({ out }: { out?: string }) =>
  (JSON.parse(out!) as { problems: Problem[] }).problems.filter(isError)

const written = ['scores.json', 'ranking.csv', 'grades.csv', 'proposals.csv', 'inputs.json']
const bytesOf = (folder: string) =>
  Promise.all(written.map((name) => readFile(`${folder}/${name}`, 'utf8').catch(() => null)))

const shuffled = (rows: readonly FactRow[]) =>
  rows.toSorted((a, b) => fraction(a.join('|')) - fraction(b.join('|')))

/** Scored with these facts: what was found wrong, and where the results lie. */
async function scoredWith(
  [path, scheme]: readonly [string, Scheme],
  change: (rows: FactRow[]) => FactRow[] = (rows) => rows,
  size?: number,
) {
  const folder = await presetFolder(path, scheme, rosterOf(scheme, size))
  const facts = change(factsOf(scheme, folder.roster, periodOf[scheme.period]))
  const done = await score(await folder.argsFor(facts))
  const problems = problemsOf(done)
  return { ...folder, facts, codes: [...new Set(problems.map(({ code }) => code))], problems }
}
const subjectsIn = async (folder: string) => (await readScores(folder)).classes.flatMap((one) => one.subjects)

const withValue = ([subject, indicator, period, field]: FactRow, value: string): FactRow => [
  ...([subject, indicator, period, field] as const),
  value,
]

const targetsOf = ({ boards }: Scheme) =>
  new Set(
    allIndicators(boards).flatMap(({ indicator }) =>
      indicator.fields.flatMap(({ id, source }) => (source === 'target' ? `${indicator.id}.${id}` : [])),
    ),
  )

describe.each(files)('%s, from files to files', (_, path) => {
  const scheme = schemeIn(path)
  const given = [path, scheme] as const

  it('scores, ranks and grades everybody, and adds up to the last unit', async () => {
    const { at, roster, problems } = await scoredWith(given)
    expect(problems).toEqual([])
    expect(await faultsIn(at('out'), scheme)).toEqual([])
    const all = await subjectsIn(at('out'))
    expect(all.map(({ subject }) => subject).sort()).toEqual(roster.map(({ code }) => code).sort())
    expect(all.flatMap(({ subject, reason }) => (reason ? [`${subject} ${reason.code}`] : []))).toEqual([])
  })

  it('gives the same bytes for the lines in any order, the period before among them', async () => {
    const { at, argsFor, facts, roster } = await scoredWith(given)
    await score(
      await argsFor(factsOf(scheme, roster, before(scheme)), { out: 'before', period: before(scheme) }),
    )
    const previous = ['--previous', at('before')]
    for (const [out, rows] of [
      ['one', facts],
      ['two', shuffled(facts)],
    ] as const)
      expect(problemsOf(await score([...(await argsFor(rows, { out })), ...previous]))).toEqual([])
    const [one, two] = [await bytesOf(at('one')), await bytesOf(at('two'))]
    expect(two).toEqual(one)
    expect(await faultsIn(at('one'), scheme)).toEqual([])
  })

  it('explains one of each class in words anybody can read', async () => {
    const { at, roster } = await scoredWith(given)
    for (const { id } of scheme.classes) {
      const subject = roster.find((row) => row.class === id)!.code
      for (const lang of ['zh', 'en']) {
        const { code, out } = await explain([at('out'), '--subject', subject, '--lang', lang])
        expect(code).toBe(0)
        expect(out).not.toMatch(/未解释|unexplained|undefined|NaN|Infinity|\[object|[{}]/)
        expect(out).toMatch(/各指标贡献之和|Contributions add up to/)
      }
    }
  })

  it('gives one of each class a workbook to fill in, where it asks units for anything', async () => {
    const { at, roster } = await scoredWith(given)
    for (const { id } of scheme.classes) {
      const unit = roster.find((row) => row.class === id)!.code
      const options = ['--unit', unit, '--class', id, '--period', periodOf[scheme.period]]
      const done = await template([path, ...options, '--out', at(`${unit}.xlsx`)])
      const asked = fieldsToSubmit(scheme, id).length > 0
      expect([id, done.code]).toEqual([id, asked ? 0 : 1])
    }
  })

  it('is drawn, and simulated without a move under itself', async () => {
    const { at } = await scoredWith(given)
    const done = [
      await robustness([at('out'), '--draws', '5', '--json']),
      await simulate([at('out'), '--scheme', path, '--json']),
    ]
    for (const one of done) expect([one.code, problemsOf(one)]).toEqual([0, []])
    expect(JSON.parse(done[1]!.out!)).toMatchObject({ classes: [], moves: [], consequences: [] })
  })

  it('has no score, with the reason, where all but one figure are missing', async () => {
    const { at, problems } = await scoredWith(given, (rows) => {
      const due = rows.find((row) => row[2] === periodOf[scheme.period] && row[0] !== '*') ?? rows[0]!
      return [due]
    })
    expect(problems).toEqual([])
    expect(await faultsIn(at('out'), scheme)).toEqual([])
  })

  it('refuses a file of dashes alone', async () => {
    const { codes } = await scoredWith(given, (rows) => rows.map((row) => withValue(row, '—')))
    expect(codes).toEqual(['facts_none'])
  })

  it('scores one unit a class', async () => {
    const { at, problems } = await scoredWith(given, undefined, 1)
    expect(problems).toEqual([])
    expect(await faultsIn(at('out'), scheme)).toEqual([])
  })

  it('gives equals one total and one place', async () => {
    const { at, problems } = await scoredWith(given, (rows) => {
      const first = new Map(rows.toReversed().map((row) => [`${row[1]}.${row[3]}`, row[4]]))
      return rows.map((row) => withValue(row, first.get(`${row[1]}.${row[3]}`)!))
    })
    expect(problems).toEqual([])
    expect(await faultsIn(at('out'), scheme)).toEqual([])
    const ones = new Map((await subjectsIn(at('out'))).map((one) => [one.subject, one]))
    const differing = new Set(scheme.weightings.flatMap((one) => (one.unit === undefined ? [] : one.class)))
    for (const { id } of scheme.classes.filter((one) => !differing.has(one.id))) {
      const raws = [...ones.values()].filter((one) => one.class === id).map(({ raw }) => raw)
      expect(new Set(raws).size).toBe(1)
    }
  })

  it.each([['NaN'], ['1e400'], ['1e999'], ['九十'], ['=1/0']])(
    'names the cell that says %s',
    async (cell) => {
      const { codes, problems } = await scoredWith(given, ([first, ...rest]) => [
        withValue(first!, cell),
        ...rest,
      ])
      expect(codes.length).toBeGreaterThan(0)
      for (const { place } of problems) expect(place).toBe('out.csv E2')
    },
  )

  it('names lines that contradict each other, and units and indicators nobody knows', async () => {
    const { codes } = await scoredWith(given, (rows) => {
      const [subject, indicator, period, field, value] = rows[0]!
      return [
        ...rows,
        [subject, indicator, period, field, value === '1' ? '2' : '1'],
        ['nobody', indicator, period, field, value],
        [subject, 'nothing', period, field, value],
        [subject, indicator, period, 'nowhere', value],
        [subject, indicator, '1999-13', field, value],
      ]
    })
    const named = ['fact_not_on_roster', 'fact_unknown_indicator', 'fact_unknown_field', 'fact_period']
    for (const code of named) expect(codes).toContain(code)
    expect(codes.some((code) => code === 'fact_conflict' || code === 'fact_below_min')).toBe(true)
  })

  it.each(['0', '-5'])('says why targets of %s give no score, or refuses them', async (value) => {
    const targets = targetsOf(scheme)
    const { at, codes } = await scoredWith(given, (rows) =>
      rows.map((row) => (targets.has(`${row[1]}.${row[3]}`) ? withValue(row, value) : row)),
    )
    if (codes.length > 0) expect(codes).toEqual(['fact_below_min'])
    else expect(await faultsIn(at('out'), scheme)).toEqual([])
  })

  it.each(['0', '-1', '0.00000001', '999999999999'])(
    'stays sound with %s in every cell, as far as its limits let it',
    async (value) => {
      const fields = new Map(
        allIndicators(scheme.boards).flatMap(({ indicator }) =>
          indicator.fields.map((field) => [`${indicator.id}.${field.id}`, field] as const),
        ),
      )
      const { at, problems } = await scoredWith(given, (rows) =>
        rows.map((row) => {
          const { min = -Infinity, max = Infinity } = fields.get(`${row[1]}.${row[3]}`)!
          const own = Math.min(max, Math.max(min, Number(value)))
          return withValue(row, own === Number(value) ? value : String(own))
        }),
      )
      expect(problems).toEqual([])
      expect(await faultsIn(at('out'), scheme)).toEqual([])
    },
  )
})

describe('the harness', () => {
  const [, path] = files.find(([name]) => name === 'five-part.yaml')!
  const scheme = schemeIn(path)

  it.each([
    ['a contribution', /"contribution":(\d+)/, '"contribution":1$1', /contributions \d+, board /],
    [
      'what an indicator adds',
      /("attained":\d+,"contribution":)(\d+)/,
      '$11$2',
      /contributions \d+, boards /,
    ],
    ['a place', /"rank":3\b/, '"rank":4', /place 4, not 3/],
    ['a step', /"name":"ballot_class"/, '"name":"ballot_klass"', /step ballot_klass/],
    ['a stage', /("after":)(\d+)/, '$11$2', /stages end at|contributions/],
    ['a grade', /"grade":"excellent","of"/, '"grade":"superb","of"', /grade superb/],
  ])('finds %s that is wrong', async (__, right, wrong, fault) => {
    const { at } = await scoredWith([path, scheme])
    const text = await readFile(at('out/scores.json'), 'utf8')
    expect(text).toMatch(right)
    await writeFile(at('out/scores.json'), text.replace(right, wrong))
    expect((await faultsIn(at('out'), scheme)).join('\n')).toMatch(fault)
  })
})
