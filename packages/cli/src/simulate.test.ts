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
  expect((await simulate([dir, '--scheme', at('scheme.json')])).out).toBe(
    '没有单位的总分、位次、亮灯、等次或建议改变。',
  )
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

it('simulate says which grades and proposals change, and what persons decided that no longer applies', async () => {
  const text = (name: string) => ({ zh: name, en: name })
  const graded = (top: string, min: number) => ({
    ...scheme,
    grades: {
      vocabulary: [
        { id: top, name: { zh: '良好', en: 'good' } },
        { id: 'poor', name: { zh: '较差', en: 'poor' } },
      ],
      rule: { kind: 'bands', bands: [{ grade: top, min }, { grade: 'poor' }] },
    },
    consequences: [
      {
        ...{ id: 'talk', name: text('约谈'), rule: { kind: 'grade', grades: ['poor'] } },
        ...{ proposes: text('约谈'), to: 'head', kind: 'talk' },
      },
    ],
  })
  const folder = await analystFolder({
    'scheme.json': JSON.stringify(graded('good', 60)),
    'decisions.csv': [
      'subject,kind,grade,reason,document,decidedBy,date',
      'b,direct,good,表彰,〔2026〕1号,王主任,2026-11-01',
    ].join('\n'),
    'new.json': JSON.stringify(graded('good', 90)),
    'renamed.json': JSON.stringify(graded('fine', 60)),
  })
  expect(await score([...folder.scoring(), '--decisions', folder.at('decisions.csv')])).toMatchObject({
    code: 0,
  })
  const higher = await simulate([folder.at('out'), '--scheme', folder.at('new.json')])
  expect(higher.out!.split('\n')).toEqual([
    'a 甲镇',
    '  总分 88.20 分；位次 第 1（共 2）；亮灯 绿灯；等次 良好 → 较差',
    '建议“约谈”：新增 甲镇',
  ])
  const renamed = await simulate([folder.at('out'), '--scheme', folder.at('renamed.json')])
  expect(renamed.out).toContain('新版办法不能适用已作的决定或荣誉 1 项：b direct')
  const drawn = await robustness([folder.at('out'), '--draws', '20', '--json'])
  const { subjects } = JSON.parse(drawn.out!) as { subjects: { flips: { of: { kind: string } }[] }[] }
  expect(subjects[0]!.flips.map(({ of }) => of.kind)).toEqual(['light', 'grade', 'consequence'])
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
  const { subjects: places } = JSON.parse(still.out!) as { subjects: { rank: number; whole: object }[] }
  expect(places.map(({ whole }) => whole)).toEqual(places.map(({ rank }) => ({ from: rank, to: rank })))
})

it('both say what is wrong with their options, and with a folder that is none', async () => {
  const { dir } = await scored()
  for (const args of [[dir, '--draws', 'many'], [dir, '--spread', ''], []])
    expect(await robustness(args)).toMatchObject({ code: 2, error: expect.stringContaining('参数有误') })
  for (const draws of ['0', '1.5', '1e9'])
    expect(await robustness([dir, '--draws', draws])).toMatchObject({
      code: 2,
      error: expect.stringContaining(`--draws ${draws} (1–100000)`),
    })
  expect(await simulate([dir])).toMatchObject({ code: 2, error: expect.stringContaining('--scheme') })
  expect(await simulate(['nowhere', '--scheme', 'x'])).toMatchObject({
    code: 2,
    error: expect.stringContaining('读不了文件'),
  })
})
