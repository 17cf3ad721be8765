import { z } from 'zod'

// Ids explain themselves: a prefix, then time-ordered characters. Fixed length, so no id is the beginning of another.
const id = (prefix: string) => z.string().regex(new RegExp(`^${prefix}_[0-9a-z]{20}$`))

export const TenantId = id('tnt')
export const UnitId = id('unt')
export const MemberId = id('mem')
export const UploadId = id('upl')
export const RunId = id('run')
export const EntryId = id('led')
export const DecisionId = id('dec')
export const PeriodId = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])|-Q[1-4]|-H[12])?$/)
export const SchemeId = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)
export const Instant = z.iso.datetime()
export const DecimalText = z.string().regex(/^-?\d{1,15}(\.\d{1,8})?$/)

/** No name stands twice: two writes of one transaction may not meet on one item. */
export const isOnce = (names: readonly string[]): boolean => new Set(names).size === names.length
