import type { Indicator, PartMethod } from '../../schema.ts'
import { partsOf } from '../../walk.ts'
import { adviceOf, errorOf, placedIndicators, type Rule } from '../rule.ts'

const wayOf = (worse?: number, better?: number): Indicator['direction'] | undefined => {
  if (worse === undefined || better === undefined || worse === better) return undefined
  return worse < better ? 'up' : 'down'
}

/** Which way a method rewards, where it is not the indicator's direction that decides. */
function rewards(method: PartMethod): Indicator['direction'] | undefined {
  if (method.kind === 'completion' || method.kind === 'panel') return 'up'
  if (method.kind === 'inverse') return 'down'
  if (method.kind === 'efficacy') return wayOf(method.unacceptable, method.satisfactory)
  if (method.kind === 'standards') return wayOf(method.values[4], method.values[0])
  if (method.kind !== 'piecewise') return undefined
  const climbs = method.points.slice(1).map(([, y], index) => Math.sign(y - method.points[index]![1]))
  if (climbs.includes(1) && !climbs.includes(-1)) return 'up'
  return climbs.includes(-1) && !climbs.includes(1) ? 'down' : undefined
}

const said = {
  up: { zh: '越大分越高', en: 'the more, the higher' },
  down: { zh: '越小分越高', en: 'the less, the higher' },
} as const

/** An indicator shown as 逆向 is not scored the more, the better. Inside a blend a part may look at another side of it. */
export const directionFits: Rule = ({ scheme }) =>
  placedIndicators(scheme).flatMap(({ place, indicator }) =>
    (indicator.method ? partsOf(indicator.method) : []).flatMap(({ path, method }) => {
      const way = rewards(method)
      if (way === undefined || way === indicator.direction) return []
      const finding = {
        place: `${place}.method${path}`,
        message: {
          zh: `指标方向是“${said[indicator.direction].zh}”，计分办法却是“${said[way].zh}”`,
          en: `The indicator says “${said[indicator.direction].en}”, its method “${said[way].en}”`,
        },
        hint: {
          zh: '改指标方向（direction），或换计分办法（completion 正向，inverse 逆向）',
          en: 'Change `direction`, or the method (`completion` is upward, `inverse` downward)',
        },
      }
      return [path === '' ? errorOf('direction_contradicted', finding) : adviceOf('direction_mixed', finding)]
    }),
  )
