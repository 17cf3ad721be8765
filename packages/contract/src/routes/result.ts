import { Code, Light, Text } from '@plumbline/scheme'
import {
  Decision,
  Entry,
  GivenLight,
  Grading,
  Period,
  RankingRow,
  Report,
  ReportKind,
  ResultElsewhere,
  SubjectDetail,
} from '@plumbline/core/schemas'
import { z } from 'zod'
import { route } from '../route.ts'
import { none, periodParams, Rankings, unitParams } from '../shapes.ts'

export const Card = z.strictObject({
  period: Period,
  result: RankingRow.omit({ boards: true }).extend({
    class: Code,
    period: z.string(),
    runId: z.string(),
    grading: Grading.optional(),
  }),
  detail: SubjectDetail,
})
export type Card = z.infer<typeof Card>

const CardResult = Card.shape.result

/** What stands beside a grade before somebody decides on it. */
export const Dossier = z.strictObject({
  period: Period,
  result: CardResult,
  entries: z.array(Entry),
  decisions: z.array(Decision),
  elsewhere: z.array(ResultElsewhere),
})
export type Dossier = z.infer<typeof Dossier>

export const Lights = z.strictObject({
  period: Period,
  lights: z.array(
    GivenLight.extend({
      indicatorName: Text,
      unitName: Text,
      leader: z.string().nullable(),
      previousRank: z.number().nullable(),
      previousLight: Light.nullable(),
    }),
  ),
})
export type Lights = z.infer<typeof Lights>

/** Who is proposed for what after a result, and why; a named person decides. */
export const Proposals = z.strictObject({
  period: Period,
  proposals: z.array(
    z.strictObject({
      consequence: Code,
      name: Text,
      kind: z.string(),
      unitId: z.string(),
      unitName: Text,
      proposes: Text,
      /** The decision on grades that would carry it out, in words; null where it is none. */
      entered: Text.nullable(),
      /** Whom it is for: the head, a role, the unit that answers. */
      to: Text,
      why: Text,
      basis: Text.nullable(),
      /** Days after the decision within which what it asks for is due. */
      days: z.int().nullable(),
    }),
  ),
})
export type Proposals = z.infer<typeof Proposals>

const at = '/v1/tenants/{tenantId}/schemes/{schemeId}/periods/{period}'

export const resultRoutes = {
  getRanking: route({
    method: 'GET',
    path: `${at}/ranking`,
    summary: 'A page of the ranking of one class',
    access: { kind: 'member', action: 'result.read' },
    params: periodParams,
    query: z.strictObject({
      class: Code.optional(),
      page: z.coerce.number().int().min(1).max(1000).optional(),
    }),
    body: null,
    reply: { kind: 'json', schema: Rankings },
  }),
  getCard: route({
    method: 'GET',
    path: `${at}/cards/{unitId}`,
    summary: "A unit's result with everything that explains it, down to the cell",
    access: { kind: 'member', action: 'result.read' },
    params: unitParams,
    query: none,
    body: null,
    reply: { kind: 'json', schema: Card },
  }),
  getDossier: route({
    method: 'GET',
    path: `${at}/dossiers/{unitId}`,
    summary: 'What stands beside the grade of a unit before somebody decides on it',
    access: { kind: 'member', action: 'decision.read' },
    params: unitParams,
    query: none,
    body: null,
    reply: { kind: 'json', schema: Dossier },
  }),
  getLights: route({
    method: 'GET',
    path: `${at}/lights`,
    summary: 'Places given from outside, each lit, with the department that answers for it',
    access: { kind: 'member', action: 'result.read' },
    params: periodParams,
    query: none,
    body: null,
    reply: { kind: 'json', schema: Lights },
  }),
  listProposals: route({
    method: 'GET',
    path: `${at}/proposals`,
    summary: 'What the consequences of the scheme propose, to whom and why; a named person decides',
    access: { kind: 'member', action: 'proposal.read' },
    params: periodParams,
    query: none,
    body: null,
    reply: { kind: 'json', schema: Proposals },
  }),
  listReports: route({
    method: 'GET',
    path: `${at}/reports`,
    summary: "The result's documents",
    access: { kind: 'member', action: 'report.read' },
    params: periodParams,
    query: none,
    body: null,
    reply: { kind: 'json', schema: z.strictObject({ reports: z.array(Report) }) },
  }),
  getReport: route({
    method: 'GET',
    path: `${at}/reports/{kind}`,
    summary: 'One document (docx, pdf, xlsx)',
    access: { kind: 'member', action: 'report.read' },
    params: periodParams.extend({ kind: ReportKind }),
    query: none,
    body: null,
    reply: { kind: 'file' },
  }),
}
