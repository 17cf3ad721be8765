export * from './import.ts'
export * from './list.ts'
export * from './schema.ts'
export { units } from './store.ts'
