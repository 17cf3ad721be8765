/** A synthesized template, as far as we look into it. */
export interface Template {
  Resources: Record<
    string,
    { Type: string; Properties?: Record<string, unknown>; Metadata?: Record<string, unknown> }
  >
}

/** The state machine of a template as ASL, each task's Resource being the logical id of its function. */
export function readDefinition(template: Template): object {
  const { DefinitionString } = template.Resources['EvaluationRun']?.Properties ?? {}
  return JSON.parse(spellOut(DefinitionString)) as object
}

function spellOut(value: unknown): string {
  if (typeof value === 'string') return value
  const { 'Fn::Join': join, 'Fn::GetAtt': attribute } = value as Partial<{
    'Fn::Join': [string, unknown[]]
    'Fn::GetAtt': [string, string]
  }>
  if (join) return join[1].map(spellOut).join(join[0])
  if (attribute) return attribute[0]
  throw new Error(`the definition holds something unexpected: ${JSON.stringify(value)}`)
}
