import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { canonicalJson, engineVersion } from '@plumbline/scoring'
import type { Language } from '../language.ts'
import { rankingCsv } from './ranking-csv.ts'
import { digest, digestText, files, type ClassScores, type Inputs, type Scores } from './results.ts'
import type { ScoreSources } from './rescore.ts'

/** Writes the folder other commands read. inputs.json comes last and knows the digest of the rest, so a folder cut off half-way is noticed. */
export async function writeResults(
  folder: string,
  { scheme, period, roster, facts }: ScoreSources,
  { classes, language }: { classes: ClassScores[]; language: Language },
): Promise<Inputs['digests']> {
  const { inertText: inert } = await import('@plumbline/documents')
  const members = [...roster].sort((a, b) => (a.code < b.code ? -1 : 1))
  const factsText = canonicalJson(facts)
  const given = { scheme: digest(scheme), roster: digest(members), facts: digestText(factsText) }
  const scores: Scores = {
    engine: engineVersion,
    period,
    schemeDigest: given.scheme,
    factsDigest: given.facts,
    classes,
  }
  const scoresText = canonicalJson(scores)
  const digests = { ...given, scores: digestText(scoresText) }
  const inputs: Omit<Inputs, 'facts'> = {
    engine: engineVersion,
    period,
    scheme,
    roster: members,
    digests,
  }
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, files.scores), scoresText)
  await writeFile(join(folder, files.ranking), rankingCsv(classes, { scheme, roster, language, inert }))
  await writeFile(join(folder, files.inputs), withFacts(inputs, factsText))
  return digests
}

/** Facts are most of it and are put into words once. */
function withFacts(inputs: Omit<Inputs, 'facts'>, factsText: string): string {
  const { digests, engine, ...after } = inputs
  const [before, rest] = [canonicalJson({ digests, engine }), canonicalJson(after)]
  return `${before.slice(0, -1)},"facts":${factsText},${rest.slice(1)}`
}
