import type { Field, Indicator, Measure, PeriodKind, Scheme, Target, Text } from '../schema.ts'
import { periodsPerYear } from '../periods/parse.ts'
import { findField } from '../walk.ts'
import { describeAverage } from './average.ts'
import { nameWithPrices } from './prices.ts'

/** Names figures in words; without a scheme, fields of other indicators keep their codes. */
export interface Speaker {
  direction: Indicator['direction']
  measure(measure: Measure): Text
  target(target: Target): Text
  field(ref: string): Text
}

const bracketed = (text: Text): Text => ({ zh: `(${text.zh})`, en: `(${text.en})` })

function fieldOf(ref: string, indicator: Indicator, scheme?: Scheme): Field | undefined {
  const own = (field: Field) => field.id === ref
  return indicator.fields.find(own) ?? (scheme && findField(scheme, ref, indicator.id))
}

function growthName(lag: number, kind?: PeriodKind): Text {
  if (kind && lag === periodsPerYear[kind]) return { zh: '同比增速%', en: 'year-on-year growth %' }
  if (lag === 1) return { zh: '环比增速%', en: 'growth on the period before %' }
  return { zh: `较 ${lag} 期前增速%`, en: `growth on ${lag} periods before %` }
}

interface Known {
  name(ref: string): Text
  field(ref: string): Field | undefined
  kind: PeriodKind | undefined
}

function describeMeasure(measure: Measure, { name, field: known, kind }: Known): Text {
  switch (measure.kind) {
    case 'value':
      return name(measure.field)
    case 'growth': {
      const [field, growth] = [name(measure.field), growthName(measure.lag, kind)]
      return { zh: `${field.zh}${growth.zh}`, en: `${field.en}, ${growth.en}` }
    }
    case 'contribution': {
      const { zh, en } = name(measure.field)
      const since = growthName(measure.lag, kind)
      return {
        zh: `${zh}对同类${since.zh.replace('增速%', '增量的贡献率%')}`,
        en: `${en}, share in the change of the class (${since.en.replace(' %', '')}) %`,
      }
    }
    case 'average':
      return describeAverage(measure, name(measure.field), known(measure.field)?.result?.every)
    case 'share': {
      const [part, whole] = [name(measure.part), name(measure.whole)]
      return bracketed({ zh: `${part.zh} ÷ ${whole.zh} × 100%`, en: `${part.en} ÷ ${whole.en} × 100 %` })
    }
  }
}

function describeTarget({ field, pace }: Target, name: (ref: string) => Text): Text {
  const { zh, en } = name(field)
  if (pace === 'none') return { zh, en }
  return bracketed({ zh: `${zh} × 时间进度`, en: `${en} × share of the year gone` })
}

export function speakerFor(indicator: Indicator, scheme?: Scheme): Speaker {
  const field = (ref: string) => fieldOf(ref, indicator, scheme)
  const name = (ref: string): Text => {
    const known = field(ref)
    return known ? nameWithPrices(known) : { zh: ref, en: ref }
  }
  return {
    direction: indicator.direction,
    measure: (measure) => describeMeasure(measure, { name, field, kind: scheme?.period }),
    target: (target) => describeTarget(target, name),
    field: name,
  }
}

/** 1.2 as a factor → '120' points, without binary crumbs. */
export const percentOf = (factor: number) => String(Number((factor * 100).toFixed(6)))
