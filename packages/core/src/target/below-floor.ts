import { describeFloor, findIndicator, targetMeetsFloor, type Scheme } from '@plumbline/scheme'
import type { Finding } from '../errors.ts'
import type { SetTargets } from './schema.ts'

type Units = SetTargets['units']

/** Every target that falls short of its benchmark or does not exceed the province's, by unit and field (S4-08, S1-01). */
export const belowFloor = (scheme: Scheme, units: Units): Finding[] =>
  units.flatMap(({ unitId, values }) => values.flatMap((value) => findingOf(scheme, unitId, value) ?? []))

function findingOf(
  scheme: Scheme,
  unitId: string,
  filed: Units[number]['values'][number],
): Finding | undefined {
  const indicator = findIndicator(scheme, filed.indicator)?.indicator
  const field = indicator?.fields.find(({ id }) => id === filed.field)
  if (!indicator || !field?.floor) return undefined
  if (targetMeetsFloor(field, indicator.direction, Number(filed.value))) return undefined
  const wanted = describeFloor(field.floor, indicator.direction, field.unit)
  const figure = field.unit ? `${filed.value} ${field.unit}` : filed.value
  return {
    place: `${unitId}/${filed.indicator}.${filed.field}`,
    code: 'target_below_floor',
    message: {
      zh: `“${indicator.name.zh}”的目标 ${figure} ${wanted.zh}。请改报达到要求的目标值`,
      en: `The target ${figure} of “${indicator.name.en}” ${wanted.en}. File a target that keeps it`,
    },
  }
}
