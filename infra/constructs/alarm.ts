import { Alarm, TreatMissingData, type IMetric } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import type { Construct } from 'constructs'
import { runbookText, type Runbook } from '../runbooks.ts'

interface AlarmInput {
  metric: IMetric
  /** Rings at this value and above; one event is enough unless said otherwise. */
  threshold?: number
  runbook: Runbook
  topic: ITopic
}

/** An alarm cannot be made without saying what to do when it rings. */
export function addAlarm(
  scope: Construct,
  id: string,
  { metric, threshold = 1, runbook, topic }: AlarmInput,
): Alarm {
  const alarm = new Alarm(scope, id, {
    metric,
    threshold,
    evaluationPeriods: 1,
    treatMissingData: TreatMissingData.NOT_BREACHING,
    alarmDescription: `${scope.node.path} ${id}. ${runbookText(runbook)}`,
  })
  alarm.addAlarmAction(new SnsAction(topic))
  return alarm
}
