const themes = ['auto', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export const themeCookie = 'theme'
export const isTheme = (text: unknown): text is Theme => themes.some((theme) => theme === text)
export const readTheme = (text: string | undefined): Theme => (isTheme(text) ? text : 'auto')
