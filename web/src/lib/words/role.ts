import type { Role } from '@plumbline/core/schemas'
import * as m from '#lib/paraglide/messages.js'

const words = {
  office: m.role_office,
  clerk: m.role_clerk,
  head: m.role_head,
  approver: m.role_approver,
  auditor: m.role_auditor,
  analyst: m.role_analyst,
} satisfies Record<Role, () => string>

export const roleWord = (role: Role) => words[role]()
