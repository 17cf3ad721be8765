export { facts, openMonth, targets } from './facts.ts'
export { demoJurisdictions } from './jurisdictions.ts'
export { readPreset } from './read-preset.ts'
export type { DemoJurisdiction, DemoPeriod } from './types.ts'
