import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { canonicalJson, engineVersion, rankOverall } from '@plumbline/scoring'
import type { Language } from '../language.ts'
import type { GradeResults } from './grade-results.ts'
import { gradesCsv } from './grades-csv.ts'
import { proposeClasses } from '../history/propose-classes.ts'
import { proposalsCsv, proposalsFile } from './proposals-csv.ts'
import { rankingCsv } from './ranking-csv.ts'
import {
  digest,
  digestText,
  files,
  gradesFile,
  type ClassScores,
  type Inputs,
  type Scores,
} from './results.ts'
import type { ScoreSources } from './rescore.ts'

interface Outcome {
  classes: ClassScores[]
  grades?: GradeResults | undefined
  language: Language
}

/** Writes the folder other commands read. inputs.json comes last and knows the digest of the rest, so a folder cut off half-way is noticed. */
export async function writeResults(
  folder: string,
  sources: ScoreSources,
  outcome: Outcome,
): Promise<Inputs['digests']> {
  const { scheme, period, facts, history } = sources
  const { classes, grades, language } = outcome
  const { inertText: inert } = await import('@plumbline/documents')
  const roster = [...sources.roster].sort((a, b) => (a.code < b.code ? -1 : 1))
  const factsText = canonicalJson(facts)
  const given = { scheme: digest(scheme), roster: digest(roster), facts: digestText(factsText) }
  const scores = scoresOf(sources, outcome, given)
  const scoresText = canonicalJson(scores)
  const besides = partsBeside(sources)
  const digests = { ...given, ...besides.digests, scores: digestText(scoresText) }
  const named = { scheme, roster, language, inert }
  const { overall = [], proposals } = scores
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, files.scores), scoresText)
  const ranking = rankingCsv(classes, { ...named, overall, grades, moved: history !== undefined })
  await writeFile(join(folder, files.ranking), ranking)
  await replace(join(folder, gradesFile), grades && gradesCsv(grades, named))
  await replace(join(folder, proposalsFile), proposals && proposalsCsv(proposals, named))
  const inputs = { engine: engineVersion, period, scheme, roster, ...besides.parts, digests }
  await writeFile(join(folder, files.inputs), withFacts(inputs, factsText))
  return digests
}

/** What came out, class by class and over all classes. */
function scoresOf(
  sources: ScoreSources,
  { classes, grades }: Outcome,
  digests: Pick<Inputs['digests'], 'scheme' | 'facts'>,
): Scores {
  const { scheme, period } = sources
  const proposals = proposeClasses(sources, classes, grades)
  return {
    engine: engineVersion,
    period,
    schemeDigest: digests.scheme,
    factsDigest: digests.facts,
    classes,
    ...(scheme.overall && {
      overall: rankOverall({ scheme, scores: classes.flatMap(({ subjects }) => subjects) }),
    }),
    ...(grades ? { grades } : {}),
    ...(proposals && { proposals }),
  }
}

/** A list from an earlier scheme would be taken for this one's. */
async function replace(path: string, content: string | undefined): Promise<void> {
  await rm(path, { force: true })
  if (content !== undefined) await writeFile(path, content)
}

/** What a score rests on beside facts, where it was given, with its digests. */
function partsBeside({ entries, history, decided }: ScoreSources) {
  return {
    parts: { ...(entries && { entries }), ...(history && { history }), ...(decided && { decided }) },
    digests: {
      ...(entries && { entries: digest(entries) }),
      ...(history && { history: digest(history) }),
      ...(decided && { decided: digest(decided) }),
    },
  }
}

/** Facts are most of it and are put into words once. */
function withFacts(inputs: Omit<Inputs, 'facts'>, factsText: string): string {
  const { digests, engine, entries, ...after } = inputs
  const [before, rest] = [
    canonicalJson({ digests, engine, ...(entries ? { entries } : {}) }),
    canonicalJson(after),
  ]
  return `${before.slice(0, -1)},"facts":${factsText},${rest.slice(1)}`
}
