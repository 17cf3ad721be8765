import { afterEach, describe, expect, it, vi } from 'vitest'
import { ZodError } from 'zod'
import { requireSetting } from './aws.ts'
import { useCloud } from './cloud.ts'

afterEach(() => vi.unstubAllEnvs())

describe('the cloud around a function', () => {
  it('is built again after it could not be built, and then once', async () => {
    vi.stubEnv('AWS_REGION', 'local')
    vi.stubEnv('ISSUERS', 'no json')
    await expect(useCloud()).rejects.toThrow()
    // A fault of ours: as a ZodError it would be answered as if the caller had sent it.
    vi.stubEnv('ISSUERS', '[{"id":"gov"}]')
    await expect(useCloud()).rejects.not.toBeInstanceOf(ZodError)
    await expect(useCloud()).rejects.toThrow(/issuers.*url/s)
    vi.stubEnv('ISSUERS', '')
    const cloud = await useCloud()
    expect(await useCloud()).toBe(cloud)
  })

  it('names the setting that is missing, and what this function was not given', async () => {
    expect(() => requireSetting({}, 'TABLE_TENANT')).toThrow('TABLE_TENANT')
    const { runs } = await useCloud()
    expect(() => runs.start({ tenantId: 't', schemeId: 's', period: 'p', runId: 'r' })).toThrow(
      'STATE_MACHINE_ARN',
    )
  })
})
