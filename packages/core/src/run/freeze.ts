import { fieldsFrom, yearOfPeriod, type Scheme } from '@plumbline/scheme'
import { engineVersion } from '@plumbline/scoring'
import { requireSystem } from '../access/index.ts'
import type { Context } from '../context.ts'
import { digestOf } from '../digest.ts'
import { schemes } from '../scheme/store.ts'
import { found } from '../table/tenant-table.ts'
import type { Unit } from '../unit/schema.ts'
import { units } from '../unit/store.ts'
import { gatherMaterial, type Material } from './gather.ts'
import { FrozenRun, placeOf, type FrozenClass, type FrozenSubject, type InputKey } from './inputs.ts'
import { sealForThisEngine } from './manifest.ts'
import { partNames, readPart, sealPart } from './objects.ts'
import { recordPart } from './record.ts'
import type { RunAddress } from './schema.ts'
import { runs } from './store.ts'

/** Seals what the run is computed from. A run that was cut off finds its inputs sealed and leaves them as they are. */
export async function freezeRun(ctx: Context, at: RunAddress): Promise<FrozenRun> {
  requireSystem(ctx)
  const sealed = await readPart(ctx, { runId: at.runId, name: partNames.manifest }, FrozenRun)
  const frozen = await (sealed ? sealForThisEngine(ctx, sealed) : freezeNow(ctx, at))
  const { classes, schemeDigest, engine } = frozen
  await recordPart(ctx, at.runId, {
    step: 'freeze',
    part: 'inputs',
    parts: 1,
    digest: digestOf({ classes, schemeDigest, engine }),
  })
  return frozen
}

async function freezeNow(ctx: Context, at: RunAddress): Promise<FrozenRun> {
  const run = found(await runs(ctx).get(at))
  const version = found(await schemes(ctx).version(at.schemeId, run.schemeVersion))
  const roster = (await units(ctx).list()).filter((unit) => unit.active)
  const material = await gatherMaterial(ctx, version.document, at)
  const classes: FrozenRun['classes'] = []
  for (const { id } of version.document.classes) {
    const members = roster.filter((unit) => unit.class === id)
    if (members.length === 0) continue
    const frozen = freezeClass(version.document, { id, members, period: at.period }, material)
    classes.push({ class: id, digest: await sealPart(ctx, at.runId, partNames.inputs(id), frozen) })
  }
  const manifest: FrozenRun = {
    tenantId: ctx.tenantId,
    ...at,
    schemeVersion: run.schemeVersion,
    schemeDigest: version.digest,
    engine: engineVersion,
    frozenAt: run.startedAt,
    classes,
  }
  // Written last: a manifest means that every class before it lies sealed.
  await sealPart(ctx, at.runId, partNames.manifest, manifest)
  return manifest
}

function freezeClass(
  scheme: Scheme,
  group: { id: string; members: Unit[]; period: string },
  material: Material,
): FrozenClass {
  const asked = [...fieldsFrom(scheme, group.id, 'submission'), ...fieldsFrom(scheme, group.id, 'external')]
  const enteredKeys = [...material.entered.keys()].flatMap((period) =>
    asked.map(({ indicator, field }): InputKey => ({ indicator: indicator.id, field: field.id, period })),
  )
  const targetKeys = fieldsFrom(scheme, group.id, 'target').map(({ indicator, field }): InputKey => ({
    indicator: indicator.id,
    field: field.id,
    period: yearOfPeriod(group.period),
  }))
  const subjects = group.members
    .toSorted((a, b) => (a.unitId < b.unitId ? -1 : 1))
    .map((unit) => freezeSubject(unit, { enteredKeys, targetKeys }, material))
  return { class: group.id, keys: [...enteredKeys, ...targetKeys], subjects }
}

function freezeSubject(
  unit: Unit,
  keys: { enteredKeys: InputKey[]; targetKeys: InputKey[] },
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
  const set = material.targets.get(unit.unitId)
  const previous = material.previous.get(unit.unitId)
  return {
    unitId: unit.unitId,
    code: unit.code,
    name: unit.name,
    values: [
      ...entered.map((cell) => cell?.value ?? null),
      ...keys.targetKeys.map((key) => set?.get(`${key.indicator}.${key.field}`) ?? null),
    ],
    places: [...entered.map((cell) => cell?.place ?? null), ...keys.targetKeys.map(() => null)],
    sources,
    previousRank: previous?.rank ?? null,
    trend: previous?.trend ?? [],
  }
}
