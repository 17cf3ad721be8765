import { writeFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { analystFolder, scheme } from './analyst.fixture.ts'
import { robustness } from './robustness.ts'
import { score } from './score.ts'
import { simulate } from './simulate.ts'

async function scored() {
  const folder = await analystFolder()
  await score(folder.scoring())
  return { ...folder, dir: folder.at('out') }
}

it('simulate says that nothing moves under the same scheme, and who does under other weights', async () => {
  const { at, dir } = await scored()
  expect((await simulate([dir, '--scheme', at('scheme.json')])).out).toBe('没有单位的总分、位次或亮灯改变。')
  const other = structuredClone(scheme)
  const [economy, service] = other.boards
  Object.assign(economy!, { weight: 40 })
  Object.assign(economy!.indicators![0]!, { weight: 40 })
  Object.assign(service!, { weight: 60 })
  Object.assign(service!.boards![0]!, { weight: 60 })
  Object.assign(service!.boards![0]!.indicators[0]!, { weight: 60 })
  await writeFile(at('new.json'), JSON.stringify(other))
  const { code, out } = await simulate([dir, '--scheme', at('new.json')])
  expect(code).toBe(0)
  // 0.4 × 90 + 0.6 × 85.5 = 87.3
  expect(out).toContain('总分 88.20 分 → 87.30 分')
  expect(out).toContain('投资 -18.00，满意度 +17.10')
})

it('simulate refuses a version that could not be published, with its places', async () => {
  const { at, dir } = await scored()
  const broken = structuredClone(scheme)
  broken.boards[0]!.weight = 50
  await writeFile(at('broken.json'), JSON.stringify(broken))
  const { code, error } = await simulate([dir, '--scheme', at('broken.json')])
  expect([code, error]).toEqual([1, expect.stringContaining('boards[0].weight')])
})

it('robustness gives every unit its interval, the same for the same seed, and none of width without any spread', async () => {
  const { dir } = await scored()
  const [once, again] = [await robustness([dir, '--draws', '50']), await robustness([dir, '--draws', '50'])]
  expect(once).toEqual(again)
  expect(once.out).toMatch(/a 甲镇\n {2}50 次抽样/)
  const still = await robustness([dir, '--draws', '20', '--spread', '0', '--json'])
  const { classes } = JSON.parse(still.out!) as { classes: { subjects: { rank: number; whole: object }[] }[] }
  const places = classes.flatMap(({ subjects }) => subjects)
  expect(places.map(({ whole }) => whole)).toEqual(places.map(({ rank }) => ({ from: rank, to: rank })))
})

it('both say what is wrong with their options, and with a folder that is none', async () => {
  const { dir } = await scored()
  for (const args of [[dir, '--draws', 'many'], [dir, '--spread', ''], []])
    expect(await robustness(args)).toMatchObject({ code: 2, error: expect.stringContaining('参数有误') })
  expect(await robustness([dir, '--draws', '0'])).toMatchObject({ code: 2 })
  expect(await simulate([dir])).toMatchObject({ code: 2, error: expect.stringContaining('--scheme') })
  expect(await simulate(['nowhere', '--scheme', 'x'])).toMatchObject({
    code: 2,
    error: expect.stringContaining('读不了文件'),
  })
})
