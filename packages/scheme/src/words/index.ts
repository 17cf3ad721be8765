export { describeAggregate } from './aggregate.ts'
export { describeMethod } from './describe-method.ts'
export { describeLight, describeLights } from './lights.ts'
