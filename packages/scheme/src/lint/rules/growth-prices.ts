import { findField, measuresOf } from '../../walk.ts'
import { adviceOf, placedIndicators, type Rule } from '../rule.ts'

/** Levels are told at current prices, growth at constant ones (NBS, methods P5): growth between two levels at current prices has inflation in it. */
export const growthPrices: Rule = ({ scheme }) =>
  placedIndicators(scheme).flatMap(({ place, indicator }) =>
    (indicator.method ? measuresOf(indicator.method) : [])
      .filter(
        ({ measure }) =>
          measure.kind === 'growth' && findField(scheme, measure.field, indicator.id)?.prices === 'current',
      )
      .map(({ path }) =>
        adviceOf('growth_prices', {
          place: `${place}.method${path}.field`,
          message: {
            zh: '增速由现价总量算出，含有价格变动；统计部门的增速按不变价计算',
            en: 'Growth is computed from a level at current prices and has inflation in it; statistics take growth at constant prices',
          },
          hint: {
            zh: '增速另设一个数据项直接填报，或改用不变价总量（prices: constant）',
            en: 'Ask for the growth itself in a field of its own, or for the level at constant prices (`prices: constant`)',
          },
        }),
      ),
  )
