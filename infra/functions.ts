/** Every function there is: what it is made from and what it may take. What it may touch stands where it is created. */
export const functions = {
  http: { entry: 'functions/http/handler.ts', memory: 1024, seconds: 29 },
  submission: { entry: 'functions/submission/handler.ts', memory: 1024, seconds: 60 },
  freeze: { entry: 'functions/scoring/freeze.ts', memory: 2048, seconds: 300 },
  score: { entry: 'functions/scoring/score.ts', memory: 2048, seconds: 300 },
  rank: { entry: 'functions/ranking/rank.ts', memory: 2048, seconds: 300 },
  report: { entry: 'functions/report/write.ts', memory: 2048, seconds: 120 },
  seal: { entry: 'functions/scoring/seal.ts', memory: 1024, seconds: 120 },
  fail: { entry: 'functions/scoring/fail.ts', memory: 512, seconds: 30 },
  calendar: { entry: 'functions/calendar/handler.ts', memory: 512, seconds: 240 },
  web: { entry: 'web/build-lambda.ts', memory: 1024, seconds: 29 },
} as const satisfies Record<string, FunctionSpec>

export type FunctionName = keyof typeof functions
export const functionNames = Object.keys(functions) as FunctionName[]

interface FunctionSpec {
  entry: string
  memory: number
  /** Longest run. An API waits 30 s at most. */
  seconds: number
}

/** freeze → FreezeFunction: the logical id, which the state machine's tasks name as their resource. */
export const logicalId = (name: FunctionName) => `${name[0]!.toUpperCase()}${name.slice(1)}Function`

/** Where the bundle of a function lies, from the root of the repository. */
export const bundleFolder = (name: FunctionName) => (name === 'web' ? 'dist/web' : `dist/functions/${name}`)

/** The web's files for browsers: CDK takes them to the CDN's bucket; where no CDN is, the function beside them serves them. */
export const clientFolder = `${bundleFolder('web')}/client`
