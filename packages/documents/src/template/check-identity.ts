import { formatVersion } from './identity-sheet.ts'
import { templateProblem } from './template-problem.ts'
import type { ReadIdentity } from './identity-sheet.ts'
import type { TemplateIdentity } from './template-input.ts'
import type { TemplateProblem } from './template-problem.ts'

/** The first way in which a template is not the expected one; the order goes from the gravest to the slightest. */
export function checkIdentity(
  found: ReadIdentity | undefined,
  expected: TemplateIdentity & { periodLabel?: string },
): TemplateProblem | undefined {
  if (!found) return templateProblem('not_template')
  if (found.tenantCode !== expected.tenantCode) return templateProblem('foreign_tenant')
  if (found.formatVersion !== formatVersion) return templateProblem('old_template')
  if (found.unitCode !== expected.unitCode) return templateProblem('other_unit', { found: found.unitName })
  if (found.periodId !== expected.periodId) {
    const names = { found: found.periodLabel, expected: expected.periodLabel ?? expected.periodId }
    return templateProblem('other_period', names)
  }
  if (found.schemeId !== expected.schemeId || found.schemeVersion !== expected.schemeVersion) {
    const names = { found: found.schemeVersion, expected: expected.schemeVersion }
    return templateProblem('old_scheme_version', names)
  }
  return undefined
}
