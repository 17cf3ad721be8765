import { historyNeeded, type Scheme } from '@plumbline/scheme'
import { attainedAsked } from '@plumbline/scheme/walk'
import { propose, type HistoryPeriod, type Proposal } from '@plumbline/scoring'
import type { Context } from '../context.ts'
import {
  asksIndicators,
  readAttained,
  readFrozenDecisions,
  readFrozenHistory,
  readIndicatorRanks,
  type FrozenRun,
  type RunAddress,
} from '../run/index.ts'
import { readGivenLights } from './read.ts'
import type { ProposalPage, RankingPage } from './schema.ts'

const proposalsPerPage = 100

interface Ranked {
  scheme: Scheme
  manifest: FrozenRun
  pages: readonly Pick<RankingPage, 'class' | 'rows'>[]
}

async function periodNow(ctx: Context, { scheme, manifest, pages }: Ranked): Promise<HistoryPeriod> {
  const asked = attainedAsked(scheme)
  const [ranks, scores] = await Promise.all([
    asksIndicators(scheme).now ? readIndicatorRanks(ctx, manifest) : undefined,
    asked.length > 0 ? readAttained(ctx, manifest, asked) : undefined,
  ])
  const places = pages.flatMap(({ class: group, rows }) =>
    rows.map(({ unitId, rank, total, light, grade }) => {
      const place = { subject: unitId, group, rank, total, light, grade }
      const [indicatorRanks, attained] = [ranks?.get(unitId), scores?.get(unitId)]
      return {
        ...place,
        ...(indicatorRanks && { indicatorRanks }),
        ...(scores && { attained: attained ?? {} }),
      }
    }),
  )
  return { period: manifest.period, places }
}

/** Who is proposed for what by the scheme's consequences; undefined where it has none. Nothing here decides anything (D16). */
export async function proposeRun(ctx: Context, ranked: Ranked): Promise<Proposal[] | undefined> {
  const { scheme, manifest } = ranked
  if (!scheme.consequences) return undefined
  const [before, now, lights, { honours }] = await Promise.all([
    readFrozenHistory(ctx, manifest),
    periodNow(ctx, ranked),
    readGivenLights(ctx, manifest.runId),
    readFrozenDecisions(ctx, manifest),
  ])
  const given = lights.map(({ unitId, ...light }) => ({ subject: unitId, ...light }))
  // What only quotas look back to is not the consequences' to see.
  const needed = new Set(historyNeeded(scheme, manifest.period))
  const periods = [...before.filter(({ period }) => needed.has(period)), now]
  return propose({ scheme, periods, given, honours })
}

/** A page of proposals is one item. */
export const pagesOf = (at: RunAddress, proposals: readonly Proposal[]): ProposalPage[] =>
  Array.from({ length: Math.ceil(proposals.length / proposalsPerPage) }, (_, index) => ({
    ...at,
    page: index + 1,
    proposals: proposals.slice(index * proposalsPerPage, (index + 1) * proposalsPerPage),
  }))
