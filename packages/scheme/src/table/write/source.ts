import type { Field, Indicator, Scheme } from '../../schema.ts'
import { describeFormula } from '../../words/methods/expression.ts'
import { describeResult } from '../../words/result.ts'
import { speakerFor } from '../../words/figures.ts'

export const basisWords = { period: '本期', ytd: '本年累计', point: '期末数' } as const satisfies Record<
  Field['basis'],
  string
>
export const sourceWords = { submission: '单位报送', target: '下达目标', external: '外部提供' } as const
export const areaWords = '全域一个数'
export const noUnit = '无单位'

function originWords(field: Field, indicator: Indicator, scheme: Scheme): string {
  if (field.source === 'derived')
    return `计算：${describeFormula(field.expression ?? '', speakerFor(indicator, scheme).field).zh}`
  return field.source === 'result' ? (describeResult(field)?.zh ?? '') : sourceWords[field.source]
}

/** 累计总量（亿元，本年累计，单位报送）, a line for each figure. */
export const sourceCell = (indicator: Indicator, scheme: Scheme): string =>
  indicator.fields
    .map((field) => {
      const area = field.scope === 'area' ? `，${areaWords}` : ''
      return `${field.name.zh}（${field.unit || noUnit}，${basisWords[field.basis]}，${originWords(field, indicator, scheme)}${area}）`
    })
    .join('\n')
