import { describe, expect, it } from 'vitest'
import { loadStateMachine } from './load-state-machine.ts'
import { templateForTests } from './template-for-tests.ts'

type State = Record<string, unknown>
const inside = (map: object | undefined) =>
  ((map as State)['ItemProcessor'] as { States: Record<string, State> }).States['Score']!

describe('a state machine', () => {
  it.each<[string, (states: Record<string, State>) => void]>([
    ['Freeze: QueryLanguage', (states) => (states['Freeze']!['QueryLanguage'] = 'JSONata')],
    ['Score: Assign', (states) => (inside(states['ScoreClasses'])['Assign'] = {})],
    ['ScoreClasses: ItemReader', (states) => (states['ScoreClasses']!['ItemReader'] = {})],
    ['ScoreClasses: ItemBatcher', (states) => (states['ScoreClasses']!['ItemBatcher'] = {})],
    ['ScoreClasses: ResultWriter', (states) => (states['ScoreClasses']!['ResultWriter'] = {})],
    [
      'ScoreClasses: ToleratedFailurePercentage',
      (states) => (states['ScoreClasses']!['ToleratedFailurePercentage'] = 5),
    ],
    [
      'ScoreClasses: ProcessorConfig.Mode DISTRIBUTED',
      ({ ScoreClasses }) =>
        ((ScoreClasses!['ItemProcessor'] as State)['ProcessorConfig'] = { Mode: 'DISTRIBUTED' }),
    ],
    [
      'no plain function',
      (states) => (states['Rank']!['Resource'] = 'arn:aws:states:::lambda:invoke.waitForTaskToken'),
    ],
    ['Seal: no TimeoutSeconds', (states) => delete states['Seal']!['TimeoutSeconds']],
  ])('is refused for %s', (problem, change) => {
    const template = templateForTests(change as (states: Record<string, object>) => void)
    expect(() => loadStateMachine(template)).toThrow(problem)
  })

  it('is the only one in its template, and names functions that say who they are', () => {
    expect(() => loadStateMachine('{"Resources":{}}')).toThrow('found 0')
    const nameless = templateForTests().replaceAll('"Metadata"', '"Notes"')
    expect(() => loadStateMachine(nameless)).toThrow('does not say which function it is')
  })
})
