export * from './add.ts'
export * from './schema.ts'
export { readMemberNames, readMembership, readMemberships } from './store.ts'
