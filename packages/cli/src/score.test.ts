import { write, utils } from '@e965/xlsx'
import { execFile } from 'node:child_process'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { analystFolder, csvOf, factRows, header, roster, scheme } from './analyst.fixture.ts'
import { score } from './score.ts'

const chinese = ['单位', '指标', '期', '数据项', '值']

/** Two-byte characters only, which is all these files need. */
function gb18030(text: string): Uint8Array {
  const codes = new Map<string, number[]>()
  const decoder = new TextDecoder('gb18030')
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
  return Uint8Array.from([...text].flatMap((char) => codes.get(char) ?? char.charCodeAt(0)))
}

function xlsx(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), '数据')
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
}

const exists = (path: string) => stat(path).then(Boolean, () => false)

interface Found {
  problems: { code: string; place: string; message: { zh: string; en: string } }[]
}

/** What was found in these files: code and place of each, and that nothing was written. */
async function findingsOf(others: Record<string, string | Uint8Array>, facts?: string) {
  const folder = await analystFolder(others)
  const { code, out } = await score([...folder.scoring(facts), '--json'])
  expect([code, await exists(folder.at('out'))]).toEqual([1, false])
  return (JSON.parse(out!) as Found).problems.map((one) => `${one.code} @ ${one.place}`)
}

const withFact = (...row: string[]) => ({ 'facts.csv': csvOf([header, ...factRows, row]) })

