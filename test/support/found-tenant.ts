import {
  createTenant,
  importUnits,
  publishScheme,
  setTargets,
  type Actor,
  type Context,
  type CreateTenant,
  type ImportUnits,
  type Role,
  type Unit,
} from '@plumbline/core'
import type { SchemeInput } from '@plumbline/scheme'
import type { Business } from './business.ts'
import { smallScheme, smallUnits } from './small-scheme.ts'

/** A jurisdiction founded through the verbs, and how to act in it. */
export interface Founded {
  business: Business
  tenantId: string
  schemeId: string
  /** By code. */
  unit(code: string): Unit
  units: Unit[]
  /** Somebody who holds the post, for the units named by code. The same post is the same person. */
  as(role: Role, codes?: string[]): Context
  system(name: Extract<Actor, { kind: 'system' }>['name']): Context
}

export interface Founding {
  scheme?: SchemeInput | null
  units?: ImportUnits['units']
  tenant?: Partial<CreateTenant>
  year?: string
}

export async function foundTenant(business: Business, founding: Founding = {}): Promise<Founded> {
  const tenantId = business.newId('tnt')
  const system: Founded['system'] = (name) => business.context(tenantId, { kind: 'system', name })
  const name = { zh: `辖区${tenantId.slice(-4)}`, en: `Place ${tenantId.slice(-4)}` }
  await createTenant(system('operator'), { name, kind: 'district', synthetic: true, ...founding.tenant })
  const wanted = founding.units ?? smallUnits
  const units = wanted.length > 0 ? await importUnits(system('operator'), { units: wanted }) : []
  const scheme = founding.scheme === undefined ? smallScheme() : founding.scheme
  const unit = (code: string) => units.find((one) => one.code === code) ?? missing(code)
  const as = peopleOf(business, tenantId, unit)
  if (scheme) await publishScheme(as('office'), { document: scheme })
  const founded = { business, tenantId, schemeId: scheme?.id ?? '', unit, units, as, system }
  if (scheme && !founding.scheme && units.length > 0) await giveTargets(founded, founding.year ?? '2026')
  return founded
}

function peopleOf(business: Business, tenantId: string, unit: Founded['unit']): Founded['as'] {
  const ids = new Map<string, string>()
  return (role, codes = []) => {
    const memberId = ids.get(role) ?? business.newId('mem')
    ids.set(role, memberId)
    return business.context(tenantId, {
      kind: 'person',
      memberId,
      name: `${role}·甲`,
      roles: [role],
      units: codes.map((code) => unit(code).unitId),
    })
  }
}

/** 120 亿元 a year for everybody: ten a month at an even pace. */
async function giveTargets({ as, schemeId, units }: Founded, year: string): Promise<void> {
  const values = [{ indicator: 'gdp', field: 'target', value: '120' }]
  await setTargets(as('office'), { schemeId, year, units: units.map(({ unitId }) => ({ unitId, values })) })
}

function missing(code: string): never {
  throw new Error(`no unit ${code} was founded`)
}
