import { readFile, stat, writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { analystFolder, csvOf, factRows, header, scheme } from '../analyst.fixture.ts'
import { score } from '../score.ts'

const consequences = [
  {
    id: 'talk',
    name: { zh: '约谈', en: 'interview' },
    rule: { kind: 'last', places: 1 },
    proposes: { zh: '约谈', en: 'an interview' },
    to: 'head',
    kind: 'talk',
    days: 30,
    basis: { zh: '第八条', en: 'article 8' },
  },
  {
    id: 'risen',
    name: { zh: '进位显著奖', en: 'award' },
    rule: { kind: 'improved', criterion: 'places', atLeast: 1 },
    proposes: { zh: '授予进位显著奖', en: 'the award for rising' },
    to: 'unit',
    kind: 'award',
  },
]
const withConsequences = { 'scheme.json': JSON.stringify({ ...scheme, consequences }) }
const october = (period: string) => (one: string) => (one === '2026-10' ? period : one)
/** September, with a and b the other way round. */
const september = csvOf([
  header,
  ...factRows.map((row) =>
    row.map((one) => (one === 'a' ? 'b' : one === 'b' ? 'a' : one === '2026-10' ? '2026-09' : one)),
  ),
])

async function twoMonths(others: Record<string, string> = withConsequences) {
  const folder = await analystFolder({ ...others, 'before.csv': september })
  const earlier = await score(folder.scoring('before.csv', 'sep').map(october('2026-09')))
  expect(earlier).toMatchObject({ code: 0 })
  const at = (...more: string[]) => [...folder.scoring(), ...more]
  return { folder, at, sep: folder.at('sep') }
}

const linesOf = async (path: string) => (await readFile(path, 'utf8')).split('\r\n')

describe('plumbline score --previous', () => {
  it('writes movement, and who is proposed for what in words', async () => {
    const { folder, at, sep } = await twoMonths()
    expect(await score(at('--previous', sep))).toMatchObject({ code: 0 })
    expect(await linesOf(folder.at('out/ranking.csv'))).toEqual([
      '\ufeff类别,位次,参排,代码,名称,总分,经济,服务,服务 / 民意,上期位次,升降,亮灯,说明',
      '乡镇,1,2,a,甲镇,88.20,90.00,85.50,85.50,2,1,绿灯,',
      '乡镇,2,2,b,"乙镇, 北",28.00,0.00,70.00,70.00,1,-1,红灯,',
      "部门,1,1,o,'=办公室,95.00,,95.00,95.00,1,0,绿灯,",
      '',
    ])
    expect(await linesOf(folder.at('out/proposals.csv'))).toEqual([
      '\ufeff事项,类别,代码,名称,对象,责任部门,建议,理由,依据,期限（日）,说明',
      '约谈,乡镇,b,"乙镇, 北",主要负责人,,约谈,末 1 名：2026年10月第 2（共 2）,第八条,30,系统仅提出建议，由有权人员决定',
      '进位显著奖,乡镇,a,甲镇,本单位,,授予进位显著奖,位次上升 1 位，达到 1 位：2026年9月第 2（共 2），2026年10月第 1（共 2）,,,系统仅提出建议，由有权人员决定',
      '',
    ])
  })

  it('proposes what needs no history without it, and writes no list for a scheme without consequences', async () => {
    const folder = await analystFolder(withConsequences)
    await score(folder.scoring())
    const lines = await linesOf(folder.at('out/proposals.csv'))
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(['约谈', ''])
    await writeFile(folder.at('scheme.json'), JSON.stringify(scheme))
    await score(folder.scoring())
    await expect(stat(folder.at('out/proposals.csv'))).rejects.toThrow('ENOENT')
  })

  it('says which decision on grades would carry a proposal out', async () => {
    const grades = {
      vocabulary: ['优秀', '良好'].map((zh, k) => ({ id: `g${k}`, name: { zh, en: zh } })),
      rule: { kind: 'bands', bands: [{ grade: 'g0', min: 80 }, { grade: 'g1' }] },
    }
    const bar = { ...consequences[0], to: 'head', kind: 'bar', proposes: { zh: '不予评优', en: 'barred' } }
    const low = { ...bar, id: 'low', rule: { kind: 'level', indicator: 'investment', below: 80 }, to: 'unit' }
    const document = { ...scheme, grades, consequences: [bar, low] }
    const folder = await analystFolder({ 'scheme.json': JSON.stringify(document) })
    expect(await score(folder.scoring())).toMatchObject({ code: 0 })
    const notes = (await linesOf(folder.at('out/proposals.csv')))
      .slice(1, -1)
      .map((line) => line.split(',').at(-1))
    expect(notes).toEqual([
      '系统仅提出建议，由有权人员决定；决定后登记为等次决定“取消评优”，写明职务',
      '系统仅提出建议，由有权人员决定；决定后登记为等次决定“取消评优”',
    ])
  })

  it('takes folders one by one or with commas, in any order, to the same bytes', async () => {
    const { folder, at, sep } = await twoMonths()
    await writeFile(folder.at('aug.csv'), september.replaceAll('2026-09', '2026-08'))
    await score(folder.scoring('aug.csv', 'aug').map(october('2026-08')))
    const aug = folder.at('aug')
    const bytes = async (...more: string[]) => {
      expect(await score(at(...more))).toMatchObject({ code: 0 })
      return Promise.all(
        ['scores.json', 'proposals.csv', 'inputs.json'].map((name) =>
          readFile(folder.at(`out/${name}`), 'utf8'),
        ),
      )
    }
    expect(await bytes('--previous', `${sep},${aug}`)).toEqual(
      await bytes('--previous', aug, '--previous', sep),
    )
  })

  it.each([
    ['a later period', '2026-09', /不是更早的期/],
    ['another kind of period', '2026-Q4', /不是这份办法的期/],
  ])('refuses %s', async (_, period, why) => {
    const { at, sep } = await twoMonths()
    const { code, error } = await score(at('--previous', sep).map(october(period)))
    expect([code, error]).toEqual([1, expect.stringMatching(why)])
  })

  it('refuses a folder given twice, one that was changed, and results of another scheme', async () => {
    const { folder, at, sep } = await twoMonths()
    expect((await score(at('--previous', `${sep},${sep}`))).error).toMatch(/给了两次/)
    const text = await readFile(folder.at('sep/scores.json'), 'utf8')
    await writeFile(folder.at('scheme.json'), JSON.stringify({ ...scheme, id: 'another' }))
    expect((await score(at('--previous', sep))).error).toMatch(/\[previous\]/)
    await writeFile(folder.at('sep/scores.json'), text.replace('"rank":1', '"rank":2'))
    expect((await score(at('--previous', sep))).error).toMatch(/results_changed/)
  })

  it('keeps the history with its digest in the folder', async () => {
    const { folder, at, sep } = await twoMonths()
    await score(at('--previous', sep))
    const inputs = JSON.parse(await readFile(folder.at('out/inputs.json'), 'utf8')) as {
      history: { period: string }[]
      digests: { history: string }
    }
    expect(inputs.history.map(({ period }) => period)).toEqual(['2026-09'])
    expect(inputs.digests.history).toMatch(/^[0-9a-f]{64}$/)
    const spoiled = JSON.stringify({ ...inputs, history: [] })
    await writeFile(folder.at('out/inputs.json'), spoiled)
    const next = [
      ...folder.scoring('facts.csv', 'nov').map(october('2026-11')),
      '--previous',
      folder.at('out'),
    ]
    expect((await score(next)).error).toMatch(/results_changed/)
  })
})
