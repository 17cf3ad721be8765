import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import type { AppStack } from '../stacks/app-stack.ts'
import { addAlarm } from './alarm.ts'
import type { DataTable } from './data-table.ts'

/** On-demand tables are throttled only by one hot key: someone should look. */
export function addTableAlarms(stack: AppStack): void {
  for (const [id, table] of Object.entries(stack.storage.tables)) {
    for (const side of ['Read', 'Write'] as const) {
      addAlarm(stack, `${id}${side}Throttled`, {
        metric: throttled(table, side),
        threshold: 10,
        runbook: 'tables-throttled',
        topic: stack.alarms,
      })
    }
  }
}

const throttled = (table: DataTable, side: 'Read' | 'Write') =>
  new Metric({
    namespace: 'AWS/DynamoDB',
    metricName: `${side}ThrottleEvents`,
    dimensionsMap: { TableName: table.tableName },
    statistic: 'Sum',
  })
