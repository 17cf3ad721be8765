/** A score or figure to its 8 decimals. */
const to8 = (formula: string) => `ROUND(${formula},8)`
const line = (low: string, part: string, height: string) => to8(`{${low}}+${part}*{${height}}`)

/**
 * Steps a spreadsheet can say plainly, in the names of their own values; the arithmetic of their sentences in `words/steps.ts`. A paced target
 * is not rounded, since the engine does not round it either. What is told with a rounded mean or deviation (zscore) is left to words:
 * it would not come out to the last decimal.
 */
export const stepFormulas: Readonly<Record<string, string>> = {
  growth: to8('({top}-{bottom})/{bottom}*100'),
  share: to8('{top}/{bottom}*100'),
  contribution: to8('({top}-{bottom})/({all}-{base})*100'),
  contribution_level: to8('{top}/{all}*100'),
  pace: '{target}*{gone}/{of}',
  completion: to8('{value}/{target}*100'),
  difference: to8('100+{k}*({value}-{target})'),
  inverse_a: to8('(2-{value}/{target})*100'),
  inverse_b: to8('{target}/{value}*100'),
  minmax_up: line('low', '({value}-{least})/({most}-{least})', 'span'),
  minmax_down: line('low', '({most}-{value})/({most}-{least})', 'span'),
  ladder: to8('{points}/{full}*100'),
  linear: to8('({of}-{place})/{last}*100'),
  borda: to8('{beaten}/{last}*100'),
  ratio_first: to8('{points}/{full}*100'),
  ratio_up: to8('{value}/{first}*100'),
  ratio_down: to8('{first}/{value}*100'),
  ratio_rest: to8('{points}/{full}*100'),
  reversed: to8('({start}-{step}*{ups})/{full}*100'),
  goalposts_linear: to8('({value}-{from})/({to}-{from})*100'),
  goalposts_log: to8('(LN({value})-LN({from}))/(LN({to})-LN({from}))*100'),
  imported: to8('{value}/{full}*100'),
  efficacy: to8('({value}-{worst})/({best}-{worst})*{span}+{base}'),
  percentile: to8('({below}+{level}/2)/{of}*100'),
  distance_both: to8('(1-ABS({value}-{target})/{size})*100'),
  distance_worse_up: to8('(1-({target}-{value})/{size})*100'),
  distance_worse_down: to8('(1-({value}-{target})/{size})*100'),
  standards: line('low', '({value}-{from})/({to}-{from})', 'worth'),
  rubric: to8('{points}/{full}*100'),
  ballot_class: to8('{value}/{full}*100'),
  piecewise: line('y1', '({value}-{x1})/({x2}-{x1})', 'rise').replace('{rise}', '({y2}-{y1})'),
  cap: 'MIN({before},{limit})',
  floor: 'MAX({before},{limit})',
  factor: to8('{before}*{factor}'),
  factor_named: to8('{before}*{factor}'),
}
