import type { Indicator, LightRule, Scheme } from '../schema.ts'
import { placedIndicators } from './rule.ts'

/** A list of light rules with its place; without an indicator it lights the totals. */
export interface PlacedLights {
  place: string
  rules: readonly LightRule[]
  indicator?: Indicator
}

/** Every list the engine lights a class by; places given from outside have rules of their own. */
export const placedLights = (scheme: Scheme): PlacedLights[] => [
  ...(scheme.lights.length > 0 ? [{ place: 'lights', rules: scheme.lights }] : []),
  ...placedIndicators(scheme).flatMap(({ place, indicator }) =>
    indicator.lights ? [{ place: `${place}.lights`, rules: indicator.lights, indicator }] : [],
  ),
]
