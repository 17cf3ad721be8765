import { transportErrors } from '@plumbline/contract'
import { errors } from '@plumbline/core/schemas'
import { describe, expect, it } from 'vitest'
import {
  aggregatesHaveAPlace,
  aggregatesImportLeftwards,
  onlyStoresBuildKeys,
} from './architecture/aggregates.ts'
import {
  arrowsPointInward,
  nothingImportsTests,
  onlyTheTableSpeaksDynamo,
  roomsAreEnteredByTheirDoors,
  strangersStayOutside,
  webTakesOnlyWordsOfScoring,
} from './architecture/arrows.ts'
import { doorsAreThin, filesAreShort, functionsAreShort, mostFilesAreSmall } from './architecture/budgets.ts'
import { readHouse, readPaths, type Rule, type SourceFile } from './architecture/house.ts'
import {
  everyCodeIsGiven,
  exportsHaveNames,
  filesAreNamedAlike,
  nothingAmbientInThePackages,
  nothingIsCalledUtils,
  roomsIntroduceThemselves,
} from './architecture/manners.ts'

const paths = readPaths()
const house = readHouse(paths)

const file = (path: string, text = ''): SourceFile => ({ path, text })
const lines = (count: number) => 'export const a = 1\n'.repeat(count)
const core = 'packages/core/src'

