import { isTest, roomOf, type Rule } from './house.ts'
import { sourceImports, type Import } from './imports.ts'

/** What each room may take from others; `core/*` is everything under it. local plays the cloud: it may take anything. */
const mayTake: Record<string, readonly string[]> = {
  scheme: [],
  scoring: ['scheme', 'scheme/*'],
  core: ['scheme', 'scheme/*', 'scoring'],
  documents: ['scheme', 'scheme/*', 'core/schemas'],
  contract: ['scheme', 'scheme/*', 'core/schemas'],
  auth: [],
  cli: ['scheme', 'scheme/*', 'scoring', 'scoring/words', 'core/schemas', 'documents', 'contract'],
  functions: [
    'scheme',
    'scheme/*',
    'scoring',
    'scoring/words',
    'core',
    'core/*',
    'documents',
    'contract',
    'auth',
  ],
  // A typed figure is read by the same rule in the grid as in a file.
  web: [
    'scheme',
    'scheme/*',
    'scoring',
    'scoring/words',
    'core/schemas',
    'contract',
    'auth',
    'documents/figures',
  ],
  infra: ['core/tables'],
  local: [
    'scheme',
    'scheme/*',
    'scoring',
    'core',
    'core/*',
    'documents',
    'contract',
    'auth',
    'functions/*',
    'infra/*',
    'web/*',
  ],
}

const allows = (allowed: readonly string[], entry: string) =>
  allowed.some((one) => one === entry || (one.endsWith('/*') && entry.startsWith(one.slice(0, -1))))

const say = ({ place, specifier }: Import, why: string) => `${place} ${why}: ${specifier}`

/** Every arrow points inward. */
export const arrowsPointInward: Rule = (files) =>
  sourceImports(files)
    .filter(({ entry }) => entry !== undefined)
    .filter(({ from, entry }) => roomOf(from) !== entry && !allows(mayTake[roomOf(from)] ?? [], entry!))
    .map((one) => say(one, `${roomOf(one.from)} may not take from there`))

/** Rooms are entered by their doors, never through the wall. */
export const roomsAreEnteredByTheirDoors: Rule = (files) =>
  sourceImports(files)
    .filter(({ from, path, room }) => path !== undefined && room !== roomOf(from) && room !== 'test')
    .map((one) => say(one, 'reaches into another room by path'))

/** Nothing that is shipped leans on a test. */
export const nothingImportsTests: Rule = (files) =>
  sourceImports(files)
    .filter(({ path }) => path !== undefined && isTest(path))
    .map((one) => say(one, 'imports a test'))

/** The web shows the reasons of a score in words; it computes none. */
export const webTakesOnlyWordsOfScoring: Rule = (files) =>
  sourceImports(files)
    .filter(
      ({ from, entry, names }) =>
        roomOf(from) === 'web' &&
        entry === 'scoring' &&
        names.some((name) => !/^(describe|show)[A-Z]/.test(name)),
    )
    .map((one) => say(one, 'takes more of scoring than its words'))

/** Who may know which strangers: the calculation none at all, AWS only its own places. */
const strangers: Record<string, RegExp> = {
  scheme: /^(node:|@aws)/,
  scoring: /./,
  contract: /^(node:|@aws)/,
  documents: /^@aws/,
  auth: /^@aws/,
  cli: /^@aws/,
  web: /^@(aws-sdk|aws-lambda-powertools|middy)\//,
  infra: /^@(aws-sdk|aws-lambda-powertools|middy)\//,
}

export const strangersStayOutside: Rule = (files) =>
  sourceImports(files)
    .filter(({ from, room, specifier }) => room === undefined && strangers[roomOf(from)]?.test(specifier))
    .map((one) => say(one, `is no business of ${roomOf(one.from)}`))

/** One folder speaks DynamoDB's documents, and nobody scans. */
export const onlyTheTableSpeaksDynamo: Rule = (files) => {
  const outside = sourceImports(files).filter(
    ({ specifier, from }) =>
      specifier === '@aws-sdk/lib-dynamodb' && !from.startsWith('packages/core/src/table/'),
  )
  const scans = sourceImports(files).filter(({ names }) =>
    names.some((name) => /^(Paginate)?Scan|ExecuteStatement|ExecuteTransaction/i.test(name)),
  )
  return [
    ...outside.map((one) => say(one, 'only core/table may')),
    ...scans.map((one) => say(one, 'no Scan, no PartiQL')),
  ]
}
