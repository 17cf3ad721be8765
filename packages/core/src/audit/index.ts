export * from './commit.ts'
export * from './list.ts'
export * from './month.ts'
export * from './schema.ts'