/** Each rule with what keeps it and, one by one, what breaks it. */
const rules: Record<string, { rule: Rule; kept: SourceFile[]; broken: SourceFile[] }> = {
  'arrows point inward': {
    rule: arrowsPointInward,
    kept: [
      file('packages/scoring/src/a.ts', "import type { Scheme } from '@plumbline/scheme'"),
      file('functions/http/a.ts', "import { connectDynamo } from '@plumbline/core/dynamo'"),
      file('infra/a.ts', "import { tables } from '@plumbline/core/tables'"),
      file(`${core}/a.test.ts`, "import { startPlumbline } from '@plumbline/local'"),
    ],
    broken: [
      file('packages/scheme/src/a.ts', "import { score } from '@plumbline/scoring'"),
      file('packages/scoring/src/a.ts', "import type { Run } from '@plumbline/core/schemas'"),
      file(`${core}/a.ts`, "export * from '@plumbline/functions/http/serve'"),
      file('packages/contract/src/a.ts', "import { openPeriod } from '@plumbline/core'"),
      file('packages/documents/src/a.ts', "const a: import('@plumbline/core/ports').Objects = b"),
      file('web/src/lib/a.ts', "const a = await import('@plumbline/core')"),
      file(
        'web/src/routes/+page.svelte',
        '<script lang="ts">\n  import { serve } from \'@plumbline/functions/http/serve\'\n</script>',
      ),
      file('infra/a.ts', "import { openPeriod } from '@plumbline/core'"),
      file('packages/auth/src/a.ts', "import { z } from '@plumbline/scheme'"),
    ],
  },
  'rooms are entered by their doors': {
    rule: roomsAreEnteredByTheirDoors,
    kept: [
      file('web/src/routes/a/+page.ts', "import { a } from '../../lib/a.ts'\nimport { b } from '#lib/b.ts'"),
    ],
    broken: [file('functions/http/a.ts', "import { units } from '../../packages/core/src/unit/store.ts'")],
  },
  'nothing imports tests': {
    rule: nothingImportsTests,
    kept: [file('packages/local/src/a.test.ts', "import { a } from './a-for-tests.ts'")],
    broken: [
      file('packages/local/src/a.ts', "import { a } from './b-for-tests.ts'"),
      file('packages/scheme/src/a.ts', "import { goodScheme } from './scheme.fixture.ts'"),
      file('functions/http/a.ts', "import { a } from '../../test/support/months.ts'"),
    ],
  },
  'the web takes only the words of scoring': {
    rule: webTakesOnlyWordsOfScoring,
    kept: [
      file('web/src/lib/a.ts', "import { showPoints, type Step } from '@plumbline/scoring'"),
      file('web/src/lib/a.ts', "import { describeStep } from '@plumbline/scoring/words'"),
    ],
    broken: [file('web/src/lib/a.ts', "import { scoreSubjects } from '@plumbline/scoring'")],
  },
  'strangers stay outside': {
    rule: strangersStayOutside,
    kept: [
      file('packages/scheme/src/a.ts', "import { z } from 'zod'"),
      file(`${core}/a.ts`, "import { createHash } from 'node:crypto'"),
    ],
    broken: [
      file('packages/scoring/src/a.ts', "import { z } from 'zod'"),
      file('packages/scheme/src/a.ts', "import { readFileSync } from 'node:fs'"),
      file('web/src/lib/a.ts', "import { S3Client } from '@aws-sdk/client-s3'"),
      file('infra/a.ts', "import { S3Client } from '@aws-sdk/client-s3'"),
    ],
  },
  'only core/table speaks DynamoDB': {
    rule: onlyTheTableSpeaksDynamo,
    kept: [file(`${core}/table/dynamo.ts`, "import { QueryCommand } from '@aws-sdk/lib-dynamodb'")],
    broken: [
      file(`${core}/unit/store.ts`, "import { QueryCommand } from '@aws-sdk/lib-dynamodb'"),
      file(`${core}/table/dynamo.ts`, "import { ScanCommand } from '@aws-sdk/lib-dynamodb'"),
      file('functions/runtime/a.ts', "import { ExecuteStatementCommand } from '@aws-sdk/client-dynamodb'"),
    ],
  },
  'aggregates import leftwards': {
    rule: aggregatesImportLeftwards,
    kept: [
      file(
        `${core}/period/open.ts`,
        "import { getScheme } from '../scheme/get.ts'\nimport type { Context } from '../context.ts'",
      ),
      file(`${core}/context.ts`, "import type { Role } from './access/roles.ts'"),
      file(`${core}/schemas.ts`, "export * from './unit/schema.ts'"),
    ],
    broken: [
      file(`${core}/scheme/get.ts`, "import type { Period } from '../period/schema.ts'"),
      file(`${core}/ids.ts`, "import { units } from './unit/store.ts'"),
      file(`${core}/table/dynamo.ts`, "import type { Unit } from '../unit/schema.ts'"),
      file(`${core}/result/read.ts`, "export * from '../benchmark/index.ts'"),
    ],
  },
  'aggregates have a place in the order': {
    rule: aggregatesHaveAPlace,
    kept: [file(`${core}/unit/list.ts`), file(`${core}/ids.ts`), file(`${core}/table/engine.ts`)],
    broken: [file(`${core}/bonus/give.ts`)],
  },
  'only stores build keys': {
    rule: onlyStoresBuildKeys,
    kept: [
      file(`${core}/unit/store.ts`, 'const key = (id: string) => ({ pk: `T#${id}`, sk: id })'),
      file(`${core}/unit/list.ts`, 'const { pk, ...rest } = item'),
    ],
    broken: [
      file(`${core}/unit/list.ts`, 'const key = { pk: tenant }'),
      file(`${core}/period/open.ts`, 'const at = `T#${tenantId}#units`'),
      file('functions/http/a.ts', "const sk = 'profile'\nconst key = { sk }"),
    ],
  },
  'nothing ambient in the packages': {
    rule: nothingAmbientInThePackages,
    kept: [
      file(`${core}/a.ts`, 'const later = new Date(Date.parse(now) + 1)'),
      file('functions/runtime/a.ts', 'const now = new Date()'),
    ],
    broken: [
      'new Date()',
      'new Date',
      'Date()',
      'Date.now()',
      'Math.random()',
      'globalThis.Math.random()',
      "process.env['HOME']",
      'performance.now()',
    ].map((text) => file('packages/scoring/src/a.ts', `export const a = ${text}`)),
  },
  'exports have names': {
    rule: exportsHaveNames,
    kept: [file('web/vite.config.ts', 'export default {}'), file(`${core}/a.ts`, 'export const a = 1')],
    broken: [
      'export default {}',
      'export default function a() {}',
      'const a = 1\nexport { a as default }',
    ].map((text) => file(`${core}/a.ts`, text)),
  },
  'nothing is called utils': {
    rule: nothingIsCalledUtils,
    kept: [file(`${core}/months.ts`), file('web/src/lib/reutilise.ts')],
    broken: [file(`${core}/utils/months.ts`), file('web/src/lib/util.ts'), file('functions/http/helpers.ts')],
  },
  'files are named alike': {
    rule: filesAreNamedAlike,
    kept: [
      file('a/save-draft.ts'),
      file('a/save-draft.prop.test.ts'),
      file('a/+page.server.ts'),
      file('a/+layout.svelte'),
      file('a/ScoreTree.svelte'),
      file('a/gb9704.ts'),
    ],
    broken: [file('a/saveDraft.ts'), file('a/Save.ts'), file('a/save_draft.ts'), file('a/score-tree.svelte')],
  },
  'every code is given somewhere': {
    rule: everyCodeIsGiven(['forbidden']),
    kept: [file(`${core}/a.ts`, "throw new DomainError('forbidden')")],
    broken: [
      file(`${core}/errors.ts`, "const errors = { forbidden: {}, 'forbidden': {} }"),
      file(`${core}/a.test.ts`, "expect('forbidden')"),
    ],
  },
  'files are short': {
    rule: filesAreShort,
    kept: [file('infra/a.ts', lines(250)), file('test/a.ts', lines(400))],
    broken: [file('infra/a.ts', lines(251))],
  },
  'most files are small': {
    rule: mostFilesAreSmall,
    kept: [
      ...Array.from({ length: 19 }, () => file('infra/a.ts', lines(50))),
      file('infra/b.ts', lines(240)),
    ],
    broken: [file('infra/a.ts', lines(51))],
  },
  'doors are thin': {
    rule: doorsAreThin,
    kept: [file('web/src/routes/+page.server.ts', lines(60)), file('functions/ballot/handler.ts', lines(60))],
    broken: [
      file('web/src/routes/a/+page.ts', lines(61)),
      file('web/src/routes/a/+server.ts', lines(61)),
      file('functions/ballot/handler.ts', lines(61)),
    ],
  },
  'functions are short': {
    rule: functionsAreShort,
    kept: [file('infra/a.ts', `function a() {\n${lines(48)}}`)],
    broken: [
      file('infra/a.ts', `function a() {\n${lines(49)}}`),
      file('infra/a.ts', `const a = () => {\n${lines(49)}}`),
      file('web/src/A.svelte', `<script lang="ts">\n  const a = () => {\n${lines(49)}}\n</script>`),
    ],
  },
}

