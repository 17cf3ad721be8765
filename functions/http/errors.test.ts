import { AuthError } from '@plumbline/auth'
import { problemText, transportErrors, type ProblemCode } from '@plumbline/contract'
import { DomainError, errors } from '@plumbline/core'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { DoorError, refusalOf, statusOf } from './errors.ts'

const codes = [...Object.keys(errors), ...Object.keys(transportErrors)] as ProblemCode[]

describe('a refusal', () => {
  it.each(codes)(
    '%s has a status, and only the unexpected and the issuer’s silence are not the caller’s to mend',
    (code) => {
      expect(statusOf[code] >= 500).toBe(code === 'internal' || code === 'issuer_unreachable')
      expect(statusOf[code]).toBeGreaterThanOrEqual(400)
    },
  )

  it('of the business keeps its code and its findings', () => {
    const findings = [{ place: 'gdp.ytd', code: 'cell_missing', message: { zh: '空', en: 'Empty' } }]
    const { status, problem } = refusalOf(new DomainError('submission_incomplete', findings), 'r1')
    expect([status, problem]).toEqual([
      400,
      { code: 'submission_incomplete', message: errors.submission_incomplete, findings, requestId: 'r1' },
    ])
  })

  it('of the door, of a session and of a shape each find their status', () => {
    const shape = z.strictObject({ version: z.int() }).safeParse({ version: 'x' }).error
    const refusals = [
      new DoorError('body_too_large'),
      new AuthError('session_expired'),
      new AuthError('session_invalid'),
      new AuthError('id_token_invalid'),
      new AuthError('issuer_unreachable'),
      shape,
    ]
    expect(
      refusals.map((error) => refusalOf(error, 'r')).map(({ status, problem }) => [status, problem.code]),
    ).toEqual([
      [413, 'body_too_large'],
      [401, 'session_expired'],
      [401, 'unauthenticated'],
      [401, 'unauthenticated'],
      [503, 'issuer_unreachable'],
      [400, 'bad_input'],
    ])
    expect(refusalOf(shape, 'r').problem.findings.map((finding) => finding.place)).toEqual(['version'])
  })

  it('of a shape says in both languages what is wrong with what', () => {
    const shape = z.strictObject({ version: z.int(), reason: z.string().min(2) })
    const error = shape.safeParse({ reason: 'x', surprise: 1 }).error
    expect(refusalOf(error, 'r').problem.findings.map(({ message }) => message)).toEqual([
      { zh: '「version」缺少，或类型不对', en: expect.stringMatching(/^version: .+/) },
      { zh: '「reason」太小、太短或太少', en: expect.stringMatching(/^reason: .+/) },
      { zh: '「内容」含有不认识的项', en: expect.stringMatching(/^input: .+surprise/) },
    ])
  })

  it.each([
    new Error('password=4711 at /var/task/x.ts'),
    'text',
    undefined,
    new TypeError('x is not a function'),
  ])('that nobody expected says nothing but its number', (error) => {
    expect(refusalOf(error, 'r9')).toEqual({
      status: 500,
      problem: { code: 'internal', message: problemText('internal'), findings: [], requestId: 'r9' },
    })
  })
})
