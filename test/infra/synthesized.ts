import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApp } from '../../infra/app.ts'
import { placeholderAssets } from '../../infra/assets.ts'
import { deployments, type Deployment } from '../../infra/config.ts'

interface Resource {
  Type: string
  Properties: Record<string, unknown>
  Metadata?: Record<string, unknown>
  DeletionPolicy?: string
  UpdateReplacePolicy?: string
}
export interface Synthesized {
  storage: Record<string, Resource>
  app: Record<string, Resource>
  /** All resources of both stacks. */
  all: Record<string, Resource>
}

export const partitions = Object.keys(deployments) as Deployment['partition'][]

/** Both stacks as CloudFormation would get them, with no code behind the functions. */
export function synthesize(
  partition: Deployment['partition'],
  change: Partial<Deployment> = {},
): Synthesized {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-synth-'))
  try {
    buildApp({ ...deployments[partition], ...change }, placeholderAssets(), folder).app.synth()
    const [storage, app] = ['Storage', 'App'].map((stack) =>
      readResources(join(folder, `${stack}.template.json`)),
    )
    return { storage: storage!, app: app!, all: { ...storage!, ...app! } }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const readResources = (file: string) =>
  (JSON.parse(readFileSync(file, 'utf8')) as { Resources: Record<string, Resource> }).Resources

export const ofType = (resources: Record<string, Resource>, type: string) =>
  Object.entries(resources).filter(([, resource]) => resource.Type === type)

export interface Statement {
  /** The policy it stands in, which is named after its role. */
  policy: string
  actions: string[]
  resources: string[]
}

/** What every role may do; resources as text, with references inside. */
export function allowed(resources: Record<string, Resource>): Statement[] {
  return ofType(resources, 'AWS::IAM::Policy').flatMap(([policy, { Properties }]) => {
    const { Statement } = Properties['PolicyDocument'] as {
      Statement: { Action: string | string[]; Resource: unknown }[]
    }
    return Statement.map(({ Action, Resource }) => ({
      policy,
      actions: [Action].flat(),
      resources: [Resource].flat().map((one) => JSON.stringify(one)),
    }))
  })
}
