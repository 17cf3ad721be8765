/** A template of the very shape CDK synthesizes for the evaluation run. */
export function templateForTests(change: (states: Record<string, object>) => void = () => undefined): string {
  const names = ['freeze', 'score', 'rank', 'report', 'seal', 'fail']
  const states = runStates()
  change(states)
  const text = JSON.stringify({ StartAt: 'Freeze', States: states, TimeoutSeconds: 7200 })
  const parts = text
    .split(/@(\w+)@/)
    .map((part, at) => (at % 2 ? { 'Fn::GetAtt': [idOf(part), 'Arn'] } : part))
  const functions = names.map((name) => [
    idOf(name),
    { Type: 'AWS::Lambda::Function', Metadata: { Plumbline: { function: name } } },
  ])
  const machine = {
    Type: 'AWS::StepFunctions::StateMachine',
    Properties: { DefinitionString: { 'Fn::Join': ['', parts] } },
  }
  return JSON.stringify({ Resources: { EvaluationRun: machine, ...Object.fromEntries(functions) } })
}

const idOf = (name: string) => `${name}Function`
const ids = {
  'tenantId.$': '$.tenantId',
  'schemeId.$': '$.schemeId',
  'period.$': '$.period',
  'runId.$': '$.runId',
}
const caught = { Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.error', Next: 'Fail' }] }
const retried = { Retry: [{ ErrorEquals: ['Lambda.Unknown'], IntervalSeconds: 1, MaxAttempts: 2 }] }
const task = (name: string, more: object) => ({
  ...{ Type: 'Task', Resource: `@${name}@`, TimeoutSeconds: 60 },
  ...{ ...retried, ...more },
})
const each = (list: string, item: string, next: string, [name, state]: [string, object]) => ({
  ...{ Type: 'Map', ItemsPath: `$.${list}`, MaxConcurrency: 10, ResultPath: null, Next: next, ...caught },
  ItemSelector: { ...ids, [`${item}.$`]: '$$.Map.Item.Value' },
  ItemProcessor: { ProcessorConfig: { Mode: 'INLINE' }, StartAt: name, States: { [name]: state } },
})

const runStates = (): Record<string, object> => ({
  Freeze: task('freeze', { Next: 'ScoreClasses', ...caught }),
  ScoreClasses: each('classes', 'classId', 'Rank', ['Score', task('score', { End: true })]),
  Rank: task('rank', { Next: 'WriteReports', ...caught }),
  WriteReports: each('reportChunks', 'kinds', 'Seal', ['Report', task('report', { End: true })]),
  Seal: task('seal', { End: true, ...caught }),
  Fail: task('fail', {
    Next: 'RunFailed',
    Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: null, Next: 'RunFailed' }],
  }),
  RunFailed: { Type: 'Fail', Error: 'RunFailed' },
})
