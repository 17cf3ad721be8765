import { readdirSync, readFileSync } from 'node:fs'
import {
  indicatorsOf,
  parseScheme,
  periodsInside,
  shiftPeriod,
  type Field,
  type Scheme,
} from '@plumbline/scheme'
import type { Fact } from '@plumbline/scoring'
import type { Case } from './trace.fixture.ts'

const folder = new URL('../../packages/scheme/presets/', import.meta.url)

/** Every scheme that is shipped. */
export const presets = readdirSync(folder).filter((file) => file.endsWith('.yaml'))

const periodOf = { month: '2026-10', quarter: '2026-Q3', half: '2026-H2', year: '2026' } as const

/** Always the same figures, uneven and with gaps: a number from 1 to 97. */
function figures() {
  let state = 20_261_031
  return () => ((state = (state * 48_271) % 2_147_483_647) % 97) + 1
}

function periodsFor({ source }: Field, scheme: Scheme, period: string): string[] {
  if (source === 'result') return [...periodsInside(period, 'month'), period]
  const back = [0, 1, 4, 12].map((lag) => shiftPeriod(period, -lag))
  return source === 'target' ? [...back, '2026', '2025'] : back
}

export function presetCase(file: string): Case {
  const parsed = parseScheme(readFileSync(new URL(file, folder), 'utf8'))
  if (!parsed.ok) throw new Error(`${file}: ${JSON.stringify(parsed.problems)}`)
  const { scheme } = parsed
  const period = periodOf[scheme.period]
  const next = figures()
  const subjects = scheme.classes.flatMap(({ id }) =>
    [1, 2, 3, 4, 5].map((n) => ({ id: `${id}${n}`, class: id, code: `${id}${n}` })),
  )
  const facts = subjects.flatMap((subject) =>
    indicatorsOf(scheme, subject.class).flatMap(({ id, fields }) =>
      fields
        .filter(({ source, scope }) => source !== 'derived' && scope !== 'area')
        .flatMap((field) =>
          [...new Set(periodsFor(field, scheme, period))].flatMap((at): Fact[] => {
            const n = next()
            const value =
              field.max !== undefined && n > field.max ? String(field.max) : String(n + next() / 100)
            return n === 7 ? [] : [{ subject: subject.id, indicator: id, field: field.id, period: at, value }]
          }),
        ),
    ),
  )
  return { scheme, period, subjects, facts, parents: new Map() }
}
