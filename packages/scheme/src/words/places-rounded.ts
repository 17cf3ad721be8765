import type { MemberQuotas, Text } from '../schema.ts'

/** How a share of people or units becomes places (名额). */
export const placesRounded = {
  floor: { zh: '名额只舍不入', en: 'rounded down' },
  half_up: { zh: '名额四舍五入', en: 'rounded half up' },
  ceil: { zh: '名额只入不舍', en: 'rounded up' },
} as const satisfies Record<MemberQuotas['rounding'], Text>
