import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import en from '../../../messages/en.json' with { type: 'json' }
import zh from '../../../messages/zh.json' with { type: 'json' }

const source = join(import.meta.dirname, '../..')
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(svelte|ts)$/.test(name) && !/\.test\.ts$/.test(name) && !name.includes('paraglide'))
  .map((name) => ({ name, text: readFileSync(join(source, name), 'utf8') }))

const catalogues: Record<string, Record<string, string>> = { zh, en }
const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()
const used = new Set(
  files.flatMap(({ text }) => [...text.matchAll(/\bm\.([a-z]\w*)/g)].map(([, key]) => key)),
)
const withoutComments = (text: string) =>
  text.replace(/<!--[\s\S]*?-->|\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')

describe('the catalogues', () => {
  it('hold the same keys', () => {
    expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort())
  })
  it.each(['zh', 'en'])('say something for every key in %s', (locale) => {
    const empty = Object.entries(catalogues[locale] ?? {}).filter(([, text]) => text.trim() === '')
    expect(empty).toEqual([])
  })
  it('are translated: no text is the same in both', () => {
    expect(Object.entries(zh).filter(([key, text]) => catalogues['en']?.[key] === text)).toEqual([])
  })
  it('leave the same holes to fill', () => {
    const different = Object.entries(zh).filter(
      ([key, text]) => `${holes(text)}` !== `${holes(catalogues['en']?.[key] ?? '')}`,
    )
    expect(different).toEqual([])
  })
  it('keep Chinese in the Chinese one and its punctuation full-width', () => {
    const chinese = /[\u4e00-\u9fff]/
    const mixed = Object.entries(en).filter(([key, text]) => chinese.test(text) && key !== 'language_other')
    expect(mixed).toEqual([])
    expect(Object.entries(zh).filter(([, text]) => /[\u4e00-\u9fff][,;:?!]/.test(text))).toEqual([])
  })
})

describe('the pages', () => {
  it('use only keys there are', () => {
    expect([...used].filter((key) => key && !Object.hasOwn(zh, key))).toEqual([])
  })
  it('use every key there is', () => {
    expect(Object.keys(zh).filter((key) => !used.has(key))).toEqual([])
  })
  it('speak through the catalogues alone', () => {
    const talking = files
      .filter(({ text }) => /[\u4e00-\u9fff]/.test(withoutComments(text)))
      .map(({ name }) => name)
    expect(talking).toEqual([])
  })
})
