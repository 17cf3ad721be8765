import {
  describeLight,
  describeMethod,
  findField,
  findIndicator,
  periodLabel,
  splitFieldRef,
  type Indicator,
} from '@plumbline/scheme'
import { showPoints, type IndicatorScore, type InputUsed } from '@plumbline/scoring'
import {
  describeIndicatorLight,
  describeInputVintage,
  describeNoScore,
  describeStep,
  describeWarning,
} from '@plumbline/scoring/words'
import type { Voice } from './lines.ts'

/** One indicator: weight, score, contribution, then method, inputs, steps and warnings. */
export function leafLines(leaf: IndicatorScore, voice: Voice): string[] {
  const { scheme, say, language } = voice
  const indicator = findIndicator(scheme, leaf.indicator)?.indicator
  const name = indicator?.name[language] ?? leaf.indicator
  const share = showPoints(leaf.effectiveShare * 100)
  const weight = say(`权重 ${leaf.weight}，实占 ${share}%`, `weight ${leaf.weight}, carried ${share} %`)
  const method = indicator && describeMethod(indicator, scheme)[language]
  return [
    say(`${name}（${weight}）：${outcome(leaf, voice)}`, `${name} (${weight}): ${outcome(leaf, voice)}`),
    ...(method ? [say(`  办法：${method}`, `  Method: ${method}`)] : []),
    ...leaf.inputs.map((input) =>
      say(`  数据：${inputLine(input, voice)}`, `  Input: ${inputLine(input, voice)}`),
    ),
    ...leaf.steps.map((step) => say('  计算：', '  Step: ') + describeStep(step)[language]),
    ...givenLine(leaf, voice),
    ...litLine(leaf, indicator, voice),
    ...leaf.warnings.map((code) => say('  注意：', '  Note: ') + describeWarning(code)[language]),
  ]
}

function outcome(leaf: IndicatorScore, { scheme, say, language }: Voice): string {
  if (leaf.attained === null)
    return leaf.reason
      ? describeNoScore(leaf.reason, (ref) => fieldName(ref, leaf.indicator, scheme))[language]
      : say('没有得分', 'no score')
  const [attained, contribution] = [showPoints(leaf.attained), showPoints(leaf.contribution)]
  return say(`得分 ${attained}，贡献 ${contribution}`, `score ${attained}, contributes ${contribution}`)
}

/** A place among others that came from outside. */
function givenLine({ given }: IndicatorScore, { say, language }: Voice): string[] {
  if (!given) return []
  const light = given.light ? ` · ${describeLight(given.light)[language]}` : ''
  const place = `${given.rank} / ${given.of}${light}`
  return [say(`  外部位次：${place}`, `  Place from outside: ${place}`)]
}

/** Its light by the rules of its own. */
function litLine(
  { lit }: IndicatorScore,
  indicator: Indicator | undefined,
  { say, language }: Voice,
): string[] {
  if (!lit) return []
  const why = describeIndicatorLight(lit, indicator?.lights ?? [])[language]
  return [say(`  亮灯：${why}`, `  Light: ${why}`)]
}

function fieldName(ref: string, own: string, scheme: Voice['scheme']) {
  const name = findField(scheme, ref, own)?.name ?? { zh: ref, en: ref }
  const { indicator } = splitFieldRef(ref, own)
  const other = indicator === own ? undefined : findIndicator(scheme, indicator)?.indicator.name
  return other ? { zh: `${other.zh}${name.zh}`, en: `${other.en}: ${name.en}` } : name
}

function inputLine(
  { indicator, field, period, value, origin, ...edition }: InputUsed,
  { scheme, language, say }: Voice,
): string {
  const unit = findField(scheme, field, indicator)?.unit ?? ''
  const at = periodLabel(period)[language]
  const stated = describeInputVintage(edition)
  const vintage = stated ? say(`（${stated.zh}）`, ` (${stated.en})`) : ''
  const from = origin === 'scheme' ? say('（考核办法的统一目标）', ' (the scheme’s goal)') : ''
  return `${fieldName(field, indicator, scheme)[language]}（${indicator}.${field}） ${at} = ${value}${unit && ` ${unit}`}${from}${vintage}`
}
