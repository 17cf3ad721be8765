import { getForm, getTenant, type Context, type SubmissionAddress } from '@plumbline/core'
import { periodLabel } from '@plumbline/scheme'
import { templateIdentity, templateRows } from './expectation.ts'

/** This month's workbook for one unit: its own indicators, last month's figures, what is filled in so far. */
export async function writeFormTemplate(
  ctx: Context,
  at: SubmissionAddress,
): Promise<{ fileName: string; bytes: Uint8Array }> {
  const { writeTemplate } = await import('@plumbline/documents')
  const [form, tenant] = await Promise.all([getForm(ctx, at), getTenant(ctx)])
  const title = `${tenant.name.zh}${periodLabel(at.period).zh}考核数据报送表`
  const bytes = await writeTemplate({
    ...templateIdentity(ctx.tenantId, form),
    tenantName: tenant.name.zh,
    unitName: form.unit.name.zh,
    title,
    synthetic: tenant.synthetic,
    rows: templateRows(form),
  })
  return { fileName: `${form.unit.name.zh}-${periodLabel(at.period).zh}报送表.xlsx`, bytes }
}
