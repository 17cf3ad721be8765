/** Anything a person reads: Chinese first, English second. */
export interface Words {
  zh: string
  en: string
}
