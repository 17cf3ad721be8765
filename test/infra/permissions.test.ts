import { describe, expect, test } from 'vitest'
import { functionNames, logicalId, type FunctionName } from '../../infra/functions.ts'
import { allowed, ofType, partitions, synthesize, type Statement } from './synthesized.ts'

describe.each(partitions)('permissions in %s', (partition) => {
  const { all } = synthesize(partition)
  const statements = allowed(all)
  const of = (name: FunctionName) =>
    statements.filter(({ policy }) => policy.startsWith(`${logicalId(name)}Role`))
  const tablesOf = (from: Statement[]) =>
    from.filter(({ actions }) => actions.some((action) => action.startsWith('dynamodb:')))
  const on = (resource: RegExp) =>
    statements.filter(({ resources }) => resources.some((one) => resource.test(one)))

  test('no role holds an action with a wildcard, and none may scan or use PartiQL', () => {
    const actions = statements.flatMap((statement) => statement.actions)
    expect(actions.length).toBeGreaterThan(50)
    expect(actions.filter((action) => /\*|Scan|PartiQL/.test(action))).toEqual([])
  })

  test('a resource with a wildcard is accepted by name, with its reason, where it stands', () => {
    for (const { policy } of statements.filter(({ resources }) =>
      resources.some((one) => one.includes('*')),
    )) {
      const { rules_to_suppress } = all[policy]!.Metadata!['cdk_nag'] as {
        rules_to_suppress: { id: string; reason: string }[]
      }
      const reasons = rules_to_suppress.filter(({ id }) => id.startsWith('AwsSolutions-IAM5[Resource::'))
      expect(reasons.map(({ reason }) => reason.length > 40)).toContain(true)
    }
  })

  test('no function carries a policy of AWS and each has a role of its own', () => {
    const roles = ofType(all, 'AWS::IAM::Role')
    expect(roles.filter(([, role]) => role.Properties['ManagedPolicyArns'])).toEqual([])
    const used = functionNames.map((name) => JSON.stringify(all[logicalId(name)]!.Properties['Role']))
    expect(new Set(used).size).toBe(functionNames.length)
  })

  test('the web touches no table and no bucket', () => {
    const services = new Set(
      of('web').flatMap(({ actions }) => actions.map((action) => action.split(':')[0])),
    )
    expect([...services].sort()).toEqual(['logs', 'secretsmanager'])
  })

  test.each(['freeze', 'score', 'rank'] as const)(
    '%s computes: it reaches the tenant table and the seals, and deletes nothing',
    (name) => {
      const data = of(name).filter(({ actions }) => actions.some((action) => /^(dynamodb|s3):/.test(action)))
      expect(data.length).toBeGreaterThan(1)
      for (const { resources } of data) for (const one of resources) expect(one).toMatch(/TenantTable|Seals/)
      expect(data.flatMap(({ actions }) => actions).filter((action) => /Delete|Update/.test(action))).toEqual(
        [],
      )
    },
  )

  test('what a tenant owns is deleted by nobody, and written in bulk by the steps of a run alone', () => {
    const may = (action: string) =>
      statements
        .filter(({ actions, resources }) => actions.includes(action) && /TenantTable/.test(resources.join()))
        .map(({ policy }) => /^(\w+)Function/.exec(policy)?.[1]?.toLowerCase())
    expect(may('dynamodb:DeleteItem')).toEqual([])
    expect(may('dynamodb:BatchWriteItem').sort()).toEqual(['freeze', 'rank', 'report', 'score', 'seal'])
  })

  test('nothing sealed can be deleted by any function', () => {
    expect(
      on(/Seals/)
        .flatMap(({ actions }) => actions)
        .filter((action) => !/^s3:(GetObject|PutObject|ListBucket)$/.test(action)),
    ).toEqual([])
  })

  test('the audit log is only read and added to, and read by Http alone', () => {
    const audit = on(/AuditTable[0-9A-F]/).filter(({ actions }) =>
      actions.some((action) => action.startsWith('dynamodb:')),
    )
    expect(audit.length).toBeGreaterThan(3)
    for (const { actions, policy } of audit) {
      const more = policy.startsWith('HttpFunction') ? ['dynamodb:GetItem', 'dynamodb:Query'] : []
      expect(['dynamodb:PutItem', ...more]).toEqual(expect.arrayContaining(actions))
    }
  })

  test('nobody but the future ballot function reaches the ballots', () => {
    expect(on(/BallotTable/)).toEqual([])
  })

  test('only Http holds the key that signs sessions, only Web the key of its cookies', () => {
    expect(on(/SessionSecret/).map(({ policy }) => policy.slice(0, 12))).toEqual(['HttpFunction'])
    expect(on(/CookieSecret/).map(({ policy }) => policy.slice(0, 11))).toEqual(['WebFunction'])
  })

  test('keys of tables open only through DynamoDB', () => {
    const text = JSON.stringify(ofType(all, 'AWS::IAM::Policy'))
    expect(text.match(/"kms:Decrypt"/g)?.length).toBe(text.match(/"kms:ViaService"/g)?.length)
  })

  test('every function finds by name just the tables it may use', () => {
    for (const name of functionNames) {
      const { Variables } = all[logicalId(name)]!.Properties['Environment'] as {
        Variables: Record<string, unknown>
      }
      const named = Object.keys(Variables).filter((variable) => variable.startsWith('TABLE_'))
      const granted = ['Directory', 'Tenant', 'Ballot', 'Audit', 'Published'].filter((table) =>
        tablesOf(of(name)).some(({ resources }) => resources.some((one) => one.includes(`${table}Table`))),
      )
      expect(named.sort()).toEqual(granted.map((table) => `TABLE_${table.toUpperCase()}`).sort())
    }
  })
})
