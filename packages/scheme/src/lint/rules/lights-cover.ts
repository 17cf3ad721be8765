import type { Problem } from '../../problem.ts'
import { describeLight } from '../../words/lights.ts'
import { lightCoverage, type LightCoverage } from '../../light-places.ts'
import { adviceOf, type ClassSize, type Rule } from '../rule.ts'

const hint = {
  zh: '按本类别的实际数目改写灯色规则',
  en: 'Rewrite the rules for the real number of this class',
}
const about = ({ class: id, count }: ClassSize) => ({
  zh: `类别 ${id}（${count} 个）`,
  en: `Class ${id} (${count})`,
})

function gapProblem(size: ClassSize, { gaps }: LightCoverage): Problem {
  const who = about(size)
  const message = {
    zh: `${who.zh}：第 ${gaps.join('、')} 名没有灯`,
    en: `${who.en}: no light for places ${gaps.join(', ')}`,
  }
  return adviceOf('lights_gap', { place: 'lights', message, hint })
}

function overlapProblem(size: ClassSize, overlap: LightCoverage['overlaps'][number]): Problem {
  const who = about(size)
  const [zh, en] = [
    overlap.lights.map((light) => describeLight(light).zh).join('、'),
    overlap.lights.map((light) => describeLight(light).en).join(' and '),
  ]
  const first = describeLight(overlap.lights[0]!)
  const message = {
    zh: `${who.zh}：第 ${overlap.rank} 名同时符合${zh}，按次序亮${first.zh}`,
    en: `${who.en}: place ${overlap.rank} is ${en}; by order it is ${first.en}`,
  }
  return adviceOf('lights_overlap', { place: 'lights', message, hint })
}

/** Rules by place are exact for one number of subjects only: shown for the number there really is (D1). */
export const lightsCover: Rule = ({ scheme, roster }) =>
  scheme.lights.length === 0
    ? []
    : roster.flatMap((size) => {
        const coverage = lightCoverage(scheme.lights, size.count)
        const gaps = coverage.gaps.length > 0 ? [gapProblem(size, coverage)] : []
        return [...gaps, ...coverage.overlaps.map((overlap) => overlapProblem(size, overlap))]
      })
