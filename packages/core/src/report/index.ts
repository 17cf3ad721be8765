export * from './read.ts'
export * from './save.ts'
export * from './schema.ts'
