import type { TemplateInput, TemplateRow } from '../template/template-input.ts'

const row = (values: Partial<TemplateRow> & { indicator: string; name: string }): TemplateRow => ({
  field: 'value',
  indicatorName: values.name,
  boardName: '经济发展',
  unit: '万元',
  basis: '本年累计',
  decimals: 2,
  previous: null,
  target: null,
  current: null,
  ...values,
})

/** A month of one synthetic unit. */
export const templateSample: TemplateInput = {
  tenantCode: 'tn_demo',
  tenantName: '示范新区',
  unitCode: 'U001',
  unitName: '经济发展局',
  periodId: '2026-10',
  periodLabel: '2026年10月',
  schemeId: 'demo',
  schemeVersion: '3',
  synthetic: true,
  title: '示范新区2026年10月考核数据报送表',
  rows: [
    row({
      indicator: 'gdp',
      name: '地区生产总值',
      previous: '123456.78',
      target: '150000',
      current: '131020.5',
    }),
    row({
      indicator: 'gdp',
      field: 'growth',
      name: '同比增速',
      indicatorName: '地区生产总值',
      unit: '%',
      decimals: 1,
      previous: '6.2',
      target: '7',
      current: '6.5',
    }),
    row({
      indicator: 'fai',
      name: '固定资产投资（不含农户）',
      boardName: '项目建设',
      previous: '88000',
      target: '100000',
    }),
    row({
      indicator: 'project',
      name: '新开工亿元以上项目',
      boardName: '项目建设',
      unit: '个',
      decimals: 0,
      previous: '3',
      target: '5',
      current: '4',
    }),
  ],
}
