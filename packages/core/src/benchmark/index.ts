export * from './compare.ts'
export * from './publish-result.ts'
export * from './schema.ts'
