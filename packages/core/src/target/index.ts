export * from './schema.ts'
export * from './set.ts'
export { targets } from './store.ts'
