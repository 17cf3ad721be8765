import type { DemoAccount, Text } from './account.ts'
import { html, type Html } from './html.ts'
import type { Language, Page } from './page.ts'

const words = {
  title: { zh: '选择演示身份', en: 'Choose a demo role' },
  about: {
    zh: '这是本机自带的身份提供方，只用于演示：点一下即以该身份登录，无需密码。正式部署时由统一身份认证代替。',
    en: 'This identity provider comes with the product, for demonstration only: one click signs you in, without a password. In production your own single sign-on takes its place.',
  },
  other: { zh: 'English', en: '中文' },
  cancel: { zh: '取消', en: 'Cancel' },
  expiredTitle: { zh: '这次登录已失效', en: 'This sign-in is over' },
  expired: {
    zh: '等待过久，或页面来自上一次登录。请回到首页重新登录。',
    en: 'It waited too long, or this page is from an earlier sign-in. Please start again from the first page.',
  },
  failedTitle: { zh: '无法登录', en: 'Sign-in is not possible' },
  home: { zh: '回到首页', en: 'To the first page' },
} satisfies Record<string, Text>

export interface SignInPage {
  language: Language
  accounts: readonly DemoAccount[]
  /** The subject the client thinks it will be. */
  hint?: string | undefined
}

/** Everybody one can be, by jurisdiction, one button each. */
export function signInPage({ language, accounts, hint }: SignInPage): Page {
  const groups = Map.groupBy(accounts, ({ tenant }) => tenant[language])
  const sections = [...groups].map(([tenant, members]) => section(tenant, members, { language, hint }))
  const other = language === 'zh' ? 'en' : 'zh'
  const body = html`<header>
      <h1>${words.title[language]}</h1>
      <a href="?lang=${other}" lang="${other}" hreflang="${other}">${words.other[language]}</a>
    </header>
    <p>${words.about[language]}</p>
    <form method="post">
      ${sections}
      <p class="cancel"><button name="cancel" value="yes">${words.cancel[language]}</button></p>
    </form>`
  return { language, title: `${words.title[language]} · Plumbline 准绳`, body }
}

type Look = Pick<SignInPage, 'language' | 'hint'>

function section(tenant: string, members: readonly DemoAccount[], look: Look): Html {
  const buttons = members.map((account) => button(account, look))
  return html`<section>
    <h2>${tenant}</h2>
    <ul>
      ${buttons}
    </ul>
  </section> `
}

function button({ subject, name, role }: DemoAccount, { language, hint }: Look): Html {
  const focus = subject === hint ? html` autofocus` : html``
  const label = html`<strong>${role[language]}</strong> <span>${name[language]}</span>`
  return html`<li><button name="subject" value="${subject}" ${focus}>${label}</button></li>`
}

export function expiredPage(language: Language): Page {
  return notice(language, words.expiredTitle[language], words.expired[language])
}

export function failedPage(language: Language, why: string): Page {
  return notice(language, words.failedTitle[language], why)
}

function notice(language: Language, title: string, text: string): Page {
  const body = html`<h1>${title}</h1>
    <p>${text}</p>
    <p><a href="/">${words.home[language]}</a></p>`
  return { language, title, body }
}
