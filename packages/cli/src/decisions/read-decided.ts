import type { Scheme } from '@plumbline/scheme'
import { isByUnit } from '@plumbline/scheme/grades'
import { finding, text, type Checked } from '../findings.ts'
import type { Member } from '../roster/read-roster.ts'
import { nothingDecided, type Decided } from './decided.ts'
import { readDecisions } from './read-decisions.ts'
import { readUnitQuotas } from './read-unit-quotas.ts'

/** Files beside scores that grades rest on, each optional. */
export interface DecidedPaths {
  decisions: string | undefined
  unitQuotas: string | undefined
}
interface Sources {
  scheme: Scheme
  roster: readonly Member[]
}

const aimless = (path: string) =>
  finding('unit_quotas_unused', path, {
    message: text(
      '办法不按单位评定等次，单位比例无处适用。',
      'The scheme does not grade unit by unit: shares of units apply to nobody.',
    ),
    hint: text(
      'grades.within 写 unit，或不给 --unit-quotas。',
      'Set grades.within to unit, or leave --unit-quotas out.',
    ),
  })

/** All of them or everything that is wrong; undefined where none was given, so that such a folder keeps its bytes. */
export async function readDecided(
  paths: DecidedPaths,
  sources: Sources,
): Promise<Checked<Decided | undefined>> {
  const units = new Set(sources.roster.map(({ code }) => code))
  const { grades, classes } = sources.scheme
  const isByUnits = classes.some(({ id }) => isByUnit(grades, id))
  if (paths.unitQuotas && !isByUnits) return { ok: false, problems: [aimless(paths.unitQuotas)] }
  const [lines, unitQuotas] = await Promise.all([
    paths.decisions ? readDecisions(paths.decisions, sources.scheme, units) : undefined,
    paths.unitQuotas ? readUnitQuotas(paths.unitQuotas) : undefined,
  ])
  const read = [lines, unitQuotas].filter((one) => one !== undefined)
  if (read.length === 0) return { ok: true, value: undefined }
  const problems = read.flatMap((one) => (one.ok ? [] : one.problems))
  if (problems.length > 0) return { ok: false, problems }
  const value = {
    ...nothingDecided,
    ...(lines?.ok && lines.value),
    ...(unitQuotas?.ok && { unitQuotas: unitQuotas.value }),
  }
  return { ok: true, value }
}
