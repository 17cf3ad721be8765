import { modelFlow, modelSum } from './model-flow.ts'
import { modelLevel } from './model-level.ts'
import { modelPlace } from './model-place.ts'
import { modelShare } from './model-share.ts'
import type { SeededUnit, Spec, UnitModel } from './types.ts'

/** All series of one unit, and what it was asked to reach. */
export function modelUnit(unit: SeededUnit, specs: Spec[]): UnitModel {
  const own = specs.filter((spec) => spec.classes?.includes(unit.class) ?? true)
  const models = own.map((spec) => modelSeries(spec, unit, own))
  return {
    series: models.flatMap((model) => model.series),
    targets: models.flatMap((model) => model.targets),
  }
}

function modelSeries(spec: Spec, unit: SeededUnit, all: Spec[]): UnitModel {
  switch (spec.kind) {
    case 'flow':
      return modelFlow(spec, unit)
    case 'sum':
      return modelSum(
        spec,
        unit,
        all.filter((other) => other.kind === 'flow'),
      )
    case 'level':
      return modelLevel(spec, unit)
    case 'share':
      return modelShare(spec, unit)
    case 'place':
      return modelPlace(spec, unit)
  }
}
