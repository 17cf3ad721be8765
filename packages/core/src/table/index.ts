export * from './engine.ts'
export * from './tables.ts'
export * from './tenant-table.ts'
