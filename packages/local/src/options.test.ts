import { expect, it } from 'vitest'
import { readOptions } from './options.ts'

const plain = { port: 4173, folder: '/home/.plumbline', origin: undefined, seed: true }

it('has a default for everything', () => {
  expect(readOptions([], '/home')).toEqual(plain)
})

it('takes what is said', () => {
  const args = ['--port', '0', '--data', 'x', '--no-seed', '--origin', 'https://a.example/path']
  expect(readOptions(args, '/home')).toEqual({
    port: 0,
    folder: '/home/x',
    origin: 'https://a.example',
    seed: false,
  })
})

it.each([
  ['--port', 'x'],
  ['--port', ' '],
  ['--port', '70000'],
  ['--colour'],
  ['--origin', 'localhost:4173'],
])('refuses %s %s', (...args) => {
  expect(() => readOptions(args, '/home')).toThrow(args.join(' ').slice(0, 8))
})
