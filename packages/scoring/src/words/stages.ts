import type { Text } from '@plumbline/scheme'
import type { StageKind } from '../types.ts'

const names: Record<StageKind, Text> = {
  ledger: { zh: '加减分', en: 'Bonus and deduction' },
  coefficients: { zh: '系数', en: 'Coefficients' },
  link: { zh: '挂钩', en: 'Link to the unit above' },
}

/** What a stage after the boards is called. */
export const describeStage = (kind: StageKind): Text => names[kind]
