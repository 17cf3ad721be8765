import * as m from '#lib/paraglide/messages.js'

const words: Record<string, () => string> = {
  'decision.confirmed': m.did_decision_confirmed,
  'decision.entered': m.did_decision_entered,
  'decision.withdrawal_confirmed': m.did_decision_withdrawal_confirmed,
  'decision.withdrawn': m.did_decision_withdrawn,
  'ledger.entered': m.did_ledger_entered,
  'ledger.forgiven': m.did_ledger_forgiven,
  'ledger.withdrawn': m.did_ledger_withdrawn,
  'member.added': m.did_member_added,
  'period.closed': m.did_period_closed,
  'period.opened': m.did_period_opened,
  'result.proposed': m.did_result_proposed,
  'result.published': m.did_result_published,
  'run.computed': m.did_run_computed,
  'run.failed': m.did_run_failed,
  'run.restarted': m.did_run_restarted,
  'run.recomputed': m.did_run_recomputed,
  'scheme.published': m.did_scheme_published,
  'submission.accepted': m.did_submission_accepted,
  'submission.returned': m.did_submission_returned,
  'submission.saved': m.did_submission_saved,
  'submission.submitted': m.did_submission_submitted,
  'submissions.imported': m.did_submissions_imported,
  'targets.set': m.did_targets_set,
  'tenant.created': m.did_tenant_created,
  'units.imported': m.did_units_imported,
  'upload.started': m.did_upload_started,
}

/** What was done, in words; an action newer than this page keeps its code. */
export const actionWord = (action: string): string => words[action]?.() ?? action
