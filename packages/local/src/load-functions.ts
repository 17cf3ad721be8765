import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { StateMachineDefinition } from 'aws-local-stepfunctions'
import type { Handler, Invocation } from './invoke.ts'
import { loadStateMachine } from './runs/load-state-machine.ts'

/** Everything the synthesized template deploys that this machine runs too. */
export interface Deployed {
  /** The functions by their short names: http, submission, calendar, freeze… */
  functions: Record<string, Invocation>
  asl: StateMachineDefinition
}
export type LoadDeployed = () => Promise<Deployed>

interface LambdaResource {
  Type: string
  Properties?: { Timeout?: number }
  Metadata?: { Plumbline?: { function: string; entry: string } }
}

/** Reads the template, and from where it says they are made the very handlers it would deploy. */
export async function loadDeployed(root: string, template: string): Promise<Deployed> {
  const text = await readFile(join(root, template), 'utf8')
  const { Resources } = JSON.parse(text) as { Resources: Record<string, LambdaResource> }
  // The pages are built for this machine by another adapter (load-web.ts).
  const wanted = Object.values(Resources).filter((one) => one.Metadata?.Plumbline && isSource(one))
  const functions = await Promise.all(wanted.map((one) => loadFunction(root, one)))
  return {
    functions: Object.fromEntries(functions.map((one) => [one.name, one])),
    asl: loadStateMachine(text),
  }
}

const isSource = ({ Metadata }: LambdaResource) => Metadata?.Plumbline?.entry.startsWith('functions/')

async function loadFunction(root: string, { Metadata, Properties }: LambdaResource): Promise<Invocation> {
  const { function: name, entry } = Metadata!.Plumbline!
  const { handler } = (await import(pathToFileURL(join(root, entry)).href)) as { handler: Handler }
  return { name, handler, seconds: Properties?.Timeout ?? 3 }
}
