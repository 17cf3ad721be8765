import { factorOf, given, num, type ReadWords } from './reading.ts'

const words = new RegExp(
  `^得分 = \\(1 − (?:\\|(.+) − .+\\||\\((.+)\\)) ÷ \\|(.+)\\|\\) × 100，最低 0 分(?:，封顶 ${num} 分)?$`,
)

/** Of '目标 − 实际' or '实际 − 目标' the part that is not the target. */
function otherOf(gap: string, target: string): { value: string; direction: 'up' | 'down' } | undefined {
  if (gap.startsWith(`${target} − `)) return { value: gap.slice(target.length + 3), direction: 'up' }
  return gap.endsWith(` − ${target}`)
    ? { value: gap.slice(0, -target.length - 3), direction: 'down' }
    : undefined
}

export const readDistance: ReadWords = (text, listen) => {
  const [, both, gap = '', goal = '', most] = words.exec(text) ?? []
  const worse = both === undefined ? otherOf(gap, goal) : undefined
  const [measure, target] = [listen.measure(both ?? worse?.value ?? ''), listen.target(goal)]
  if (!measure || !target) return undefined
  const cap = most === undefined ? undefined : factorOf(most)
  return {
    method: { kind: 'distance', measure, target, side: worse ? 'worse' : 'both', ...given({ cap }) },
    ...(worse ? { direction: worse.direction } : {}),
  }
}
