import { expect, it } from 'vitest'
import { spawnTied } from './spawn-tied.ts'

it('tells how a program ended by itself, with its last words', async () => {
  const child = spawnTied('/bin/sh', ['-c', 'echo "last words"; exit 3'])
  expect(await child.exited).toEqual({ code: 3, output: 'last words\n' })
})

it('ends a program that would run on', async () => {
  const child = spawnTied('/bin/sleep', ['1000'])
  await child.stop()
  expect((await child.exited).code).toBe(143)
})

it('reports a program that is not there', async () => {
  const { code, output } = await spawnTied('/nowhere/program', []).exited
  expect(code).toBe(127)
  expect(output).toContain('/nowhere/program')
})
