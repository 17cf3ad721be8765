export { describeMethod } from './describe-method.ts'
export { describeLight, describeLights } from './lights.ts'
