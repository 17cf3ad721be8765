import type { DemoUnit } from '../types.ts'

/** Invented: the ten units of 枕溪县. */
export const zhenxiTowns: DemoUnit[] = [
  { code: 'x01', name: { zh: '枕溪镇', en: 'Zhenxi Town' }, class: 'township' },
  { code: 'x02', name: { zh: '竹里镇', en: 'Zhuli Town' }, class: 'township' },
  { code: 'x03', name: { zh: '回澜镇', en: 'Huilan Town' }, class: 'township' },
  { code: 'x04', name: { zh: '茶坪镇', en: 'Chaping Town' }, class: 'township' },
  { code: 'x05', name: { zh: '双桅镇', en: 'Shuangwei Town' }, class: 'township' },
  { code: 'x06', name: { zh: '石泉坊镇', en: 'Shiquanfang Town' }, class: 'township' },
  { code: 'x07', name: { zh: '枫渡镇', en: 'Fengdu Town' }, class: 'township' },
  { code: 'x08', name: { zh: '上坪镇', en: 'Shangping Town' }, class: 'township' },
  { code: 'x09', name: { zh: '鹤鸣镇', en: 'Heming Town' }, class: 'township' },
  { code: 'x10', name: { zh: '古窑镇', en: 'Guyao Town' }, class: 'township' },
]
