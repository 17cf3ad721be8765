import {
  mayDo,
  refusalToPublish,
  type Membership,
  type Period,
  type SchemeHead,
} from '@plumbline/core/schemas'
import { paths } from '#lib/paths.ts'

export type TodoKind = 'fill' | 'collect' | 'watch' | 'propose' | 'publish'

export interface Todo {
  kind: TodoKind
  scheme: SchemeHead
  period: Period
  href: string
}

interface Place {
  tenant: string
  me: Pick<Membership, 'roles' | 'units' | 'memberId'>
}

/** What one period of one scheme asks of this person, if anything. */
export function todosOf({ tenant, me }: Place, scheme: SchemeHead, period: Period): Todo[] {
  const at = { tenant, scheme: scheme.schemeId, period: period.period }
  const may = (action: Parameters<typeof mayDo>[1]) => mayDo(me.roles, action)
  const todo = (kind: TodoKind, href: string): Todo => ({ kind, scheme, period, href })
  switch (period.status) {
    case 'open': {
      if (may('period.close')) return [todo('collect', paths.period(at))]
      return may('submission.write') ? me.units.map((unit) => todo('fill', paths.fill(at, unit))) : []
    }
    case 'closed':
      return may('run.read') ? [todo('watch', paths.period(at))] : []
    case 'computed':
      return may('result.propose') ? [todo('propose', paths.period(at))] : []
    case 'proposed':
      return may('result.publish') && !refusalToPublish(period, me.memberId)
        ? [todo('publish', paths.period(at))]
        : []
    case 'published':
      return []
  }
}