describe('plumbline score', () => {
  it('writes a ranking that Excel opens: places in the class, boards, light, why there is no total', async () => {
    const folder = await analystFolder()
    expect(await score(folder.scoring())).toMatchObject({ code: 0 })
    expect(await readFile(folder.at('out/ranking.csv'), 'utf8')).toBe(
      [
        '\ufeff类别,位次,参排,代码,名称,总分,经济,服务,服务 / 民意,亮灯,说明',
        '乡镇,1,2,a,甲镇,88.20,90.00,85.50,85.50,绿灯,',
        '乡镇,2,2,b,"乙镇, 北",28.00,0.00,70.00,70.00,红灯,',
        "部门,1,1,o,'=办公室,95.00,,95.00,95.00,绿灯,",
        '',
      ].join('\r\n'),
    )
  })

  it('says in the ranking why somebody has no total, and never counts it as 0', async () => {
    const folder = await analystFolder({ 'facts.csv': csvOf([header, ...factRows.slice(0, 6)]) })
    await score([...folder.scoring(), '--lang', 'en'])
    const lines = (await readFile(folder.at('out/ranking.csv'), 'utf8')).split('\r\n')
    expect(lines[0]).toBe('\ufeffclass,rank,of,code,name,total,economy,service,service / opinion,light,note')
    expect(lines[3]).toBe("offices,,0,o,'=办公室,,,,,,Nothing below it has a score")
  })

  it('writes the same bytes from any order of lines, from GB18030 under Chinese headers and from xlsx', async () => {
    const backwards = csvOf([chinese, ...factRows.toReversed()])
    const folder = await analystFolder({
      'gb.csv': gb18030(backwards),
      'utf8.csv': `\ufeff${backwards.replaceAll('\n', '\r\n')}\r\n`,
      'facts.xlsx': xlsx([header, ...factRows.map((row) => row.map((one) => (one === '90' ? 90 : one)))]),
    })
    const bytes = async (facts: string) => {
      expect(await score(folder.scoring(facts, facts + '.out'))).toMatchObject({ code: 0 })
      const files = ['scores.json', 'ranking.csv', 'inputs.json']
      return Promise.all(files.map((name) => readFile(folder.at(`${facts}.out/${name}`), 'utf8')))
    }
    const first = await bytes('facts.csv')
    for (const other of ['gb.csv', 'utf8.csv', 'facts.xlsx']) expect(await bytes(other)).toEqual(first)
  })

  it('keeps all that the score rests on, with digests', async () => {
    const folder = await analystFolder()
    const { out } = await score([...folder.scoring(), '--json'])
    const inputs = JSON.parse(await readFile(folder.at('out/inputs.json'), 'utf8')) as object
    const { digests } = JSON.parse(out!) as { digests: object }
    expect(Object.values(digests)).toEqual(Array(4).fill(expect.stringMatching(/^[0-9a-f]{64}$/)))
    expect(inputs).toMatchObject({ digests, period: '2026-10', scheme: { id: 'sample' } })
    expect(inputs).toHaveProperty('facts.length', 7)
  })

  it.each([
    [
      'an unknown indicator',
      withFact('a', 'investmnt', '2026-10', 'v', '1'),
      'fact_unknown_indicator',
      'B10',
    ],
    ['an unknown field', withFact('a', 'investment', '2026-10', 'w', '1'), 'fact_unknown_field', 'D10'],
    [
      'somebody not on the roster',
      withFact('z', 'investment', '2026-10', 'v', '1'),
      'fact_not_on_roster',
      'A10',
    ],
    ['figures that contradict', withFact('a', 'investment', '2026-10', 'v', '91'), 'fact_conflict', 'E10'],
    ['a figure and a dash', withFact('o', 'investment', '2026-10', 'v', '5'), 'fact_conflict', 'E10'],
    ['NaN', withFact('o', 'investment', '2026', 't', 'NaN'), 'fact_not_a_number', 'E10'],
    ['1e400', withFact('o', 'investment', '2026', 't', '1e400'), 'fact_not_a_number', 'E10'],
    ['text', withFact('o', 'investment', '2026', 't', '约十万'), 'fact_not_a_number', 'E10'],
    ['a unit behind the figure', withFact('o', 'investment', '2026', 't', '5万元'), 'fact_has_unit', 'E10'],
    ['16 digits', withFact('o', 'investment', '2026', 't', '1234567890123456'), 'fact_too_large', 'E10'],
    ['a target of a month', withFact('o', 'investment', '2026-10', 't', '5'), 'fact_period', 'C10'],
    ['a figure of a year', withFact('a', 'investment', '2026', 'v', '5'), 'fact_period', 'C10'],
    ['a month in other words', withFact('a', 'investment', '2026年9月', 'v', '5'), 'fact_period', 'C10'],
  ])('names %s', async (_, files, code, address) => {
    expect(await findingsOf(files)).toEqual([`${code} @ facts.csv ${address}`])
  })

  it('names what is wrong with the files themselves', async () => {
    expect(await findingsOf({ 'facts.csv': '' })).toEqual(['file_empty @ facts.csv'])
    const noValue = 'subject,indicator,period,field\na,investment,2026-10,v'
    expect(await findingsOf({ 'facts.csv': noValue })).toEqual(['header_missing @ facts.csv 1'])
    const twice = 'subject,单位,indicator,period,field,value'
    expect(await findingsOf({ 'facts.csv': twice })).toEqual(['header_repeated @ facts.csv 1'])
    expect(await findingsOf({ 'facts.csv': header.join(',') })).toEqual([
      expect.stringMatching(/^facts_none @ .*facts.csv$/),
    ])
    expect(
      await findingsOf(
        { 'facts.xlsx': xlsx([header, ['a', 'investment', '2026-10', 'v', '#N/A']]) },
        'facts.xlsx',
      ),
    ).toEqual(['fact_error_value @ facts.xlsx E2'])
  })

  it.each([
    ['a unit in two classes', `${roster}a,甲镇,office\n`, 'roster_two_classes @ roster.csv C5'],
    ['a unit listed twice', `${roster}a,甲镇,town\n`, 'roster_repeated @ roster.csv A5'],
    ['an unknown class', `${roster}c,丙镇,village\n`, 'roster_class @ roster.csv C5'],
    ['a unit without a code', `${roster},丙镇,town\n`, 'roster_no_code @ roster.csv A5'],
  ])('names %s', async (_, text, found) => {
    expect(await findingsOf({ 'roster.csv': text })).toEqual([found])
  })

  it('names an empty roster, a wrong period and what keeps the scheme from being published', async () => {
    expect(await findingsOf({ 'roster.csv': 'code,name,class\n' })).toEqual([
      expect.stringMatching(/^roster_empty @/),
    ])
    const folder = await analystFolder()
    const { code, error } = await score(folder.scoring().map((one) => (one === '2026-10' ? '2026-Q3' : one)))
    expect([code, error]).toEqual([1, expect.stringMatching(/错误 error --period \[period\][^]*2026-10/)])
    const heavy = JSON.stringify(scheme).replace('"weight":60', '"weight":61')
    expect(await findingsOf({ 'scheme.json': heavy })).toContainEqual(expect.stringMatching(/@ boards/))
  })

  it('takes a figure said twice alike as said once, and a hundred thousand times', async () => {
    const folder = await analystFolder(withFact('a', 'investment', '2026-10', 'v', '90.00'))
    expect(await score(folder.scoring())).toMatchObject({ code: 0 })
    const again = `${csvOf([header, ...factRows])}${'\na,investment,2026-10,v,90'.repeat(100_000)}`
    const said = await score((await analystFolder({ 'facts.csv': again })).scoring())
    expect([said.code, said.out]).toEqual([0, expect.stringContaining('数据 7 个')])
  })

  it('ends with 2 when it cannot be carried out', async () => {
    const folder = await analystFolder({ taken: 'a file' })
    const none = await score(folder.scoring('none.csv'))
    expect([none.code, none.error]).toEqual([2, expect.stringMatching(/读不了文件 .*none.csv/)])
    const blocked = await score(folder.scoring('facts.csv', 'taken/out'))
    expect([blocked.code, blocked.error]).toEqual([2, expect.stringMatching(/写不了 /)])
    const folderGiven = await score(folder.scoring('.'))
    expect([folderGiven.code, folderGiven.error]).toEqual([2, expect.stringMatching(/给的是目录/)])
    const few = await score(folder.scoring().slice(0, 3))
    expect([few.code, few.error]).toEqual([2, expect.stringMatching(/--roster, --period, --out/)])
    expect(await score([...folder.scoring(), '--lang', 'fr'])).toMatchObject({ code: 2 })
    expect(await score([...folder.scoring(), 'more'])).toMatchObject({ code: 2 })
  })

  it('runs as a process, with findings on stderr', async () => {
    const folder = await analystFolder({ 'wrong.csv': 'subject,indicator,period,field,value\n' })
    const main = join(import.meta.dirname, 'main.ts')
    const run = (...args: string[]) =>
      new Promise<[number, string, string]>((done) => {
        execFile(process.execPath, [main, ...args], (failure, out, error) =>
          done([failure ? Number(failure.code) : 0, out, error]),
        )
      })
    expect(await run('score', ...folder.scoring())).toEqual([0, expect.stringContaining('ranking.csv'), ''])
    const wrong = [1, '', expect.stringContaining('[facts_none]')]
    expect(await run('score', ...folder.scoring('wrong.csv'))).toEqual(wrong)
  })
})
