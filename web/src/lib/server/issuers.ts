import { parseIssuers, type IssuerConfig } from '@plumbline/auth'
import { ISSUERS } from '$app/env/private'

let parsed: IssuerConfig[] | undefined

/** Who may sign people in here, in the order they are offered. */
export const issuers = (): IssuerConfig[] => (parsed ??= parseIssuers(ISSUERS))
