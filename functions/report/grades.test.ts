import { expect, it } from 'vitest'
import { openBusiness } from '../../test/support/business.ts'
import { foundTenant, type Founding } from '../../test/support/found-tenant.ts'
import { gradedScheme } from '../../test/support/graded-scheme.ts'
import { runMonth } from '../../test/support/months.ts'
import { airingOf } from './airing.ts'
import { gatherMaterial } from './material.ts'
import { noticeOf } from './notice.ts'

const business = await openBusiness()

async function materialOf(founding: Founding) {
  const t = await foundTenant(business, founding)
  const period = '2026-10'
  const { runId } = await runMonth(t, period)
  return gatherMaterial(t.system('run'), { schemeId: t.schemeId, period, runId })
}

it('prints 等次 by name beside each place, and the rules of grades under the table', async () => {
  const material = await materialOf({ scheme: gradedScheme('class') })
  const airing = airingOf(material)
  expect(airing.columns.map(({ label }) => label)).toContain('等次')
  expect(airing.rows.map(({ cells }) => cells['grade'])).toEqual([
    '优秀',
    '良好',
    '合格',
    '优秀',
    '良好',
    '合格',
  ])
  expect(airing.rules.at(-1)).toMatch(/^按位次：优秀 33\.333333%、/)
  const notice = noticeOf(material)
  const [table] = notice.tables
  const column = table!.columns.indexOf('等次')
  expect(table!.rows.map((row) => row[column])).toEqual(['优秀', '良好', '合格'])
  expect(table!.rows.every((row) => row.length === table!.columns.length)).toBe(true)
  expect(notice.sections.at(-1)!.paragraphs.join('')).toContain('按位次：优秀')
})

it('says nothing of grades where the scheme gives none', async () => {
  const material = await materialOf({})
  expect(airingOf(material).columns.map(({ label }) => label)).not.toContain('等次')
  expect(noticeOf(material).tables[0]!.columns).not.toContain('等次')
})
