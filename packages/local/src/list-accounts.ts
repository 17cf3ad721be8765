import type { DemoAccount } from './issuer/account.ts'

/** The demo accounts as the terminal shows them: by jurisdiction, Chinese then English. */
export function listAccounts(accounts: readonly DemoAccount[]): string {
  const groups = Map.groupBy(accounts, ({ tenant }) => `${tenant.zh} ${tenant.en}`)
  const line = ({ role, name }: DemoAccount) => `  ${role.zh} ${name.zh} · ${role.en}`
  return [...groups].map(([tenant, members]) => [tenant, ...members.map(line)].join('\n')).join('\n')
}
