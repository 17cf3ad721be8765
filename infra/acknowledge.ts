import { Stack, Validations } from 'aws-cdk-lib'
import type { IConstruct } from 'constructs'

/** A finding of cdk-nag that we accept, on this construct alone, with the reason that an auditor will read in the template. */
export function acknowledgeFinding(construct: IConstruct, rule: string, reason: string): void {
  Validations.of(construct).acknowledge({ id: `AwsSolutions-${rule}`, reason })
}

/** A resource that ends in a wildcard. cdk-nag reports each under its own id, so the next one is not accepted with it. */
export function acknowledgeWildcard(construct: IConstruct, resource: string, reason: string): void {
  acknowledgeFinding(construct, `IAM5[Resource::${flatten(Stack.of(construct).resolve(resource))}]`, reason)
}

/** An ARN as cdk-nag writes it in the id of a finding. */
function flatten(value: unknown): string {
  if (typeof value === 'string') return value
  const { Ref, ...functions } = value as { Ref?: string; [name: string]: unknown }
  if (Ref) return `<${Ref}>`
  const { 'Fn::Join': join, 'Fn::GetAtt': attribute, 'Fn::ImportValue': imported } = functions
  if (join) return (join as [string, unknown[]])[1].map(flatten).join('')
  if (attribute) return `<${(attribute as string[]).join('.')}>`
  return flatten(imported)
}
