import { createServer, type Server } from 'node:http'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { Objects } from '@plumbline/core/ports'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createAnnouncer, type Announcer } from './announce.ts'
import { openFolderObjects } from './folder-objects.ts'
import { handleUpload } from './handle-upload.ts'
import type { ObjectId } from './object-path.ts'

let folder: string
let server: Server
let objects: Objects
let announcer: Announcer
let now: Date
let uploaded: ObjectId[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-objects-'))
  now = new Date('2026-01-05T09:00:00Z')
  uploaded = []
  server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const options = { folder, origin, secret: new Uint8Array(32).fill(3), now: () => now }
  objects = await openFolderObjects(options)
  announcer = createAnnouncer(folder, async (object) => void uploaded.push(object), console.error)
  server.on('request', (request, response) => void handleUpload({ ...options, announcer }, request, response))
})
afterEach(async () => {
  server.closeAllConnections()
  server.close()
  await rm(folder, { recursive: true, force: true })
})

const bytes = (text: string) => new TextEncoder().encode(text)
const key = 'ten_1/2026-01/经济发展局 报表.xlsx'
const limits = { contentType: 'text/csv', maxBytes: 10, expiresSeconds: 60 }
const put = (url: string, body: BodyInit, headers: Record<string, string> = { 'content-type': 'text/csv' }) =>
  fetch(url, { method: 'PUT', body, headers, duplex: 'half' } as RequestInit)
const leftovers = () => readdir(join(folder, '.tmp')).catch(() => [])

describe('an object', () => {
  it('comes back as it was put, the latest one; where there is none, nothing', async () => {
    await objects.seals.put(key, bytes('old'), 'text/plain')
    await objects.seals.put(key, bytes('new'), 'text/plain')
    expect(await objects.seals.get(key)).toEqual(bytes('new'))
    expect(await objects.documents.get(key)).toBeUndefined()
    expect(await objects.seals.get('ten_1')).toBeUndefined()
    expect(await leftovers()).toEqual([])
  })

  it.each([
    '',
    '/etc/passwd',
    '../x',
    'a/../../x',
    'a//b',
    'a/./b',
    '.tmp/x',
    'a\\..\\b',
    'a\0b',
    'a/',
    `${'x'.repeat(256)}`,
  ])('never has the key %j', async (bad) => {
    await expect(objects.uploads.put(bad, bytes('x'), 'text/plain')).rejects.toThrow('not an object key')
    await expect(objects.uploads.get(bad)).rejects.toThrow('not an object key')
    await expect(objects.uploads.uploadUrl(bad, limits)).rejects.toThrow('not an object key')
  })
})

describe('an upload', () => {
  it('lands whole, and is announced once it is there', async () => {
    const response = await put(await objects.uploads.uploadUrl(key, limits), '0123456789')
    expect(response.status).toBe(200)
    await announcer.idle()
    expect(uploaded).toEqual([{ bucket: 'uploads', key }])
    expect(await objects.uploads.get(key)).toEqual(bytes('0123456789'))
  })

  it('never passes its cap, declared or streamed, and leaves nothing behind', async () => {
    const url = await objects.uploads.uploadUrl(key, limits)
    expect((await put(url, '0123456789X')).status).toBe(413)
    const stream = Readable.toWeb(Readable.from(['01234', '56789', 'X'].map(bytes))) as ReadableStream
    const outcome = await put(url, stream).then(
      (response) => response.status,
      () => 413,
    )
    expect(outcome).toBe(413)
    expect(await objects.uploads.get(key)).toBeUndefined()
    expect(await leftovers()).toEqual([])
    expect(uploaded).toEqual([])
  })

  it('takes one file: a second one does not replace what was checked', async () => {
    const url = await objects.uploads.uploadUrl(key, limits)
    expect((await put(url, 'first')).status).toBe(200)
    expect((await put(url, 'second')).status).toBe(412)
    expect(await objects.uploads.get(key)).toEqual(bytes('first'))
  })

  it('takes one of two files that come at the same time, and keeps to it', async () => {
    const url = await objects.uploads.uploadUrl(key, limits)
    const slowly = (text: string) =>
      put(
        url,
        Readable.toWeb(
          Readable.from(
            (async function* () {
              yield bytes(text.slice(0, 1))
              await new Promise((done) => setTimeout(done, 100))
              yield bytes(text.slice(1))
            })(),
          ),
        ) as ReadableStream,
      )
    const answers = await Promise.all([slowly('first'), slowly('other')])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412])
    const kept = answers[0]!.status === 200 ? 'first' : 'other'
    expect(await objects.uploads.get(key)).toEqual(bytes(kept))
    await announcer.idle()
    expect(await readdir(join(folder, '.events'))).toEqual([])
  })

  it('is refused when late, of another type, for another place or by another verb', async () => {
    const url = await objects.uploads.uploadUrl(key, limits)
    expect((await put(url, 'x', { 'content-type': 'text/html' })).status).toBe(403)
    expect((await put(url.replace('ten_1', 'ten_2'), 'x')).status).toBe(403)
    expect((await put(url.replace('/uploads/', '/seals/'), 'x')).status).toBe(403)
    expect((await put(url.replace('max=10', 'max=99'), 'x')).status).toBe(403)
    expect((await put(url.replace(/signature=.*/, ''), 'x')).status).toBe(403)
    expect((await fetch(url)).status).toBe(405)
    now = new Date(now.getTime() + 60_000)
    expect((await put(url, 'x')).status).toBe(403)
    expect(await objects.uploads.get(key)).toBeUndefined()
  })

  it('is announced again by the next process when the first was cut off', async () => {
    await announcer.prepare({ bucket: 'uploads', key })
    const seen: ObjectId[] = []
    const next = createAnnouncer(folder, async (object) => void seen.push(object), console.error)
    await next.redeliver()
    await next.idle()
    expect(seen).toEqual([{ bucket: 'uploads', key }])
    await next.redeliver()
    await next.idle()
    expect(seen).toHaveLength(1)
  })

  it('stops no start when its announcement was cut off in the writing', async () => {
    await mkdir(join(folder, '.events'))
    await writeFile(join(folder, '.events', 'cut.json'), '{"bucket":"upl')
    await announcer.prepare({ bucket: 'uploads', key })
    await announcer.redeliver()
    await announcer.idle()
    expect(uploaded).toEqual([{ bucket: 'uploads', key }])
    expect(await readdir(join(folder, '.events'))).toEqual([])
  })

  it('is tried three times, then given up with a line in the log', async () => {
    const lines: string[] = []
    let tries = 0
    const failing = createAnnouncer(
      folder,
      () => Promise.reject(new Error(`no ${++tries}`)),
      (line) => lines.push(line),
    )
    ;(await failing.prepare({ bucket: 'uploads', key }))()
    await failing.idle()
    expect([tries, lines]).toEqual([3, ['upload event failed: Error: no 3']])
  })
})
