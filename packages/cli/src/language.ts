import { wrongUse } from './carry-out.ts'

export type Language = 'zh' | 'en'

/** Chinese unless `--lang en`. */
export function readLanguage(given = 'zh'): Language {
  if (given === 'zh' || given === 'en') return given
  throw wrongUse(`--lang zh | en: ${given}`)
}
