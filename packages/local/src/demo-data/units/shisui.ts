import type { DemoUnit } from '../types.ts'

/** Invented: the ten units of 拾穗县. */
export const shisuiTowns: DemoUnit[] = [
  { code: 'x01', name: { zh: '拾穗乡', en: 'Shisui Township' }, class: 'township' },
  { code: 'x02', name: { zh: '麦垄乡', en: 'Mailong Township' }, class: 'township' },
  { code: 'x03', name: { zh: '稻香里乡', en: 'Daoxiangli Township' }, class: 'township' },
  { code: 'x04', name: { zh: '柳湾乡', en: 'Liuwan Township' }, class: 'township' },
  { code: 'x05', name: { zh: '杏林乡', en: 'Xinglin Township' }, class: 'township' },
  { code: 'x06', name: { zh: '葵园乡', en: 'Kuiyuan Township' }, class: 'township' },
  { code: 'x07', name: { zh: '大堰乡', en: 'Dayan Township' }, class: 'township' },
  { code: 'x08', name: { zh: '桑阴乡', en: 'Sangyin Township' }, class: 'township' },
  { code: 'x09', name: { zh: '豆棚乡', en: 'Doupeng Township' }, class: 'township' },
  { code: 'x10', name: { zh: '仓房乡', en: 'Cangfang Township' }, class: 'township' },
]
