import { showPoints } from '@plumbline/scoring'
import type { Results } from '../results/read-results.ts'
import type { LinkedSubject } from '../results/link-classes.ts'
import type { Voice } from './lines.ts'

/** Whom a linked total was linked with: 「上级：d1 甲部门 89.05（8 个月）」. */
export function linkLines(
  { link }: Pick<LinkedSubject, 'link'>,
  roster: Results['inputs']['roster'],
  { say }: Voice,
): string[] {
  if (!link) return []
  const nameOf = (code: string) => roster.find((member) => member.code === code)?.name ?? code
  return link.parents.map(({ subject, months, total }) => {
    const points = total === null ? say('没有总分', 'no total') : showPoints(total)
    const served = link.parents.length > 1 ? say(`（${months} 个月）`, ` (${months} months)`) : ''
    const who = `${subject} ${nameOf(subject)}`
    return `  ${say(`上级：${who} ${points}${served}`, `Above: ${who} ${points}${served}`)}`
  })
}
