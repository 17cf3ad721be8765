import { createId, bucketVariable, buckets, tableVariable, type Objects } from '@plumbline/core'
import { connectDynamo } from '@plumbline/core/dynamo'
import { parseIssuers } from '@plumbline/auth'
import type { Cloud } from './cloud.ts'
import { readSecret } from './secret.ts'
import { connectS3 } from './s3-objects.ts'
import { connectStepFunctions } from './step-functions.ts'

type Environment = Record<string, string | undefined>

/** Fails at once, with the name, where a setting is missing. */
export function requireSetting(environment: Environment, name: string): string {
  const value = environment[name]
  if (!value) throw new Error(`The environment variable ${name} is not set`)
  return value
}

/** Settings that only some functions are given: asking for one elsewhere is a fault in the code. */
const withheld = (name: string) => () => {
  throw new Error(`This function was not given ${name}`)
}

export async function connectAws(environment: Environment): Promise<Cloud> {
  const optional = (name: string) => environment[name]
  const secret = optional('SESSION_SECRET_ARN')
  const machine = optional('STATE_MACHINE_ARN')
  const issuers = optional('ISSUERS')
  return {
    table: connectDynamo({ tableName: (id) => requireSetting(environment, tableVariable(id)) }),
    objects: Object.fromEntries(
      buckets.map((id) => [id, connectS3(() => requireSetting(environment, bucketVariable(id)))]),
    ) as unknown as Objects,
    runs: machine ? connectStepFunctions(machine) : { start: withheld('STATE_MACHINE_ARN') },
    clock: () => new Date(),
    newId: createId,
    sessionKey: secret ? await readSecret(secret) : new Uint8Array(),
    issuers: issuers ? parseIssuers(issuers) : [],
  }
}
