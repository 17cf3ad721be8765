import type { Text } from '@plumbline/scheme'

/** What it is for, who decided it, when and by which document. */
const head: Text = {
  zh: '{name_zh}：{reason}（{by} {date}{document_zh}）',
  en: '{name_en}: {reason} ({by} {date}{document_en})',
}

const said = (zh: string, en: string): Text => ({ zh: `${head.zh}，${zh}`, en: `${head.en}, ${en}` })

/** One sentence per step of the ledger. */
export const ledgerSentences: Record<string, Text> = {
  ledger_multiple_bonus: said(
    '{indicator_zh}分值 × 倍数：{worth} × {times} = +{result}',
    '{indicator_en}, points × multiple: {worth} × {times} = +{result}',
  ),
  ledger_multiple_deduction: said(
    '{indicator_zh}分值 × 倍数：-{worth} × {times} = -{result}',
    '{indicator_en}, points × multiple: -{worth} × {times} = -{result}',
  ),
  ledger_points_bonus: said('+{result}', '+{result}'),
  ledger_points_deduction: said('-{result}', '-{result}'),
  ledger_noted: said('只记录，不计分', 'on record, without points'),
  ledger_forgiven: said(
    '应减 {result}；容错免责：{forgiven_reason}（{forgiven_by} {forgiven_date}{forgiven_document_zh}），计 0.00',
    '{result} due; forgiven as an honest error: {forgiven_reason} ({forgiven_by} {forgiven_date}{forgiven_document_en}), counts 0.00',
  ),
  ledger_cap_rule: {
    zh: '{name_zh}合计 {before} 超过上限，取 {limit}',
    en: '{name_en} together {before} is above the cap and becomes {limit}',
  },
  ledger_cap_bonus: {
    zh: '加分合计 {before} 超过上限，取 {limit}',
    en: 'All bonuses together {before} is above the cap and becomes {limit}',
  },
  ledger_cap_deduction: {
    zh: '减分合计 {before} 超过上限，取 {limit}',
    en: 'All deductions together {before} is above the cap and becomes {limit}',
  },
  ledger_sum: {
    zh: '合计 + 加分 − 减分：{before} + {bonus} − {deduction} = {result}',
    en: 'Total + bonuses − deductions: {before} + {bonus} − {deduction} = {result}',
  },
  ledger_none: { zh: '本期没有加减分', en: 'No bonus or deduction this period' },
}
