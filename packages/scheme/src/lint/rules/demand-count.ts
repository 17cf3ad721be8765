import type { Problem } from '../../problem.ts'
import type { DemandOf, Scheme, Text } from '../../schema.ts'
import { indicatorsTagged, tagName } from '../../tags.ts'
import { boardsOf } from '../../walk.ts'
import { demandsOf, describeBounds, isWithin, violationOf, type Bounds } from '../demand.ts'
import type { Rule } from '../rule.ts'

interface Asked extends Pick<DemandOf<'count'>, 'tag' | 'classes' | 'soft'> {
  code: string
  place: string
  bounds: Bounds
  range: Text
}

const aboutOf = ({ about, tolerance }: DemandOf<'about'>): { bounds: Bounds; range: Text } => ({
  bounds: { min: about - tolerance, max: about + tolerance },
  range: { zh: `${about}（±${tolerance}）`, en: `${about} (± ${tolerance})` },
})

const askedOf = (scheme: Scheme): Asked[] => [
  ...demandsOf(scheme, 'count').map(({ place, demand }) => ({
    ...{ tag: demand.tag, classes: demand.classes, soft: demand.soft, code: 'demand_count', place },
    ...{ bounds: demand, range: describeBounds(demand) },
  })),
  ...demandsOf(scheme, 'about').map(({ place, demand }) => ({
    ...{ tag: demand.tag, classes: demand.classes, soft: true, code: 'demand_about', place },
    ...aboutOf(demand),
  })),
]

function problemsOf(scheme: Scheme, asked: Asked): Problem[] {
  const tag = asked.tag === undefined ? { zh: '', en: '' } : tagName(scheme, asked.tag)
  const held = scheme.classes.filter(({ id }) => asked.classes?.includes(id) ?? true)
  return held.flatMap(({ id }) => {
    const items = indicatorsTagged(boardsOf(scheme, id), asked.tag)
    if (isWithin(items.length, asked.bounds)) return []
    const list = (language: 'zh' | 'en') => items.map((item) => item.name[language]).slice(0, 20)
    return [
      violationOf(asked.code, asked, {
        place: asked.place,
        message: {
          zh: `类别 ${id}：${tag.zh}指标 ${items.length} 项，要求：${asked.range.zh} 项（${list('zh').join('、') || '无'}）`,
          en: `Class ${id}: ${items.length} indicators ${tag.en}, not ${asked.range.en} (${list('en').join(', ') || 'none'})`,
        },
        hint: { zh: '增减指标，或核对标签', en: 'Add or remove indicators, or check the tags' },
      }),
    ]
  })
}

/** 创优目标 1–3 项 (S4-05), 重点目标 7 项左右 within its tolerance, 考少 at most so many (S1-05): of what each class is asked. */
export const demandCount: Rule = ({ scheme }) => askedOf(scheme).flatMap((asked) => problemsOf(scheme, asked))
