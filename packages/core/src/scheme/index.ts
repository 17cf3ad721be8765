export * from './get.ts'
export * from './publish.ts'
export * from './schema.ts'
export { schemes } from './store.ts'
