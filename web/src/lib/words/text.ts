import type { Text } from '@plumbline/scheme'
import { getLocale } from '#lib/paraglide/runtime.js'

/** The reader's language of something that carries both. */
export const say = (text: Text): string => text[getLocale()]

const tags = { zh: 'zh-CN', en: 'en' } as const

/** 甲、乙和丙 */
export const listOf = (items: readonly string[]): string =>
  new Intl.ListFormat(tags[getLocale()]).format(items)
