import { Duration, Stack } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  OriginRequestPolicy,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
  type DistributionProps,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import type { IBucket } from 'aws-cdk-lib/aws-s3'
import { acknowledgeFinding } from '../acknowledge.ts'
import type { AppStack } from '../stacks/app-stack.ts'

/** CloudFront: pages and API straight through, the hashed client files from their bucket and cached for good. */
export function addEdge(stack: AppStack, api: HttpApi, client: IBucket): Distribution {
  const common = {
    viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    responseHeadersPolicy: securityHeaders(stack),
  }
  const edge = new Distribution(stack, 'Edge', {
    ...certificateOf(stack),
    comment: `Plumbline ${stack.deployment.stage}`,
    enableLogging: true,
    logBucket: stack.storage.accessLogs,
    logFilePrefix: 'edge/',
    defaultBehavior: {
      ...common,
      origin: new HttpOrigin(`${api.apiId}.execute-api.${Stack.of(api).region}.${Stack.of(api).urlSuffix}`),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      // API Gateway routes by the Host header, so it must see its own.
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    },
    additionalBehaviors: {
      '/_app/immutable/*': {
        ...common,
        origin: S3BucketOrigin.withOriginAccessControl(client),
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      },
    },
  })
  acknowledgeEdge(edge, stack)
  return edge
}

function acknowledgeEdge(edge: Distribution, { deployment }: AppStack): void {
  acknowledgeFinding(edge, 'CFR1', 'Officials travel: access is decided by who signs in, not by country.')
  acknowledgeFinding(
    edge,
    'CFR2',
    'API Gateway throttles and every route needs a session; a web ACL must live in us-east-1 and is the operator’s to add.',
  )
  if (!deployment.domain)
    acknowledgeFinding(
      edge,
      'CFR4',
      'Without a domain of its own it answers under the default certificate, whose TLS floor is CloudFront’s.',
    )
}

function certificateOf(
  stack: AppStack,
): Pick<DistributionProps, 'certificate' | 'domainNames' | 'minimumProtocolVersion'> {
  const { domain } = stack.deployment
  if (!domain) return {}
  const certificate = Certificate.fromCertificateArn(stack, 'EdgeCertificate', domain.certificateArn)
  return {
    certificate,
    domainNames: [domain.name],
    minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
  }
}

// The content security policy is the page's own: it carries a nonce per answer.
function securityHeaders(stack: AppStack): ResponseHeadersPolicy {
  return new ResponseHeadersPolicy(stack, 'SecurityHeaders', {
    securityHeadersBehavior: {
      strictTransportSecurity: {
        accessControlMaxAge: Duration.days(365),
        includeSubdomains: true,
        override: true,
      },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.SAME_ORIGIN, override: true },
    },
  })
}