describe.each(Object.entries(rules))('%s', (name, { rule, kept, broken }) => {
  it('in this house', () => {
    expect(house.length).toBeGreaterThan(400)
    const judge =
      name === 'every code is given somewhere'
        ? everyCodeIsGiven([...Object.keys(errors), ...Object.keys(transportErrors)])
        : rule
    expect(judge(house)).toEqual([])
  })
  it('and would be noticed if not', () => {
    expect(rule(kept)).toEqual([])
    for (const one of broken) expect(rule([one]), `${one.path}\n${one.text.slice(0, 200)}`).toHaveLength(1)
  })
})

describe('every room introduces itself', () => {
  it('in this house', () => {
    expect(roomsIntroduceThemselves(paths)).toEqual([])
  })
  it('and would be noticed if not', () => {
    expect(
      roomsIntroduceThemselves([
        'test/README.md',
        'functions/package.json',
        'functions/http/a.ts',
        'functions/http/README.md',
      ]),
    ).toEqual(['functions has no README.md'])
    expect(
      roomsIntroduceThemselves([
        'functions/package.json',
        'functions/a.ts',
        'functions/README.md',
        'infra/package.json',
      ]),
    ).toEqual(['test has no README.md'])
  })
})

it('runs on the Node the product runs on', () => {
  expect(process.version).toMatch(/^v24\./)
})
