import XLSX from '@e965/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeTraceXlsx } from '../../packages/documents/src/index.ts'
import { partOf } from '../../packages/documents/src/samples/edit-xlsx.ts'
import { convertAllInOffice, hasCommand } from '../../packages/documents/src/samples/office.ts'
import {
  halves,
  linkedTree,
  oneMultiplied,
  randomCases,
  treeCase,
  withLedger,
} from './trace-cases.fixture.ts'
import { presetCase, presets } from './trace-presets.fixture.ts'
import {
  bareWorkbook,
  expectedOf,
  heading,
  sourcesOf,
  totalsOf,
  traceCase,
  type Case,
} from './trace.fixture.ts'
import type { Trace } from '@plumbline/scoring/words'

const cases: Record<string, Case> = {
  'geometric and harmonic boards inside one another, own weights, what is missing': treeCase({}),
  'an indicator that must not be missing, the last of equal places': treeCase(
    { ranking: { ties: 'max' } },
    'b',
  ),
  'a geometric total, dense places': treeCase({ aggregate: 'geometric', ranking: { ties: 'dense' } }),
  'a harmonic total, averaged places': treeCase({ aggregate: 'harmonic', ranking: { ties: 'average' } }),
  'halves to even, averaged places by what is published': halves,
  'a ledger with caps and a forgiven entry, then both coefficients': withLedger,
  'totals linked with those above, across classes': linkedTree('own'),
  'coefficients of one class of several, then the link': oneMultiplied,
  'no total without one above': linkedTree('none'),
  ...Object.fromEntries(presets.map((file) => [`the preset ${file} with figures made up`, presetCase(file)])),
  ...Object.fromEntries(randomCases(10, 42).map((one, k) => [`random scheme ${k + 1}`, one])),
}
const traces = new Map(Object.entries(cases).map(([name, one]) => [name, traceCase(one)]))

function expectSame(book: XLSX.WorkBook, trace: Trace) {
  const { decimals } = trace.rounding
  const said = totalsOf(book).map((row) => ({
    ...row,
    published: typeof row.published === 'number' ? row.published.toFixed(decimals) : row.published,
  }))
  const expected = expectedOf(trace)
  expect(said.map(({ total: _, ...row }) => row)).toEqual(expected.map(({ total: _, ...row }) => row))
  for (const [k, { total }] of said.entries()) {
    const exact = expected[k]!.total
    if (typeof exact === 'number') expect(Math.abs(Number(total) - exact)).toBeLessThan(1e-6)
    else expect(total).toBe(exact)
  }
  expect(sourcesOf(book).apart).toEqual([])
}

/** A trace whose first score somebody changed after it was published. */
function changed(): Trace {
  const trace = structuredClone(traces.get(Object.keys(cases)[0]!)!)
  const { attained } = trace.classes[0]!.subjects.find((one) => one.attained[0] !== null)!
  attained[0] = '12.00'
  return trace
}

describe.skipIf(!hasCommand('soffice'))(
  'LibreOffice computes from a trace what the engine published:',
  () => {
    let books: XLSX.WorkBook[] = []
    beforeAll(async () => {
      const bare = await Promise.all([...traces.values(), changed()].map(bareWorkbook))
      books = convertAllInOffice(bare, 'xlsx', 'xlsx').map((bytes) => XLSX.read(bytes))
    }, 400_000)

    it.each([...traces.keys()].map((name, k) => [name, k] as const))('%s', (name, k) => {
      expectSame(books[k]!, traces.get(name)!)
    })

    it('and hundreds of scores from their figures, step by step', () => {
      const sources = books.slice(0, -1).map(sourcesOf)
      const sum = (key: 'compared' | 'live') => sources.reduce((all, one) => all + one[key], 0)
      expect([sum('compared') > 300, sum('live') > 300]).toEqual([true, true])
    })

    it('and says so where a score was changed afterwards', () => {
      const checks = totalsOf(books.at(-1)!).map(({ check }) => check)
      expect(checks).toContain('不一致')
      expect(sourcesOf(books.at(-1)!).apart.length).toBe(1)
    })
  },
)

it('saves results for readers that compute nothing, such as @e965/xlsx, which only reads them here', async () => {
  for (const trace of traces.values()) expectSame(XLSX.read(await writeTraceXlsx(trace, heading)), trace)
})

it('is the same bytes for the same trace; what LibreOffice gets has no saved result left', async () => {
  const trace = traceCase(withLedger)
  const [one, two] = await Promise.all([
    writeTraceXlsx(trace, heading),
    writeTraceXlsx(structuredClone(trace), heading),
  ])
  expect(Buffer.compare(one, two)).toBe(0)
  const totals = partOf(await bareWorkbook(trace), 'xl/worksheets/sheet2.xml')
  const formulas = totals.match(/<c [^>]*><f>.*?<\/c>/g)!
  expect(formulas.length).toBeGreaterThan(20)
  expect(formulas.filter((cell) => cell.includes('<v'))).toEqual([])
})
