import { fieldsFrom, type Field, type Scheme } from '@plumbline/scheme'
import { engineVersion } from '@plumbline/scoring'
import { requireSystem } from '../access/index.ts'
import type { Context } from '../context.ts'
import { digestOf } from '../digest.ts'
import { schemes } from '../scheme/store.ts'
import { found } from '../table/tenant-table.ts'
import type { Unit } from '../unit/schema.ts'
import { units } from '../unit/store.ts'
import { freezeAgain } from './freeze-again.ts'
import { freezeEntries, gatherEntries } from './freeze-entries.ts'
import { freezeDecisions, freezeMembers } from './freeze-decisions.ts'
import { freezeParents } from './freeze-parents.ts'
import { areaColumns } from './area-figures.ts'
import { freezeHistory } from './history.ts'
import { gatherMaterial, type Material } from './gather.ts'
import { FrozenRun, placeOf, type FrozenClass, type FrozenSubject, type InputKey } from './inputs.ts'
import { sealForThisEngine } from './manifest.ts'
import { partNames, readPart, sealPart } from './objects.ts'
import { recordPart } from './record.ts'
import type { Run, RunAddress } from './schema.ts'
import { runs } from './store.ts'
import { freezeResults, resultColumns, type ResultColumn } from './taken-results.ts'

/** Seals what the run is computed from. A run that was cut off finds its inputs sealed and leaves them as they are. */
export async function freezeRun(ctx: Context, at: RunAddress): Promise<FrozenRun> {
  requireSystem(ctx)
  const sealed = await readPart(ctx, { runId: at.runId, name: partNames.manifest }, FrozenRun)
  const frozen = await (sealed ? sealForThisEngine(ctx, sealed) : sealAnew(ctx, at))
  const { classes, schemeDigest, engine, history, decisions } = frozen
  await recordPart(ctx, at.runId, {
    step: 'freeze',
    part: 'inputs',
    parts: 1,
    digest: digestOf({
      classes,
      schemeDigest,
      engine,
      ...(history && { history }),
      ...(decisions && { decisions }),
    }),
  })
  return frozen
}

/** Written last: a manifest means that every part before it lies sealed. */
async function sealAnew(ctx: Context, at: RunAddress): Promise<FrozenRun> {
  const run = found(await runs(ctx).get(at))
  const { basedOn } = run
  const manifest = await (basedOn === undefined ? freezeNow(ctx, run) : freezeAgain(ctx, { run, basedOn }))
  await sealPart(ctx, at.runId, partNames.manifest, manifest)
  return manifest
}

async function freezeNow(ctx: Context, run: Run): Promise<FrozenRun> {
  const at = { schemeId: run.schemeId, period: run.period, runId: run.runId }
  const version = found(await schemes(ctx).version(at.schemeId, run.schemeVersion))
  const everyone = await units(ctx).list()
  const roster = everyone.filter((unit) => unit.active)
  const material = await gatherMaterial(ctx, version.document, at)
  const area = areaColumns(version.document, everyone, material)
  const entries = await gatherEntries(ctx, version.document, at)
  const classes: FrozenRun['classes'] = []
  for (const { id } of version.document.classes) {
    const members = roster.filter((unit) => unit.class === id)
    if (members.length === 0) continue
    const figures = freezeClass(version.document, { id, members, area, everyone }, material)
    const placed = freezeMembers(freezeParents(figures, everyone), version.document, everyone)
    const frozen = freezeEntries(placed, version.document, entries)
    classes.push({ class: id, digest: await sealPart(ctx, at.runId, partNames.inputs(id), frozen) })
  }
  const history = await freezeHistory(ctx, version.document, at)
  const decisions = await freezeDecisions(ctx, version.document, { at, roster: everyone })
  return {
    tenantId: ctx.tenantId,
    ...at,
    schemeVersion: run.schemeVersion,
    schemeDigest: version.digest,
    engine: engineVersion,
    frozenAt: run.startedAt,
    classes,
    ...(history && { history }),
    ...(decisions && { decisions }),
  }
}

function freezeClass(
  scheme: Scheme,
  group: { id: string; members: Unit[]; area: ResultColumn[]; everyone: readonly Unit[] },
  material: Material,
): FrozenClass {
  const own = (source: Field['source']) =>
    fieldsFrom(scheme, group.id, source).filter(({ field }) => field.scope !== 'area')
  const asked = [...own('submission'), ...own('external')]
  const enteredKeys = [...material.entered.keys()].flatMap((period) =>
    asked.map(({ indicator, field }): InputKey => ({ indicator: indicator.id, field: field.id, period })),
  )
  const targetKeys = [...material.targets.keys()].flatMap((year) =>
    own('target').map(({ indicator, field }): InputKey => ({
      indicator: indicator.id,
      field: field.id,
      period: year,
    })),
  )
  const periods = [...material.entered.keys()]
  const at = { class: group.id, periods, everyone: group.everyone }
  const results = [...resultColumns(scheme, at, material.results), ...group.area]
  const subjects = group.members
    .toSorted((a, b) => (a.unitId < b.unitId ? -1 : 1))
    .map((unit) => freezeSubject(unit, { enteredKeys, targetKeys, results }, material))
  return {
    class: group.id,
    keys: [...enteredKeys, ...targetKeys, ...results.map(({ key }) => key)],
    subjects,
  }
}

function freezeSubject(
  unit: Unit,
  keys: { enteredKeys: InputKey[]; targetKeys: InputKey[]; results: ResultColumn[] },
  material: Material,
): FrozenSubject {
  const sources: FrozenSubject['sources'] = []
  const cells = new Map<string, { value: string | null; place: string }>()
  for (const [period, byUnit] of material.entered)
    for (const figures of byUnit.get(unit.unitId) ?? []) {
      const offset = sources.length
      sources.push(...figures.sources)
      for (const cell of figures.cells) {
        const place = placeOf({ ...cell, source: cell.source + offset })
        cells.set(`${period}|${cell.indicator}.${cell.field}`, { value: cell.value, place })
      }
    }
  const entered = keys.enteredKeys.map((key) => cells.get(`${key.period}|${key.indicator}.${key.field}`))
  const setFor = ({ period, indicator, field }: InputKey) =>
    material.targets.get(period)?.get(unit.unitId)?.get(`${indicator}.${field}`) ?? null
  const previous = material.previous.get(unit.unitId)
  const results = freezeResults(keys.results, unit.unitId, sources.length)
  return {
    unitId: unit.unitId,
    code: unit.code,
    name: unit.name,
    values: [
      ...entered.map((cell) => cell?.value ?? null),
      ...keys.targetKeys.map(setFor),
      ...results.values,
    ],
    places: [
      ...entered.map((cell) => cell?.place ?? null),
      ...keys.targetKeys.map(() => null),
      ...results.places,
    ],
    sources: [...sources, ...results.sources],
    previousRank: previous?.rank ?? null,
    trend: previous?.trend ?? [],
  }
}
