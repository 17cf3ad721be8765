import type { IssuerConfig } from '@plumbline/auth'
import type { Objects, RunStarter, TableEngine } from '@plumbline/core'

/** Everything around a function that is not its event. In Lambda it is built once from the environment; on one machine it is handed in. */
export interface Cloud {
  table: TableEngine
  objects: Objects
  runs: RunStarter
  clock: () => Date
  newId: (prefix: string) => string
  sessionKey: Uint8Array
  issuers: readonly IssuerConfig[]
}

let provided: Cloud | undefined
let building: Promise<Cloud> | undefined

export function provideCloud(cloud: Cloud): void {
  provided = cloud
}

export async function useCloud(): Promise<Cloud> {
  if (provided) return provided
  // Imported only in Lambda: nothing of AWS is loaded on one machine but the DynamoDB protocol.
  building ??= import('./aws.ts').then(({ connectAws }) => connectAws(process.env))
  try {
    return await building
  } catch (error) {
    // A secret that could not be read once must not spoil this instance for good.
    building = undefined
    throw error
  }
}
