import type { DemoUnit } from '../types.ts'

/** The 12 stations; the English name is the one the source uses. */
export const beijingSites: DemoUnit[] = [
  { code: 'aotizhongxin', name: { zh: '奥体中心', en: 'Aotizhongxin' }, class: 'site' },
  { code: 'changping', name: { zh: '昌平', en: 'Changping' }, class: 'site' },
  { code: 'dingling', name: { zh: '定陵', en: 'Dingling' }, class: 'site' },
  { code: 'dongsi', name: { zh: '东四', en: 'Dongsi' }, class: 'site' },
  { code: 'guanyuan', name: { zh: '官园', en: 'Guanyuan' }, class: 'site' },
  { code: 'gucheng', name: { zh: '古城', en: 'Gucheng' }, class: 'site' },
  { code: 'huairou', name: { zh: '怀柔', en: 'Huairou' }, class: 'site' },
  { code: 'nongzhanguan', name: { zh: '农展馆', en: 'Nongzhanguan' }, class: 'site' },
  { code: 'shunyi', name: { zh: '顺义', en: 'Shunyi' }, class: 'site' },
  { code: 'tiantan', name: { zh: '天坛', en: 'Tiantan' }, class: 'site' },
  { code: 'wanliu', name: { zh: '万柳', en: 'Wanliu' }, class: 'site' },
  { code: 'wanshouxigong', name: { zh: '万寿西宫', en: 'Wanshouxigong' }, class: 'site' },
]
