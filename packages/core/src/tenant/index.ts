export * from './create.ts'
export * from './get.ts'
export * from './schema.ts'
export { readChildren, readTenant } from './store.ts'
