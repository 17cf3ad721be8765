import { spawn } from 'node:child_process'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startPlumbline, type Plumbline, type PlumblineOptions } from './compose.ts'
import { deployedForTests } from './deployed-for-tests.ts'
import { findEngine } from './engine/find-engine.ts'
import { freePort, startTables } from './engine/start-tables.ts'

const patient = { timeout: 25_000, interval: 10 }

let folder: string
let running: Plumbline | undefined
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-whole-'))
})
afterEach(async () => {
  await running?.stop()
  running = undefined
  await rm(folder, { recursive: true, force: true })
})

const start = async (more: Partial<PlumblineOptions> = {}) => {
  const fixed = {
    folder,
    accounts: [],
    log: () => undefined,
    pages: false,
    load: async () => deployedForTests(),
  }
  return (running = await startPlumbline({ ...fixed, ...more }))
}
const marksAt = async (url: string) => (await (await fetch(`${url}/v1/marks`)).json()) as string[]
const steps = ['freeze', 'score', 'score', 'rank', 'report', 'seal']
const stepsAt = async (url: string) => (await marksAt(url)).filter((what) => what !== 'calendar')

describe.skipIf(!findEngine())('Plumbline on one machine', () => {
  it('answers, runs its calendar and its evaluation, and finds all again after a restart', async () => {
    const { url, idle, stop } = await start()
    await expect.poll(() => marksAt(url), patient).toContain('calendar')
    await fetch(`${url}/v1/runs`, { method: 'POST' })
    await idle()
    expect(await stepsAt(url)).toEqual(steps)
    await stop()
    expect(await stepsAt((await start()).url)).toEqual(steps)
  })

  it('takes an upload at the address the API gives, and hands it on', async () => {
    const { url } = await start()
    const address = (await (await fetch(`${url}/v1/uploads`, { method: 'POST' })).json()) as string
    expect(new URL(address).origin).toBe(url)
    await fetch(address, { method: 'PUT', body: '名,1', headers: { 'content-type': 'text/csv' } })
    await expect.poll(() => marksAt(url), patient).toContain('uploaded 名,1')
  })

  it('takes up after kill -9 where it was: data there, the interrupted run resumed to its end', async () => {
    const killed = await startElsewhere()
    await fetch(`${killed.url}/v1/runs`, { method: 'POST' })
    await expect.poll(() => stepsAt(killed.url), patient).toContain('rank')
    await killed.kill()
    const { url, idle } = await start()
    await idle()
    expect(await stepsAt(url)).toEqual(['freeze', 'score', 'score', 'rank', ...steps])
  })

  it('seeds a new folder once; a seeding cut short starts afresh', async () => {
    const seeded: string[] = []
    const seed = (name: string) => async (cloud: Plumbline['cloud']) => {
      await cloud.table.putAll('tenant', [{ pk: 'T#test#mark', sk: name, what: name }])
      seeded.push(name)
    }
    await (await start({ seed: seed('first') })).stop()
    await (await start({ seed: seed('second') })).stop()
    await writeFile(join(folder, 'state'), 'seeding')
    const { url } = await start({ seed: seed('third') })
    expect(seeded).toEqual(['first', 'third'])
    expect(await stepsAt(url)).toEqual(['third'])
  })

  it('still answers in full whoever asked before it was told to stop', async () => {
    const { url, stop } = await start()
    const answer = fetch(`${url}/v1/marks/late`)
    await new Promise((done) => setTimeout(done, 100))
    await stop()
    expect([(await answer).status, await (await answer).json()]).toEqual([200, ['calendar']])
    await expect(fetch(url)).rejects.toThrow()
  })

  it('has done what fell due while it was stopped before it lets anybody in', async () => {
    let calls = 0
    const deployed = deployedForTests()
    const calendar = async () => {
      await expect(fetch(`${url}/v1/marks`).then(({ status }) => status)).resolves.toBe(503)
      calls++
    }
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    const functions = { ...deployed.functions, calendar: { name: 'calendar', handler: calendar } }
    await start({ port, load: async () => ({ ...deployed, functions }) })
    expect(calls).toBe(1)
  })

  it('keeps what is in it from other users of the machine', async () => {
    const { url, idle } = await start()
    await fetch(`${url}/v1/runs`, { method: 'POST' })
    await idle()
    const kept = ['tables', 'objects', 'executions', 'secrets.json'].map((name) => stat(join(folder, name)))
    expect((await Promise.all(kept)).map(({ mode }) => mode & 0o077)).toEqual([0, 0, 0, 0])
  })

  it('keeps its data in a DynamoDB that is there already, and fills it once', async () => {
    const theirs = await startTables({ folder: join(folder, 'theirs'), log: () => undefined })
    const at = { endpoint: theirs.endpoint, folder: join(folder, 'ours') }
    const seed = async ({ table }: Plumbline['cloud']) =>
      table.putAll('tenant', [{ pk: 'T#test#mark', sk: '1', what: 'seeded' }])
    await (await start({ ...at, seed })).stop()
    expect(await stepsAt((await start({ ...at, seed })).url)).toEqual(['seeded'])
    await running?.stop()
    const other = { ...at, folder: join(folder, 'other') }
    await expect(start({ ...other, seed })).rejects.toThrow(/已有准绳的数据表[^]*already has Plumbline/)
    expect(await stepsAt((await start(other)).url)).toEqual(['seeded'])
    await running?.stop()
    await theirs.stop()
  })

  it('leaves nothing running when a part of it cannot start', async () => {
    const load = () => Promise.reject(new Error('no functions'))
    await expect(start({ load })).rejects.toThrow('no functions')
    expect(await stepsAt((await start()).url)).toEqual([])
  })

  it('does not share its folder', async () => {
    await start()
    await expect(
      startPlumbline({ folder, accounts: [], log: () => undefined, pages: false }),
    ).rejects.toThrow('--data')
  })
})

/** A whole Plumbline in a process of its own whose Rank never ends, to be killed without warning. */
async function startElsewhere() {
  const from = (name: string) => JSON.stringify(join(import.meta.dirname, name))
  const code = `const { startPlumbline } = await import(${from('compose.ts')})
    const { deployedForTests } = await import(${from('deployed-for-tests.ts')})
    const load = async () => deployedForTests('rank')
    const options = { folder: ${JSON.stringify(folder)}, accounts: [], log: () => undefined, pages: false, load }
    console.log((await startPlumbline(options)).url)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await new Promise<string>((done) =>
    child.stdout.once('data', (text) => done(String(text).trim())),
  )
  const gone = new Promise((done) => child.once('exit', done))
  const kill = async () => {
    child.kill('SIGKILL')
    await gone
  }
  return { url, kill }
}
