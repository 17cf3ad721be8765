import type { PeriodStatus, SubmissionStatus } from '@plumbline/contract'
import * as m from '#lib/paraglide/messages.js'
import type { Tone } from '#lib/ui/Badge.svelte'

interface Shown {
  word: () => string
  tone: Tone
}

const submissions = {
  draft: { word: m.submission_draft, tone: 'open' },
  submitted: { word: m.submission_submitted, tone: 'open' },
  returned: { word: m.submission_returned, tone: 'attention' },
  accepted: { word: m.submission_accepted, tone: 'done' },
} satisfies Record<SubmissionStatus, Shown>

const periods = {
  open: { word: m.period_open, tone: 'open' },
  closed: { word: m.period_closed, tone: 'quiet' },
  computed: { word: m.period_computed, tone: 'open' },
  proposed: { word: m.period_proposed, tone: 'open' },
  published: { word: m.period_published, tone: 'done' },
} satisfies Record<PeriodStatus, Shown>

const nothingYet: Shown = { word: m.submission_none, tone: 'quiet' }

/** A unit that has saved nothing has no status at all. */
export const submissionShown = (status: SubmissionStatus | undefined): Shown => (status ? submissions[status] : nothingYet)
export const periodShown = (status: PeriodStatus): Shown => periods[status]
