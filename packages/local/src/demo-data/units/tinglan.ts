import type { DemoUnit } from '../types.ts'

/** Invented: the ten units of 听澜区. */
export const tinglanStreets: DemoUnit[] = [
  { code: 's01', name: { zh: '听澜街道', en: 'Tinglan Subdistrict' }, class: 'street' },
  { code: 's02', name: { zh: '渔浦街道', en: 'Yupu Subdistrict' }, class: 'street' },
  { code: 's03', name: { zh: '灯塔街道', en: 'Dengta Subdistrict' }, class: 'street' },
  { code: 's04', name: { zh: '石埠街道', en: 'Shibu Subdistrict' }, class: 'street' },
  { code: 's05', name: { zh: '潮音街道', en: 'Chaoyin Subdistrict' }, class: 'street' },
  { code: 's06', name: { zh: '南桅街道', en: 'Nanwei Subdistrict' }, class: 'street' },
  { code: 's07', name: { zh: '鸥鹭街道', en: 'Oulu Subdistrict' }, class: 'street' },
  { code: 's08', name: { zh: '海棠街道', en: 'Haitang Subdistrict' }, class: 'street' },
  { code: 's09', name: { zh: '银滩街道', en: 'Yintan Subdistrict' }, class: 'street' },
  { code: 's10', name: { zh: '归帆街道', en: 'Guifan Subdistrict' }, class: 'street' },
]
