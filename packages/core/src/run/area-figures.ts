import { areaFieldsOf, type Scheme } from '@plumbline/scheme'
import type { Unit } from '../unit/schema.ts'
import type { Figures, Material } from './gather.ts'
import type { InputKey } from './inputs.ts'
import type { ResultColumn } from './taken-results.ts'

type Figure = ReturnType<ResultColumn['figureOf']>

/**
 * The figures that are one for the whole area, from the unit that answers for each; every unit gets a copy. None of a class's own: coefficients
 * read them for everybody.
 */
export function areaColumns(
  scheme: Scheme,
  roster: readonly Pick<Unit, 'unitId' | 'code'>[],
  material: Pick<Material, 'entered' | 'targets'>,
): ResultColumn[] {
  const unitIds = new Map(roster.map(({ code, unitId }) => [code, unitId]))
  return areaFieldsOf(scheme).flatMap(({ indicator, field }) => {
    const unitId = unitIds.get(indicator.responsible ?? '') ?? ''
    const columnOf = (at: string, figure: Figure): ResultColumn => ({
      key: { indicator: indicator.id, field: field.id, period: at },
      figureOf: () => figure,
    })
    if (field.source === 'target') {
      return [...material.targets].map(([year, byUnit]) => {
        const value = byUnit.get(unitId)?.get(`${indicator.id}.${field.id}`)
        return columnOf(year, value === undefined ? undefined : { value })
      })
    }
    return [...material.entered].map(([at, byUnit]) =>
      columnOf(at, enteredIn(byUnit.get(unitId) ?? [], { indicator: indicator.id, field: field.id })),
    )
  })
}

function enteredIn(all: readonly Figures[], at: Omit<InputKey, 'period'>): Figure {
  const found = all.flatMap(({ cells, sources }) =>
    cells
      .filter(({ indicator, field }) => indicator === at.indicator && field === at.field)
      .map((cell) => ({ cell, source: sources[cell.source] })),
  )
  const { cell, source } = found.at(-1) ?? {}
  return cell && cell.value !== null && source ? { value: cell.value, source, cell } : undefined
}
