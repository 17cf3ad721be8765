import type { MethodOf } from '../../schema.ts'
import type { Fault } from './fault.ts'

type Rank = MethodOf<'rank'>
type Own = 'points' | 'to' | 'rest' | 'start' | 'step'

/** What each form computes with; anything else written beside it would mean nothing. */
const own: Record<Rank['form'], readonly Own[]> = {
  ladder: ['points'],
  linear: [],
  borda: [],
  ratio: ['to', 'rest'],
  reversed: ['start', 'step'],
}
const all: readonly Own[] = ['points', 'to', 'rest', 'start', 'step']

function ladderFault({ points }: Rank): Fault | undefined {
  if (!points)
    return { path: '.points', zh: '阶梯计分要写各位次的分', en: 'A ladder needs the points of each place' }
  return points.some((won, index) => index > 0 && won > points[index - 1]!)
    ? { path: '.points', zh: '靠后的位次不应得分更高', en: 'A later place must not get more points' }
    : undefined
}

function ratioFault({ to, rest = 0, full }: Rank): Fault | undefined {
  if (rest > full)
    return {
      path: '.rest',
      zh: '其后各名的分不应超过满分',
      en: 'The rest must not get more than the full mark',
    }
  return to === undefined && rest > 0
    ? {
        path: '.to',
        zh: '写了其后各名的分，要写到第几名为止',
        en: 'Points for the rest need the place they begin after',
      }
    : undefined
}

function reversedFault({ start, step }: Rank): Fault | undefined {
  const path = start === undefined ? '.start' : '.step'
  if (start === undefined || step === undefined)
    return { path, zh: '倒数计分要写起始分和每名的差', en: 'Counting from the end needs start and step' }
  return start * step <= 0
    ? {
        path,
        zh: '起始分与每名的差应同为正（加分）或同为负（扣分）',
        en: 'Start and step must both be above 0, or both below 0 to deduct',
      }
    : undefined
}

export function rankFault(method: Rank): Fault | undefined {
  const idle = all.find((key) => method[key] !== undefined && !own[method.form].includes(key))
  if (idle)
    return {
      path: `.${idle}`,
      zh: `${method.form} 不用 ${idle}`,
      en: `${method.form} makes no use of ${idle}`,
    }
  if (method.form === 'ladder') return ladderFault(method)
  if (method.form === 'ratio') return ratioFault(method)
  return method.form === 'reversed' ? reversedFault(method) : undefined
}
