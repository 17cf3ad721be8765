import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mintSession } from '@plumbline/auth'
import { createClient, type Client } from '@plumbline/contract'
import type { Role } from '@plumbline/core'
import type { Cloud } from '@plumbline/functions/runtime/cloud'
import { startPlumbline } from '@plumbline/local'
import { loadDeployed } from '../../../packages/local/src/load-functions.ts'
import { issuer, subjectOf } from './found.ts'
import { currentTemplate, root } from './template.ts'

export interface World {
  url: string
  cloud: Cloud
  /** Settles when no evaluation run is under way. */
  idle(): Promise<void>
  /** A session of whoever holds that post there. */
  tokenOf(key: string, role: Role, at?: Date): Promise<string>
  clientOf(key: string, role: Role): Promise<Client>
  stop(): Promise<void>
}

/** The real functions on real tables, objects and runs, behind the real server: everything but the pages. */
export async function startWorld(): Promise<World> {
  // What a refusal logs is looked at by tests of the log; here it would only drown a failure.
  process.env['POWERTOOLS_LOG_LEVEL'] ??= 'SILENT'
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-api-'))
  const clear = () => rm(folder, { recursive: true, force: true })
  const running = await startPlumbline({
    folder,
    accounts: [],
    log: () => undefined,
    pages: false,
    // Once at the start, and then not while a test runs.
    calendarSeconds: 3600,
    load: async () => loadDeployed(root, await currentTemplate()),
  }).catch(async (error: unknown) => {
    await clear()
    throw error
  })
  const { url, cloud, idle } = running
  const tokenOf: World['tokenOf'] = (key, role, at = new Date()) => {
    const subject = subjectOf(key, role)
    return mintSession(cloud.sessionKey, { issuer, subject, name: subject }, at)
  }
  return {
    url,
    cloud,
    idle,
    tokenOf,
    clientOf: async (key, role) => createClient({ baseUrl: url, token: await tokenOf(key, role) }),
    async stop() {
      await running.stop()
      await clear()
    },
  }
}

/** A world and what is built in it; stopped again when the building fails. */
export async function buildWorld<T>(build: (world: World) => Promise<T>): Promise<T> {
  const world = await startWorld()
  try {
    return await build(world)
  } catch (error) {
    await world.stop()
    throw error
  }
}
