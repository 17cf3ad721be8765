import {
  addMember,
  createTenant,
  importUnits,
  publishScheme,
  setTargets,
  type Context,
  type Membership,
  type Unit,
} from '@plumbline/core'
import { parseScheme, type Scheme } from '@plumbline/scheme'
import { systemContext } from '@plumbline/functions/runtime/system-context'
import type { Cloud } from '@plumbline/functions/runtime/cloud'
import { readPreset, targets, type DemoJurisdiction } from '../demo-data/index.ts'
import { demoPeople, localIssuerId } from './people.ts'

/** A founded jurisdiction, and how to act in it as one of its people. */
export interface Founded {
  jurisdiction: DemoJurisdiction
  scheme: Scheme | undefined
  /** Unit code → unit. */
  units: Map<string, Unit>
  as(role: Membership['roles'][number], now: string): Context
  calendar(now: string): Context
}

/** Tenant, roster, people, scheme and targets, by the verbs an operator and an evaluation office use. */
export async function foundJurisdiction(
  cloud: Cloud,
  jurisdiction: DemoJurisdiction,
  place: { tenantId: string; parent?: string },
): Promise<Founded> {
  const operator = systemContext(cloud, place.tenantId, 'operator')
  const { name, kind, synthetic, attribution } = jurisdiction
  await createTenant(operator, {
    name,
    kind,
    synthetic,
    ...(place.parent ? { parent: place.parent } : {}),
    ...(attribution ? { attribution } : {}),
  })
  const roster = jurisdiction.units.map(({ code, name: unitName, class: classId }) => ({
    code,
    name: unitName,
    class: classId,
  }))
  const units = new Map(
    (roster.length > 0 ? await importUnits(operator, { units: roster }) : []).map((unit) => [
      unit.code,
      unit,
    ]),
  )
  const members = await addPeople(operator, jurisdiction, units)
  const as: Founded['as'] = (role, now) => personContext(operator, members.get(role), now)
  const scheme = schemeOf(jurisdiction)
  if (scheme) {
    await publishScheme(as('office', operator.now), { document: scheme })
    await enterTargets(as('office', operator.now), { jurisdiction, scheme, units })
  }
  return {
    jurisdiction,
    scheme,
    units,
    as,
    calendar: (now) => ({ ...operator, actor: { kind: 'system', name: 'calendar' }, now }),
  }
}

function schemeOf(jurisdiction: DemoJurisdiction): Scheme | undefined {
  const text = readPreset(jurisdiction)
  if (text === null) return undefined
  const parsed = parseScheme(text)
  if (!parsed.ok)
    throw new Error(
      `preset ${jurisdiction.presetFile}: ${parsed.problems[0]?.place} ${parsed.problems[0]?.code}`,
    )
  return parsed.scheme
}

async function addPeople(operator: Context, jurisdiction: DemoJurisdiction, units: Map<string, Unit>) {
  const members = new Map<string, Membership>()
  for (const person of demoPeople.filter((one) => one.jurisdiction === jurisdiction.key)) {
    const unitIds = person.units.flatMap((code) => units.get(code)?.unitId ?? [])
    const identity = { issuer: localIssuerId, subject: person.subject }
    const member = await addMember(operator, {
      identity,
      name: person.name.zh,
      roles: person.roles,
      units: unitIds,
    })
    for (const role of person.roles) members.set(role, member)
  }
  return members
}

function personContext(operator: Context, member: Membership | undefined, now: string): Context {
  if (!member) throw new Error('nobody holds that post in this demo jurisdiction')
  const { memberId, name, roles, units } = member
  return {
    ...operator,
    actor: { kind: 'person', memberId, name, roles, units },
    now,
    requestId: operator.newId('req'),
  }
}

async function enterTargets(
  ctx: Context,
  of: Pick<Founded, 'jurisdiction' | 'units'> & { scheme: Scheme },
): Promise<void> {
  const byYear = Map.groupBy(targets(of.jurisdiction), (target) => target.year)
  for (const [year, rows] of byYear) {
    const byUnit = Map.groupBy(rows, (row) => row.unitCode)
    const units = [...byUnit].map(([code, own]) => ({
      unitId: of.units.get(code)?.unitId ?? '',
      values: own.map(({ indicator, field, value }) => ({ indicator, field, value })),
    }))
    await setTargets(ctx, { schemeId: of.scheme.id, year, units })
  }
}
