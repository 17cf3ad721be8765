import type { PeriodStatus, SubmissionStatus } from '@plumbline/core/schemas'
import * as m from '#lib/paraglide/messages.js'
import type { Tone } from '#lib/ui/Badge.svelte'

interface Shown {
  word: () => string
  tone: Tone
}

const submissions = {
  missing: { word: m.submission_none, tone: 'quiet' },
  draft: { word: m.submission_draft, tone: 'open' },
  submitted: { word: m.submission_submitted, tone: 'open' },
  returned: { word: m.submission_returned, tone: 'attention' },
  accepted: { word: m.submission_accepted, tone: 'done' },
} satisfies Record<SubmissionStatus | 'missing', Shown>

const periods = {
  open: { word: m.period_open, tone: 'open' },
  closed: { word: m.period_closed, tone: 'quiet' },
  computed: { word: m.period_computed, tone: 'open' },
  proposed: { word: m.period_proposed, tone: 'open' },
  published: { word: m.period_published, tone: 'done' },
} satisfies Record<PeriodStatus, Shown>

export const submissionShown = (status: SubmissionStatus | 'missing'): Shown => submissions[status]
export const periodShown = (status: PeriodStatus): Shown => periods[status]
