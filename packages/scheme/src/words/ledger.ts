import type { Ledger, LedgerRule, Text } from '../schema.ts'

const kinds = {
  bonus: { zh: '加分', en: 'bonus' },
  deduction: { zh: '减分', en: 'deduction' },
} as const satisfies Record<LedgerRule['kind'], Text>

/** Whether it adds or takes away: 加分, 减分. */
export const describeLedgerKind = (kind: LedgerRule['kind']): Text => kinds[kind]

function worth({ points }: LedgerRule): Text {
  switch (points.kind) {
    case 'multiple': {
      const times = points.min === points.max ? `${points.min}` : `${points.min}–${points.max}`
      return { zh: `相应指标分值 × ${times} 倍`, en: `the indicator’s points × ${times}` }
    }
    case 'each':
      return { zh: `每次 ${points.points} 分`, en: `${points.points} points each time` }
    case 'given':
      return {
        zh: `视情认定，每次不超过 ${points.max} 分`,
        en: `as decided, up to ${points.max} points each time`,
      }
    case 'none':
      return { zh: '只记录，不计分', en: 'on record, without points' }
  }
}

/** 「突出完成（加分）：相应指标分值 × 3–10 倍；每期合计不超过 30 分」. Classes keep their codes where the scheme is not given. */
export function describeLedgerRule(
  rule: LedgerRule,
  classes: readonly { id: string; name: Text }[] = [],
): Text {
  const [kind, points] = [kinds[rule.kind], worth(rule)]
  const names = (rule.classes ?? []).map(
    (id) => classes.find((one) => one.id === id)?.name ?? { zh: id, en: id },
  )
  const rest: Text[] = [
    ...(rule.cap === undefined
      ? []
      : [{ zh: `每期合计不超过 ${rule.cap} 分`, en: `at most ${rule.cap} points a period` }]),
    ...(rule.forgivable ? [{ zh: '可容错免责', en: 'may be forgiven for an honest error' }] : []),
    ...(names.length === 0
      ? []
      : [
          {
            zh: `限${names.map(({ zh }) => zh).join('、')}`,
            en: `for ${names.map(({ en }) => en).join(', ')} only`,
          },
        ]),
    ...(rule.basis ? [{ zh: `依据：${rule.basis.zh}`, en: `basis: ${rule.basis.en}` }] : []),
  ]
  return {
    zh: [`${rule.name.zh}（${kind.zh}）：${points.zh}`, ...rest.map(({ zh }) => zh)].join('；'),
    en: [`${rule.name.en} (${kind.en}): ${points.en}`, ...rest.map(({ en }) => en)].join('; '),
  }
}

/** The whole ledger, a sentence a rule, then what holds for all of them. */
export function describeLedger(ledger: Ledger, classes: readonly { id: string; name: Text }[] = []): Text[] {
  const caps = (['bonus', 'deduction'] as const).flatMap((kind): Text[] => {
    const cap = ledger.cap?.[kind]
    if (cap === undefined) return []
    const all = { bonus: 'bonuses', deduction: 'deductions' }[kind]
    return [
      {
        zh: `各项${kinds[kind].zh}每期合计不超过 ${cap} 分`,
        en: `all ${all} together: at most ${cap} points a period`,
      },
    ]
  })
  return [
    ...ledger.rules.map((rule) => describeLedgerRule(rule, classes)),
    ...caps,
    {
      zh: '加减分直接计入总分，总分可以低于 0 或超过 100',
      en: 'they count in the total itself, which may go below 0 or above 100',
    },
  ]
}
