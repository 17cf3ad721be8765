/** What differs between deployments. Everything else is the same template. */
export interface Deployment {
  partition: 'aws' | 'aws-cn'
  stage: string
  region: string
  /** Left out, the template fits any account. */
  account?: string
  /** Who may sign people in: public clients (code + PKCE), so that nothing secret stands here. */
  issuers: readonly Issuer[]
  domain?: { name: string; certificateArn: string }
  mail?: Mail
  /** Of all functions but the report's: not every region has Lambda on arm64. */
  architecture: 'arm64' | 'x86_64'
  /** CloudFront in front of the API, or the API's own address. See README, "China". */
  edge: 'cloudfront' | 'api'
  /** X-Ray for the state machine. */
  tracing: boolean
  seals: { mode: 'governance' | 'compliance'; days: number }
  logDays: LogDays
  /** Uploads handled at once: a deadline rush must not starve the API of its share. */
  uploadsAtOnce: number
  alarmEmail?: string
}

/** The same shape as auth's IssuerConfig, which parses it when a function starts. */
interface Issuer {
  id: string
  url: string
  clientId: string
  label: { zh: string; en: string }
  claims?: { subject?: string; name?: string }
  scope?: string
}

interface Mail {
  host: string
  port: number
  from: string
  /** A secret made by hand, holding { "user", "password" }. */
  secretArn: string
}

type LogDays = 30 | 90 | 180 | 365 | 731

const shared = {
  stage: 'prod',
  issuers: [
    {
      id: 'gov',
      url: 'https://id.example.gov.cn',
      clientId: 'plumbline',
      label: { zh: '统一身份认证', en: 'Government sign-in' },
    },
  ],
  seals: { mode: 'compliance', days: 3650 },
  // 网络安全法 (Cybersecurity Law), art. 21: network logs are kept for at least six months.
  logDays: 180,
  uploadsAtOnce: 20,
} as const satisfies Partial<Deployment>

export const deployments = {
  aws: {
    ...shared,
    partition: 'aws',
    region: 'ap-southeast-1',
    architecture: 'arm64',
    edge: 'cloudfront',
    tracing: true,
  },
  'aws-cn': {
    ...shared,
    partition: 'aws-cn',
    region: 'cn-north-1',
    architecture: 'x86_64',
    edge: 'api',
    tracing: false,
  },
} as const satisfies Record<Deployment['partition'], Deployment>
