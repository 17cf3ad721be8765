import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Bucket } from 'aws-cdk-lib/aws-s3'
import { AwsSolutionsChecks } from 'cdk-nag'
import { describe, expect, onTestFinished, test } from 'vitest'
import { buildApp } from '../../infra/app.ts'
import { placeholderAssets } from '../../infra/assets.ts'
import { deployments } from '../../infra/config.ts'
import { partitions, synthesize } from './synthesized.ts'

describe.each(partitions)('cdk-nag on %s', (partition) => {
  test('finds nothing that is not accepted', () => {
    const { app } = buildApp(deployments[partition], placeholderAssets())
    expect(new AwsSolutionsChecks().validateScope(app).violations).toEqual([])
  })

  test('every acceptance gives its reason in the template, and these are all the rules ever accepted', () => {
    const accepted = Object.values(synthesize(partition).all).flatMap(
      ({ Metadata }) =>
        (Metadata?.['cdk_nag'] as { rules_to_suppress: { id: string; reason: string }[] } | undefined)
          ?.rules_to_suppress ?? [],
    )
    for (const { reason } of accepted) expect(reason).toMatch(/^.{40,}\.$/)
    const rules = [...new Set(accepted.map(({ id }) => id.replace(/\[.*/, '')))].sort()
    const everywhere = ['APIG4', 'IAM5', 'S1', 'SMG4', 'SQS3']
    const here = { aws: [...everywhere, 'CFR1', 'CFR2', 'CFR4', 'L1'], 'aws-cn': [...everywhere, 'SF2'] }[
      partition
    ]
    expect(rules).toEqual(here.map((rule) => `AwsSolutions-${rule}`).sort())
  })
})

test('a new finding stops synthesis', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-nag-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const { app, main } = buildApp(deployments['aws-cn'], placeholderAssets(), folder)
  new Bucket(main, 'Careless')
  expect(() => app.synth()).toThrow(/AwsSolutions-S10/)
})
