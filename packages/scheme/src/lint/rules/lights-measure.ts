import { isProgressRule, progressOf } from '../../light-places.ts'
import type { Indicator, Scheme } from '../../schema.ts'
import { findField, isScored } from '../../walk.ts'
import type { Problem } from '../../problem.ts'
import { placedLights, type PlacedLights } from '../placed-lights.ts'
import { adviceOf, errorOf, type Rule } from '../rule.ts'

const unscored = (place: string) =>
  errorOf('lights_unscored', {
    place,
    message: {
      zh: '该指标不计分，没有得分和位次可以亮灯',
      en: 'The indicator is not scored: it has no score and no place to be lit by',
    },
    hint: {
      zh: '给它计分办法和分值，或用 givenRank 按外部位次亮灯',
      en: 'Give it a method and points, or light a place from outside by `givenRank`',
    },
  })

const noProgress = (place: string) =>
  errorOf('lights_no_progress', {
    place,
    message: {
      zh: '没有可与时间进度相比的完成率',
      en: 'There is no completion to hold against the share of the year gone',
    },
    hint: {
      zh: 'behind 只用于 completion 计分、measure 为 value、目标为全年数（pace: none）的指标',
      en: 'Use `behind` on an indicator scored by `completion` of a value against the whole target of the year (`pace: none`)',
    },
  })

const periodAlone = (place: string) =>
  adviceOf('lights_progress_basis', {
    place,
    message: {
      zh: '完成率与时间进度相比，但数据项只是当期数',
      en: 'The completion is held against the year gone, but the field holds this period alone',
    },
    hint: { zh: '数据项改为累计（basis: ytd）', en: 'Use `basis: ytd` for the field' },
  })

function progressProblems(scheme: Scheme, place: string, indicator?: Indicator): Problem[] {
  const progress = indicator && progressOf(indicator)
  if (!progress) return [noProgress(place)]
  const basis = findField(scheme, progress.field, indicator.id)?.basis
  return basis === 'period' && scheme.period !== 'year' ? [periodAlone(place)] : []
}

const problemsOf = (scheme: Scheme, { place, rules, indicator }: PlacedLights): Problem[] => [
  ...(indicator && !isScored(indicator) ? [unscored(place)] : []),
  ...rules.flatMap((rule, index) =>
    isProgressRule(rule) ? progressProblems(scheme, `${place}[${index}]`, indicator) : [],
  ),
]

/** What a light goes by is there to be looked at: a score, and for `behind` a completion of the year's target. */
export const lightsMeasure: Rule = ({ scheme }) =>
  placedLights(scheme).flatMap((lit) => problemsOf(scheme, lit))
