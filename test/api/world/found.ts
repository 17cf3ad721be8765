import {
  addMember,
  createTenant,
  importUnits,
  publishScheme,
  setTargets,
  type Context,
  type Role,
  type Unit,
} from '@plumbline/core'
import type { Cloud } from '@plumbline/functions/runtime/cloud'
import { systemContext } from '@plumbline/functions/runtime/system-context'
import { townScheme } from './scheme.ts'

const townCount = 6
export const issuer = 'local'

/** A jurisdiction of six towns with one person in each post. */
export interface Jurisdiction {
  key: string
  tenantId: string
  units: Unit[]
  /** The operator's hand: what no person asked for. */
  system: Context
  as(role: Role): Context
}

/** The clerk and the head act for the first town only. */
const posts: readonly Role[] = ['office', 'clerk', 'head', 'approver', 'auditor', 'analyst']

export async function foundJurisdiction(cloud: Cloud, key: string, parent?: string): Promise<Jurisdiction> {
  const system = systemContext(cloud, cloud.newId('tnt'), 'operator')
  const { tenantId } = system
  const name = { zh: `县${key}`, en: `County ${key}` }
  await createTenant(system, { name, kind: 'county', synthetic: true, ...(parent ? { parent } : {}) })
  const units = await importUnits(system, {
    units: Array.from({ length: townCount }, (_, index) => town(index + 1)),
  })
  const people = new Map<Role, Context>()
  for (const role of posts) people.set(role, await employ(system, { key, role, units }))
  await publishScheme(system, { document: townScheme })
  await setTargets(system, {
    schemeId: townScheme.id,
    year: '2026',
    units: units.map(({ unitId }) => ({
      unitId,
      values: [{ indicator: 'revenue', field: 'goal', value: '1000' }],
    })),
  })
  return { key, tenantId, units, system, as: (role) => people.get(role)! }
}

const town = (number: number) => ({
  code: `T${number}`,
  name: { zh: `${number}号镇`, en: `Town ${number}` },
  class: 'town',
})

async function employ(
  system: Context,
  { key, role, units }: { key: string; role: Role; units: Unit[] },
): Promise<Context> {
  const own = role === 'clerk' || role === 'head' ? [units[0]!.unitId] : []
  const identity = { issuer, subject: subjectOf(key, role) }
  const { memberId, name } = await addMember(system, {
    identity,
    name: `${key}-${role}`,
    roles: [role],
    units: own,
  })
  return { ...system, actor: { kind: 'person', memberId, name, roles: [role], units: own } }
}

export const subjectOf = (key: string, role: Role) => `${key}-${role}`
