import type { Text } from '@plumbline/scheme'
import type { Role } from '@plumbline/core'
import { demoJurisdictions, type DemoJurisdiction } from '../demo-data/index.ts'
import type { DemoAccount } from '../issuer/account.ts'

/** Somebody who works in a demo jurisdiction. The names are made up. */
export interface DemoPerson extends DemoAccount {
  jurisdiction: string
  roles: Role[]
  /** Codes of the units they act for. */
  units: string[]
}

/** The embedded issuer, as membership records name it. */
export const localIssuerId = 'local'

const roleNames = {
  office: { zh: '考核办', en: 'Evaluation office' },
  approver: { zh: '考核委（发布）', en: 'Evaluation committee (publishes)' },
  clerk: { zh: '填报员', en: 'Unit clerk' },
  head: { zh: '单位负责人', en: 'Unit head' },
  analyst: { zh: '省级分析员', en: 'Province analyst' },
  auditor: { zh: '审计员', en: 'Auditor' },
} as const satisfies Record<Role, Text>

const surnames: Text[] = [
  { zh: '周', en: 'Zhou' },
  { zh: '林', en: 'Lin' },
  { zh: '沈', en: 'Shen' },
  { zh: '顾', en: 'Gu' },
  { zh: '叶', en: 'Ye' },
  { zh: '程', en: 'Cheng' },
  { zh: '苏', en: 'Su' },
  { zh: '韩', en: 'Han' },
  { zh: '方', en: 'Fang' },
]
const givenNames = {
  office: { zh: '衡', en: 'Heng' },
  approver: { zh: '正', en: 'Zheng' },
  clerk: { zh: '晓晨', en: 'Xiaochen' },
  head: { zh: '明远', en: 'Mingyuan' },
  analyst: { zh: '思齐', en: 'Siqi' },
  auditor: { zh: '静', en: 'Jing' },
} as const satisfies Record<Role, Text>

/** Everybody who can be signed in as by one click. */
export const demoPeople: DemoPerson[] = demoJurisdictions.flatMap((jurisdiction, index) =>
  rolesIn(jurisdiction).map((role) =>
    person(jurisdiction, role, surnames[index % surnames.length] ?? roleNames.office),
  ),
)

function rolesIn(jurisdiction: DemoJurisdiction): Role[] {
  if (jurisdiction.kind === 'province') return ['analyst']
  return jurisdiction.openPeriod ? ['office', 'clerk', 'head', 'approver', 'auditor'] : ['office', 'approver']
}

function person(jurisdiction: DemoJurisdiction, role: Role, surname: Text): DemoPerson {
  const given = givenNames[role]
  const unit = role === 'clerk' || role === 'head' ? jurisdiction.units[0] : undefined
  const post = roleNames[role]
  return {
    subject: `${jurisdiction.key}-${role}`,
    name: { zh: `${surname.zh}${given.zh}`, en: `${given.en} ${surname.en}` },
    role: unit ? { zh: `${post.zh}（${unit.name.zh}）`, en: `${post.en} (${unit.name.en})` } : post,
    tenant: jurisdiction.name,
    jurisdiction: jurisdiction.key,
    roles: [role],
    units: unit ? [unit.code] : [],
  }
}
