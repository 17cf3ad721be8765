import type { StateMachineDefinition } from 'aws-local-stepfunctions'
import { functionArn } from '../invoke.ts'
import { refuseUnsupported } from './refuse-unsupported.ts'

/** A synthesized template, as far as it is read here. */
interface Template {
  Resources: Record<string, Resource>
}
interface Resource {
  Type: string
  Properties?: { DefinitionString?: unknown }
  Metadata?: { Plumbline?: { function?: string } }
}

/** The one state machine of a CloudFormation template, each task's Resource naming our function by its short name. */
export function loadStateMachine(template: string): StateMachineDefinition {
  const { Resources } = JSON.parse(template) as Template
  const machines = Object.values(Resources).filter(({ Type }) => Type === 'AWS::StepFunctions::StateMachine')
  if (machines.length !== 1) throw new Error(`expected one state machine, found ${machines.length}`)
  const asl = JSON.parse(
    spellOut(machines[0]?.Properties?.DefinitionString, Resources),
  ) as StateMachineDefinition
  refuseUnsupported(asl)
  return asl
}

type Intrinsic = Partial<{ 'Fn::Join': [string, unknown[]]; 'Fn::GetAtt': [string, string]; Ref: string }>

function spellOut(value: unknown, resources: Template['Resources']): string {
  if (typeof value === 'string') return value
  const { 'Fn::Join': join, 'Fn::GetAtt': attribute, Ref: ref } = (value ?? {}) as Intrinsic
  if (join) return join[1].map((part) => spellOut(part, resources)).join(join[0])
  if (attribute) return addressOf(attribute[0], resources)
  if (ref === 'AWS::Partition') return 'aws'
  throw new Error(`the definition holds something unexpected: ${JSON.stringify(value)}`)
}

function addressOf(logicalId: string, resources: Template['Resources']): string {
  const name = resources[logicalId]?.Metadata?.Plumbline?.function
  if (name === undefined)
    throw new Error(`${logicalId} does not say which function it is (Metadata.Plumbline.function)`)
  return functionArn(name)
}
