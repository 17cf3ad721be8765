import { expect, it } from 'vitest'
import { analystFolder, csvOf, factRows, header, scheme } from '../analyst.fixture.ts'
import { score } from '../score.ts'

/** The figures of the sample with some of them otherwise: { 'b investment t': '0' }. */
async function scored(changes: Record<string, string>, others: Record<string, string> = {}) {
  const rows = factRows.map(([subject, indicator, period, field, value]) => [
    ...[subject!, indicator!, period!, field!],
    changes[`${subject} ${indicator} ${field}`] ?? value!,
  ])
  const folder = await analystFolder({ 'facts.csv': csvOf([header, ...rows]), ...others })
  const [{ code, out }, said] = [await score([...folder.scoring(), '--json']), await score(folder.scoring())]
  const { problems } = JSON.parse(out!) as { problems: { code: string; place: string; severity: string }[] }
  expect(code).toBe(0)
  expect(problems.every(({ severity }) => severity === 'advice')).toBe(true)
  return { found: problems.map((one) => `${one.code} ${one.place}`), said: said.out! }
}

/** Alone in its class, and without the one figure it is asked. */
const office = ['class_of_one office o', 'values_all_missing office investment']

it('names a target of 0 with unit and indicator, and an indicator nobody of a class has a figure for', async () => {
  expect((await scored({})).found).toEqual(office)
  const { found, said } = await scored({ 'b investment t': '0' })
  expect(found).toEqual(['target_not_positive b investment', ...office])
  expect(said).toContain('没有得分：目标值“目标”为 0，不大于 0，无法计算完成率。')
})

it('names a class that a method cannot tell apart, once and not unit by unit', async () => {
  const minmax = { kind: 'minmax', measure: { kind: 'value', field: 'v' } }
  const document = structuredClone(scheme)
  Object.assign(document.boards[0]!.indicators![0]!, { method: minmax })
  const { found, said } = await scored({ 'a investment v': '0' }, { 'scheme.json': JSON.stringify(document) })
  expect(found).toEqual(['degenerate_group town investment', ...office])
  expect(said).toContain('（2 个单位）')
})

it('names whoever has no total, and why, rather than leave it to be counted', async () => {
  const { found, said } = await scored({ 'b investment v': '—', 'b satisfaction score': '—' })
  expect(found).toContain('no_total town b')
  expect(said).toContain('没有总分，不排位：其下没有任何得分')
})
