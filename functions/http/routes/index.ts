import type { Answers } from '../call.ts'
import { decisionAnswers } from './decision.ts'
import { ledgerAnswers } from './ledger.ts'
import { periodAnswers } from './period.ts'
import { resultAnswers } from './result.ts'
import { sessionAnswers } from './session.ts'
import { submissionAnswers } from './submission.ts'
import { tenantAnswers } from './tenant.ts'

export const answers: Answers = {
  ...sessionAnswers,
  ...tenantAnswers,
  ...periodAnswers,
  ...submissionAnswers,
  ...ledgerAnswers,
  ...decisionAnswers,
  ...resultAnswers,
}
