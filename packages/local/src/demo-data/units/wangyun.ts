import type { DemoUnit } from '../types.ts'

/** Invented: the ten units of 望云区. */
export const wangyunStreets: DemoUnit[] = [
  { code: 's01', name: { zh: '栖云街道', en: 'Qiyun Subdistrict' }, class: 'street' },
  { code: 's02', name: { zh: '长桥街道', en: 'Changqiao Subdistrict' }, class: 'street' },
  { code: 's03', name: { zh: '问渠街道', en: 'Wenqu Subdistrict' }, class: 'street' },
  { code: 's04', name: { zh: '梧桐里街道', en: 'Wutongli Subdistrict' }, class: 'street' },
  { code: 's05', name: { zh: '北塔街道', en: 'Beita Subdistrict' }, class: 'street' },
  { code: 's06', name: { zh: '临河街道', en: 'Linhe Subdistrict' }, class: 'street' },
  { code: 's07', name: { zh: '锦书街道', en: 'Jinshu Subdistrict' }, class: 'street' },
  { code: 's08', name: { zh: '东篱街道', en: 'Dongli Subdistrict' }, class: 'street' },
  { code: 's09', name: { zh: '新桥街道', en: 'Xinqiao Subdistrict' }, class: 'street' },
  { code: 's10', name: { zh: '望岳街道', en: 'Wangyue Subdistrict' }, class: 'street' },
]
