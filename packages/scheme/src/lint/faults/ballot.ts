import type { MethodOf } from '../../schema.ts'
import type { Fault } from './fault.ts'

export function ballotFault({ classes, minTurnout }: MethodOf<'ballot'>): Fault | undefined {
  const sum = Number(classes.reduce((total, { weight }) => total + weight, 0).toFixed(8))
  if (sum !== 1)
    return { path: '.classes', zh: `各类权重合计 ${sum}，应为 1`, en: `The weights add up to ${sum}, not 1` }
  const counted = classes.findIndex(({ turnout }) => turnout !== undefined)
  if (minTurnout === undefined && counted >= 0)
    return {
      path: `.classes[${counted}].turnout`,
      zh: '写了参评率，要写最低参评率（minTurnout）',
      en: 'A turnout is of no use without `minTurnout`',
    }
  return minTurnout !== undefined && counted < 0
    ? {
        path: '.minTurnout',
        zh: '写了最低参评率，至少一类要写参评率',
        en: 'No class says where its turnout is',
      }
    : undefined
}
