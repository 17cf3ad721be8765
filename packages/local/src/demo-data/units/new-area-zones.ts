import type { DemoUnit } from '../types.ts'

/** Invented: the twelve new towns and parks of 示范新区. */
export const newAreaZones: DemoUnit[] = [
  { code: 'z01', name: { zh: '示范新区高新产业园', en: 'High-tech Park' }, class: 'zone' },
  { code: 'z02', name: { zh: '示范新区空港新城', en: 'Airport New Town' }, class: 'zone' },
  { code: 'z03', name: { zh: '示范新区云谷新城', en: 'Cloud Valley New Town' }, class: 'zone' },
  { code: 'z04', name: { zh: '示范新区秋实新城', en: 'Autumn Harvest New Town' }, class: 'zone' },
  { code: 'z05', name: { zh: '示范新区先进制造园', en: 'Advanced Manufacturing Park' }, class: 'zone' },
  { code: 'z06', name: { zh: '示范新区国际物流港', en: 'International Logistics Port' }, class: 'zone' },
  { code: 'z07', name: { zh: '示范新区综合保税园', en: 'Bonded Park' }, class: 'zone' },
  { code: 'z08', name: { zh: '示范新区生物医药园', en: 'Biomedicine Park' }, class: 'zone' },
  { code: 'z09', name: { zh: '示范新区文旅康养区', en: 'Culture and Health District' }, class: 'zone' },
  { code: 'z10', name: { zh: '示范新区现代农业区', en: 'Modern Agriculture District' }, class: 'zone' },
  { code: 'z11', name: { zh: '示范新区能源科技园', en: 'Energy Technology Park' }, class: 'zone' },
  { code: 'z12', name: { zh: '示范新区中央商务区', en: 'Central Business District' }, class: 'zone' },
]
