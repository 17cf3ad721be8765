import { defineParams } from '@sveltejs/kit/params'

// Only the look of an address is judged here, so that a mistyped one is simply not found; the API judges the rest.
export const params = defineParams({
  tenant: (text) => (text.startsWith('tnt_') ? text : undefined),
  period: (text) => (/^\d{4}(-|$)/.test(text) ? text : undefined),
})
