import type { SchemeInput } from '@plumbline/scheme'
import { describeReasons } from '@plumbline/scoring/words'
import { describe, expect, it } from 'vitest'
import { openBusiness } from '../../../../test/support/business.ts'
import { expectRefusal } from '../../../../test/support/expect-audit.ts'
import { foundTenant, type Founded } from '../../../../test/support/found-tenant.ts'
import { gradedScheme } from '../../../../test/support/graded-scheme.ts'
import {
  fillMonth,
  plainMonth,
  publishMonth,
  runMonth,
  type Figures,
} from '../../../../test/support/months.ts'
import { smallScheme } from '../../../../test/support/small-scheme.ts'
import { closePeriod, confirmDecision, decide, listProposals } from '../index.ts'

const business = await openBusiness()
const [september, october] = ['2026-09', '2026-10']
const text = (zh: string) => ({ zh, en: zh })

const consequences: SchemeInput['consequences'] = [
  {
    id: 'talk',
    name: text('约谈'),
    rule: {
      kind: 'any',
      rules: [
        { kind: 'last', places: 1 },
        { kind: 'fallen', places: 2, minGroup: 2 },
      ],
    },
    proposes: text('约谈'),
    to: 'head',
    kind: 'talk',
  },
  {
    id: 'risen',
    name: text('进位'),
    rule: { kind: 'improved', criterion: 'indicators', atLeast: 2 },
    proposes: text('授予进位显著奖'),
    to: 'unit',
    kind: 'award',
  },
]
const swapped: Record<string, Figures> = { ...plainMonth, t1: plainMonth['t3']!, t3: plainMonth['t1']! }

async function proposedTo(t: Founded) {
  const { proposals, scheme } = await listProposals(t.as('office'), { schemeId: t.schemeId, period: october })
  const codeOf = (id: string) => t.units.find(({ unitId }) => unitId === id)?.code
  return proposals
    .map((one) => `${one.consequence} ${codeOf(one.subject)} ${describeReasons(one, scheme).zh}`)
    .toSorted()
}

describe('what the consequences of a scheme propose', () => {
  it('rests on the places of this month and the published month before, and says so', async () => {
    const t = await foundTenant(business, { scheme: smallScheme({ consequences }) })
    await publishMonth(t, september)
    await runMonth(t, october, swapped)
    const before = '2026年9月第 1（共 3），2026年10月第 3（共 3）'
    expect(await proposedTo(t)).toEqual([
      'risen t3 2 项指标位次上升，达到 2 项：2026年9月第 3（共 3），2026年10月第 1（共 3）',
      'talk p3 末 1 名：2026年10月第 3（共 3）',
      `talk t1 末 1 名：2026年10月第 3（共 3）；位次下降 2 位，达到 2 位以上：${before}`,
    ])
  })

  it('compares with nothing that was never published', async () => {
    const t = await foundTenant(business, { scheme: smallScheme({ consequences }) })
    await runMonth(t, september)
    await runMonth(t, october, swapped)
    expect((await proposedTo(t)).map((one) => one.slice(0, 7))).toEqual(['talk p3', 'talk t1'])
  })

  it('is nothing for a scheme without any', async () => {
    const t = await foundTenant(business)
    await runMonth(t, october)
    expect(await proposedTo(t)).toEqual([])
  })

  it('is for the office and the leaders alone, also once the result is published', async () => {
    const t = await foundTenant(business, { scheme: smallScheme({ consequences }) })
    const at = { schemeId: t.schemeId, period: october }
    await publishMonth(t, october)
    expect((await listProposals(t.as('approver'), at)).proposals).toHaveLength(2)
    for (const role of ['clerk', 'head', 'auditor'] as const)
      await expectRefusal(t, 'forbidden', () => listProposals(t.as(role, ['t1']), at))
  })
})

it('rests on attained scores in one list of all classes, on levels, and on honours confirmed (S0-12, S0-15, S0-18)', async () => {
  const indicator = 'complaints'
  const common = { name: text('事项'), proposes: text('取消评优'), to: 'unit' as const, kind: 'bar' as const }
  const rules: NonNullable<SchemeInput['consequences']>[number]['rule'][] = [
    { kind: 'last', places: 1, within: 'all', indicator },
    { kind: 'level', indicator, min: 50, below: 100 },
    { kind: 'honour', codes: ['civilised'] },
  ]
  const t = await foundTenant(business, {
    scheme: {
      ...gradedScheme('class'),
      honours: [{ id: 'civilised', name: text('文明单位') }],
      consequences: rules.map((rule, k) => ({ ...common, id: `c${k}`, rule })),
    },
  })
  const at = { schemeId: t.schemeId, period: october }
  await fillMonth(t, october)
  const ground = { reason: '省级通报', decidedBy: '王主任', date: '2026-10-20' }
  const { decisionId, version } = await decide(t.as('office'), {
    ...{ ...at, unitId: t.unit('t1').unitId, kind: 'honour', code: 'civilised' },
    ...ground,
  })
  await confirmDecision(t.as('approver'), { ...at, decisionId, version })
  await closePeriod(t.as('office'), at)
  const said = await proposedTo(t)
  const tied = '与其他 1 个同位次并跨过界限，一并列入'
  expect(said).toEqual([
    ...['p3', 't3'].map(
      (code) => `c0 ${code} 投诉得分各类别统一排序：末 1 名：2026年10月第 5（共 6），${tied}`,
    ),
    ...['p2', 't2'].map((code) => `c1 ${code} 投诉2026年10月得分 50.00，达到 50，未达到 100`),
    'c2 t1 获得文明单位：省级通报（文号 —，王主任 2026-10-20）',
  ])
})
