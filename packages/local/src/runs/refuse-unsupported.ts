type Fields = Record<string, unknown>
export interface TaskOfMachine {
  state: string
  resource: string
}

// The interpreter reads past all of these in silence, so a run here would differ from the cloud's.
const silentlyIgnored = [
  ...['QueryLanguage', 'Arguments', 'Output', 'Assign', 'Items'],
  ...[
    'ItemReader',
    'ItemBatcher',
    'ResultWriter',
    'Label',
    'Credentials',
    'HeartbeatSeconds',
    'HeartbeatSecondsPath',
  ],
  ...['ToleratedFailureCount', 'ToleratedFailureCountPath'],
  ...['ToleratedFailurePercentage', 'ToleratedFailurePercentagePath'],
]

/** Throws, naming each place, when a state machine uses what the local interpreter does not do as the cloud does. */
export function refuseUnsupported(asl: object): void {
  const found = findUnsupported(asl)
  if (found.length > 0) throw new Error(`the state machine cannot run on one machine: ${found.join('; ')}`)
}

/** What the local interpreter would ignore or do otherwise, one line a place. */
export function findUnsupported(asl: object): string[] {
  const machine = asl as Fields
  const top = machine['QueryLanguage'] === undefined ? [] : ['QueryLanguage']
  return [
    ...top,
    ...statesOf(machine).flatMap(([name, state]) => inState(state).map((field) => `${name}: ${field}`)),
  ]
}

/** Each Task, however deep, with the address of its function. */
export function listTasks(asl: object): TaskOfMachine[] {
  const tasks = statesOf(asl as Fields).filter(([, state]) => state['Type'] === 'Task')
  return tasks.map(([state, { Resource }]) => ({ state, resource: String(Resource) }))
}

function inState(state: Fields): string[] {
  const ignored = silentlyIgnored.filter((field) => state[field] !== undefined)
  return [
    ...ignored,
    ...(state['Type'] === 'Task' ? inTask(state) : []),
    ...inProcessor(state['ItemProcessor']),
  ]
}

function inTask({ Resource, TimeoutSeconds }: Fields): string[] {
  const plain = /^arn:[\w-]+:lambda:[\w-]*:\d*:function:[\w-]+$/.test(String(Resource))
  return [
    ...(plain ? [] : [`Resource ${String(Resource)} is no plain function (use payloadResponseOnly)`]),
    // Without one the cloud waits for years and the interpreter a minute.
    ...(TimeoutSeconds === undefined ? ['no TimeoutSeconds'] : []),
  ]
}

function inProcessor(processor: unknown): string[] {
  const { Mode } = ((processor as Fields | undefined)?.['ProcessorConfig'] ?? {}) as Fields
  return Mode === undefined || Mode === 'INLINE' ? [] : [`ProcessorConfig.Mode ${String(Mode)}`]
}

function statesOf(machine: Fields): [string, Fields][] {
  const own = Object.entries((machine['States'] ?? {}) as Record<string, Fields>)
  return own.flatMap(
    ([name, state]) => [[name, state], ...insideOf(state).flatMap(statesOf)] as [string, Fields][],
  )
}

function insideOf(state: Fields): Fields[] {
  const inner = [
    state['ItemProcessor'],
    state['Iterator'],
    ...((state['Branches'] as unknown[] | undefined) ?? []),
  ]
  return inner.filter((one): one is Fields => one !== undefined)
}
