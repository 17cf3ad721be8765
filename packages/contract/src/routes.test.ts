import { permissions } from '@plumbline/core/schemas'
import { describe, expect, it } from 'vitest'
import type { Route } from './route.ts'
import { routes } from './routes/index.ts'

const all = Object.entries(routes) as [string, Route][]
const named = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1])

describe.each(all)('%s', (_name, { method, path, access, params, query, body, reply, summary }) => {
  it('names in its address exactly the parameters it declares', () => {
    expect(named(path).toSorted()).toEqual(Object.keys(params.shape).toSorted())
    expect(path).toMatch(/^\/v1(\/([a-z]+|\{[a-zA-Z]+\}))+$/)
  })

  it('says who may call it, and where, when it is for members', () => {
    if (access.kind !== 'member') return expect(path).not.toContain('{tenantId}')
    expect(Object.keys(permissions)).toContain(access.action)
    expect(path.startsWith('/v1/tenants/{tenantId}')).toBe(true)
  })

  it('changes nothing by GET and needs no query to change something', () => {
    if (method === 'GET') expect(body).toBeNull()
    else expect([Object.keys(query.shape), reply.kind]).toEqual([[], 'json'])
    if (access.kind === 'member' && method !== 'GET') expect(access.action.endsWith('.read')).toBe(false)
  })

  it('refuses what it does not know', () => {
    for (const schema of [params, query, ...(body ? [body] : [])]) {
      const keys = schema
        .safeParse({ surprise: 1 })
        .error?.issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []))
      expect(keys).toEqual(['surprise'])
    }
  })

  it('has a summary', () => {
    expect(summary).toMatch(/^[A-Z].{5,}[^.]$/)
  })
})

it('no two routes share method and address, whatever their parameters are called', () => {
  const shapes = all.map(([, { method, path }]) => `${method} ${path.replaceAll(/\{\w+\}/g, '*')}`)
  expect(new Set(shapes).size).toBe(shapes.length)
})
