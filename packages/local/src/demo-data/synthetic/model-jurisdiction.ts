import { drawBetween, makeRandom } from '../random.ts'
import type { DemoFact, DemoJurisdiction, DemoTarget, DemoUnit } from '../types.ts'
import { jurisdictionModels, type JurisdictionModel } from './jurisdiction-models.ts'
import { modelArea } from './model-area.ts'
import { modelUnit } from './model-unit.ts'
import type { SeededUnit, UnitModel } from './types.ts'

export interface SyntheticFigures {
  rowsOf(period: string): DemoFact[]
  targets: DemoTarget[]
}

export function modelJurisdiction({ key, units }: DemoJurisdiction): SyntheticFigures {
  const model = jurisdictionModels[key]
  if (!model) return { rowsOf: () => [], targets: [] }
  const own = units.map((unit) => modelUnit(seedUnit(key, unit, model), model.specs))
  const models = model.area ? [...own, modelArea(model.area, own)] : own
  return {
    rowsOf: (period) => listRows(models, period).filter((row) => !isGap(model, row)),
    targets: models.flatMap(({ targets }) => targets),
  }
}

function listRows(models: UnitModel[], period: string): DemoFact[] {
  return models.flatMap(({ series }) =>
    series.flatMap(({ unitCode, indicator, field, at }) => {
      const value = at(period)
      return value === undefined ? [] : [{ period, unitCode, indicator, field, value }]
    }),
  )
}

const isGap = (model: JurisdictionModel, row: DemoFact) =>
  (model.gaps ?? []).some(
    (gap) => gap.unitCode === row.unitCode && gap.indicator === row.indicator && gap.period === row.period,
  )

function seedUnit(key: string, unit: DemoUnit, model: JurisdictionModel): SeededUnit {
  const seed = `${key}/${model.twins?.[unit.code] ?? unit.code}`
  const size = model.size * drawBetween(makeRandom(seed), 0.55, 1.5)
  return {
    code: unit.code,
    class: unit.class,
    seed,
    size,
    shape: model.shape?.[unit.code] ?? {},
    lift: model.lift,
    drags: model.drags?.[unit.code] ?? {},
  }
}
