import type { Unit } from '../unit/schema.ts'
import type { FrozenClass, FrozenParent } from './inputs.ts'

/** Whom each subject stands under at this moment, by name; subjects that stand under nobody stay as they are. */
export function freezeParents(frozen: FrozenClass, roster: readonly Unit[]): FrozenClass {
  const byCode = new Map(roster.map((unit) => [unit.code, unit]))
  const parentsOf = (code: string): FrozenParent[] =>
    (byCode.get(code)?.parents ?? []).flatMap(({ code: above, months }) => {
      const unit = byCode.get(above)
      return unit ? [{ unitId: unit.unitId, name: unit.name, months }] : []
    })
  const subjects = frozen.subjects.map((subject) => {
    const parents = parentsOf(subject.code)
    return parents.length === 0 ? subject : { ...subject, parents }
  })
  return { ...frozen, subjects }
}
