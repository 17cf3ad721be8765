export * from './commit.ts'
export * from './list.ts'
export * from './schema.ts'
