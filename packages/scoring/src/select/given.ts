import type { GivenRank } from '@plumbline/scheme'
import { lightFor } from '../rank/lights.ts'
import type { IndicatorScore } from '../types.ts'
import type { Read } from './figure.ts'

type Given = NonNullable<IndicatorScore['given']>
export type GivenColumn = (row: number) => Given | undefined

const isPlace = (rank: number, of: number) => Number.isInteger(of) && rank >= 1 && rank <= of

/** A place among N others that came from outside, lit by its own rules (S2-04/05). Places beyond N are no places. */
export function readGiven({ rank, of, rules }: GivenRank, read: Read): GivenColumn {
  const [places, sizes] = [read(rank, 'value').numbers, read(of, 'value').numbers]
  return (row) => {
    const [place, size] = [places[row]!, sizes[row]!]
    return isPlace(place, size) ? { rank: place, of: size, light: lightFor(rules, place, size) } : undefined
  }
}
