import type { SchemeHead, Unit } from '@plumbline/core/schemas'
import { parsePeriod, periodLabel } from '@plumbline/scheme/periods'
import * as m from '#lib/paraglide/messages.js'
import { say } from './text.ts'

interface Known {
  schemes: readonly Pick<SchemeHead, 'schemeId' | 'title'>[]
  units: readonly Pick<Unit, 'unitId' | 'name'>[]
}

/** new_area/2026-10/unt_… → the names people know these by; a part nobody knows stays as it is. */
export function objectWords(object: string, { schemes, units }: Known): string {
  const part = (text: string): string => {
    const named =
      schemes.find((one) => one.schemeId === text)?.title ?? units.find((one) => one.unitId === text)?.name
    if (named) return say(named)
    return parsePeriod(text) ? say(periodLabel(text)) : text
  }
  return object.split('/').map(part).join(' · ')
}

const systems: Record<string, () => string> = {
  calendar: m.actor_calendar,
  run: m.actor_run,
  operator: m.actor_operator,
}

export const actorWords = (actor: string, names: Record<string, string>): string =>
  systems[actor]?.() ?? names[actor] ?? actor
