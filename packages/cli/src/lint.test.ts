import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const preset = join(root, 'packages/scheme/presets/new-area.yaml')

const plumbline = (...args: string[]) =>
  new Promise<{ code: number; out: string; error: string }>((done) => {
    execFile(process.execPath, [join(root, 'packages/cli/src/main.ts'), ...args], (failure, out, error) =>
      done({ code: failure ? Number(failure.code) : 0, out, error }),
    )
  })

describe('plumbline lint', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-cli-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('ends with 0 for a scheme in order', async () => {
    expect(await plumbline('lint', preset)).toMatchObject({ code: 0, error: '' })
  })

  it('ends with 1 and names the place of what is wrong, on stderr', async () => {
    const broken = join(folder, 'broken.yaml')
    await writeFile(broken, (await readFile(preset, 'utf8')).replace('weight: 60', 'weight: 61'))
    const { code, out, error } = await plumbline('lint', broken)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(error).toMatch(/错误 error boards/)
  })

  it('checks rank rules for the real number of units', async () => {
    const roster = join(folder, 'roster.csv')
    await writeFile(
      roster,
      `code,class\n${Array.from({ length: 15 }, (_, index) => `z${index},zone`).join('\n')}\n`,
    )
    const { out } = await plumbline('lint', preset, '--roster', roster, '--json')
    const { problems } = JSON.parse(out) as { problems: { severity: string; message: { zh: string } }[] }
    expect(problems.map((problem) => problem.severity)).toContain('advice')
  })

  it('ends with 2 when it cannot be carried out', async () => {
    const [none, wrong] = [
      await plumbline('lint', join(folder, 'none.yaml')),
      await plumbline('lint', '--roste'),
    ]
    expect(none).toMatchObject({ code: 2, out: '' })
    expect(none.error).toMatch(/读不了文件 .*none.yaml。The file .*none.yaml cannot be read/)
    expect(wrong.code).toBe(2)
    expect(wrong.error).toMatch(/参数有误。Wrong option: .*--roste[^]*plumbline lint SCHEME/)
    expect(await plumbline('lint')).toMatchObject({ code: 2 })
    for (const name of ['conjure', 'constructor']) {
      const { code, error } = await plumbline(name)
      expect([code, error]).toEqual([2, expect.stringContaining(`没有命令 ${name}`)])
    }
  })

  it.each([
    ['file_unreadable', ['lint', 'none.yaml', '--json'], /^读不了文件 none.yaml/, /none.yaml cannot be read/],
    ['wrong_use', ['lint', '--roste', '--json'], /^参数有误/, /^Wrong option/],
    ['command_unknown', ['conjure', '--json'], /^没有命令 conjure/, /^There is no command/],
  ])('tells a script, as data, that it could not be carried out: %s', async (code, args, zh, en) => {
    const { out, error, ...rest } = await plumbline(...args)
    expect(rest.code).toBe(2)
    expect(error).toMatch(zh)
    expect(JSON.parse(out)).toMatchObject({
      problems: [
        {
          code,
          message: { zh: expect.stringMatching(zh), en: expect.stringMatching(en) },
          severity: 'error',
        },
      ],
    })
  })

  it('explains itself', async () => {
    expect((await plumbline('lint', '--help')).out).toContain('plumbline lint SCHEME')
  })
})
