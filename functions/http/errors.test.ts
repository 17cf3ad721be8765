import { AuthError } from '@plumbline/auth'
import { problemText, transportErrors, type ProblemCode } from '@plumbline/contract'
import { DomainError, errors } from '@plumbline/core'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { DoorError, refusalOf, statusOf } from './errors.ts'

const codes = [...Object.keys(errors), ...Object.keys(transportErrors)] as ProblemCode[]

describe('a refusal', () => {
  it.each(codes)('%s has a status, and only the unexpected is ours to blame', (code) => {
    expect(statusOf[code] >= 500).toBe(code === 'internal')
    expect(statusOf[code]).toBeGreaterThanOrEqual(400)
  })

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
      shape,
    ]
    expect(
      refusals.map((error) => refusalOf(error, 'r')).map(({ status, problem }) => [status, problem.code]),
    ).toEqual([
      [413, 'body_too_large'],
      [401, 'session_expired'],
      [401, 'unauthenticated'],
      [400, 'bad_input'],
    ])
    expect(refusalOf(shape, 'r').problem.findings.map((finding) => finding.place)).toEqual(['version'])
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
