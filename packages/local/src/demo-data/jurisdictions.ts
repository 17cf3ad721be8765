import type { DemoJurisdiction } from './types.ts'
import { beijingSites } from './units/beijing-sites.ts'
import { districtOffices } from './units/district-offices.ts'
import { newAreaZones } from './units/new-area-zones.ts'
import { provinceUnits } from './units/provinces.ts'
import { shisuiTowns } from './units/shisui.ts'
import { tinglanStreets } from './units/tinglan.ts'
import { wangyunStreets } from './units/wangyun.ts'
import { zhenxiTowns } from './units/zhenxi.ts'

const twelveMonths = {
  synthetic: true,
  firstPeriod: '2025-10',
  lastClosedPeriod: '2026-09',
  openPeriod: '2026-10',
} as const

const inProvince = { ...twelveMonths, parent: 'demo_province' } as const

export const demoJurisdictions: DemoJurisdiction[] = [
  {
    key: 'beijing_air',
    name: { zh: '北京空气质量专项', en: 'Beijing air quality' },
    kind: 'special',
    synthetic: false,
    presetFile: 'beijing-air.yaml',
    units: beijingSites,
    firstPeriod: '2013-03',
    lastClosedPeriod: '2017-02',
    openPeriod: null,
    attribution: {
      zh: '数据来源：UCI“Beijing Multi-Site Air-Quality Data”（数据集501，CC BY 4.0），经GitHub Peiris94-dev/Beijing-Multi-Site-Air-Quality-Analysis 0aa46c0，由逐小时数据求月均。',
      en: 'Source: UCI "Beijing Multi-Site Air-Quality Data" (dataset 501, CC BY 4.0) by way of GitHub Peiris94-dev/Beijing-Multi-Site-Air-Quality-Analysis 0aa46c0; monthly means of hourly data.',
    },
  },
  {
    key: 'provinces',
    name: { zh: '全国省域发展', en: 'Development of the provinces' },
    kind: 'special',
    synthetic: false,
    presetFile: 'provinces.yaml',
    units: provinceUnits,
    firstPeriod: '2015',
    lastClosedPeriod: '2024',
    openPeriod: null,
    attribution: {
      zh: '数据来源：GitHub Ludan-daye/china-gdp-2015-2024 714a36d，自述取自国家统计局；原仓库无许可证文件。',
      en: 'Source: GitHub Ludan-daye/china-gdp-2015-2024 714a36d, which names the National Bureau of Statistics; the repository has no licence file.',
    },
  },
  {
    ...twelveMonths,
    key: 'demo_province',
    name: { zh: '示范省', en: 'Demonstration Province' },
    kind: 'province',
    presetFile: null,
    units: [],
  },
  {
    ...inProvince,
    key: 'demo_new_area',
    name: { zh: '示范新区', en: 'Demonstration New Area' },
    kind: 'new_area',
    presetFile: 'new-area.yaml',
    units: newAreaZones,
  },
  {
    ...inProvince,
    key: 'demo_district',
    name: { zh: '示范区', en: 'Demonstration District' },
    kind: 'district',
    presetFile: 'district.yaml',
    units: districtOffices,
  },
  {
    ...inProvince,
    key: 'wangyun',
    name: { zh: '望云区', en: 'Wangyun District' },
    kind: 'district',
    presetFile: 'city-district.yaml',
    units: wangyunStreets,
  },
  {
    ...inProvince,
    key: 'tinglan',
    name: { zh: '听澜区', en: 'Tinglan District' },
    kind: 'district',
    presetFile: 'city-district.yaml',
    units: tinglanStreets,
  },
  {
    ...inProvince,
    key: 'zhenxi',
    name: { zh: '枕溪县', en: 'Zhenxi County' },
    kind: 'county',
    presetFile: 'county.yaml',
    units: zhenxiTowns,
  },
  {
    ...inProvince,
    key: 'shisui',
    name: { zh: '拾穗县', en: 'Shisui County' },
    kind: 'county',
    presetFile: 'county.yaml',
    units: shisuiTowns,
  },
]
