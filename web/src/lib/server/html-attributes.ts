import type { Theme } from './theme.ts'

const languages = { zh: 'zh-CN', en: 'en' } as const

/** Fills the two marks of app.html. */
export const fillHtml =
  (locale: keyof typeof languages, theme: Theme) =>
  ({ html }: { html: string }) =>
    html.replace('%plumbline.lang%', languages[locale]).replace('%plumbline.theme%', theme)
