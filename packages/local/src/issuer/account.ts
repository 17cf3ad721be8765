export interface Text {
  zh: string
  en: string
}
/** Somebody who can be signed in as by one click, at the local issuer only. */
export interface DemoAccount {
  /** Never changes: membership records hold it. */
  subject: string
  name: Text
  role: Text
  tenant: Text
}
