import { errors } from '@plumbline/core/schemas'
import { expect, it } from 'vitest'
import { ProblemReply, problemText, transportErrors, type ProblemCode } from './problem.ts'

const codes = [...Object.keys(errors), ...Object.keys(transportErrors)] as ProblemCode[]

it.each(codes)('%s has its words in Chinese and English, and fits the reply', (code) => {
  const message = problemText(code)
  expect(message.zh).toMatch(/\p{Script=Han}/u)
  expect(message.en).toMatch(/[a-z]/)
  expect(message.en).not.toMatch(/\p{Script=Han}/u)
  expect(ProblemReply.parse({ code, message, findings: [], requestId: 'r' }).code).toBe(code)
})

it('no code means two things', () => {
  expect(new Set(codes).size).toBe(codes.length)
})
