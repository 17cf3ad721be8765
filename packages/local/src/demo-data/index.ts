export { facts, openMonth, targets } from './facts.ts'
export { demoJurisdictions } from './jurisdictions.ts'
export { readPreset } from './read-preset.ts'
export type { DemoFact, DemoJurisdiction, DemoPeriod, DemoTarget, DemoUnit } from './types.ts'
