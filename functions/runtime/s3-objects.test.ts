import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { connectS3 } from './s3-objects.ts'

beforeEach(() => {
  vi.stubEnv('AWS_REGION', 'cn-north-1')
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIAEXAMPLE')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'for-tests-only')
})
afterEach(() => vi.unstubAllEnvs())

it('signs an address for one file of any content: once taken it is taken, and no checksum of an empty body is in it', async () => {
  const limits = { contentType: 'application/octet-stream', maxBytes: 1, expiresSeconds: 900 }
  const url = new URL(await connectS3(() => 'uploads').uploadUrl('tnt_1/a/2026-10/upl_1', limits))
  expect(url.pathname).toContain('/tnt_1/a/2026-10/upl_1')
  expect(url.searchParams.get('X-Amz-Expires')).toBe('900')
  expect(url.searchParams.get('X-Amz-SignedHeaders')).toBe('host;if-none-match')
  expect([...url.searchParams.keys()].filter((name) => /checksum/i.test(name))).toEqual([])
})
