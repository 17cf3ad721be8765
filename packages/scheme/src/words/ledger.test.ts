import { expect, it } from 'vitest'
import { goodLedger } from '../lint/ledger.fixture.ts'
import { Ledger } from '../schema.ts'
import { describeLedger } from './ledger.ts'

it('says every rule, and what holds for all of them', () => {
  const { rules } = goodLedger()
  const ledger = Ledger.parse({
    rules: [{ ...rules[0]!, cap: 30, classes: ['town', 'far'] }, ...rules.slice(1)],
    cap: { bonus: 40, deduction: 20 },
  })
  const said = describeLedger(ledger, [{ id: 'town', name: { zh: '乡镇', en: 'towns' } }])
  expect(said.map(({ zh }) => zh)).toEqual([
    '突出完成（加分）：相应指标分值 × 3–10 倍；每期合计不超过 30 分；限乡镇、far',
    '创新激励（加分）：视情认定，每次不超过 2 分',
    '效能督查（减分）：每次 0.5 分；每期合计不超过 3 分；可容错免责；依据：效能督查办法',
    '通报批评（减分）：只记录，不计分',
    '各项加分每期合计不超过 40 分',
    '各项减分每期合计不超过 20 分',
    '加减分直接计入总分，总分可以低于 0 或超过 100',
  ])
  expect(said.map(({ en }) => en)).toEqual([
    'Outstanding completion (bonus): the indicator’s points × 3–10; at most 30 points a period; for towns, far only',
    'Creative work (bonus): as decided, up to 2 points each time',
    'Inspection (deduction): 0.5 points each time; at most 3 points a period; may be forgiven for an honest error; basis: Rules of inspection',
    'Circulated criticism (deduction): on record, without points',
    'all bonuses together: at most 40 points a period',
    'all deductions together: at most 20 points a period',
    'they count in the total itself, which may go below 0 or above 100',
  ])
})
