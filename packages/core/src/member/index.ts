export * from './add.ts'
export * from './schema.ts'
export { readMembership, readMemberships } from './store.ts'
