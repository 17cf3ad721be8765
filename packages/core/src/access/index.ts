export * from './require.ts'
export * from './roles.ts'
