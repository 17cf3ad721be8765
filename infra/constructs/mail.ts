import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Deployment } from '../config.ts'
import type { AppFunction } from './app-function.ts'

/** Mail goes by SMTP in every partition: China has no SES. */
export function addMail(fn: AppFunction, mail: Deployment['mail']): void {
  if (!mail) return
  fn.addEnvironment('SMTP_HOST', mail.host)
  fn.addEnvironment('SMTP_PORT', String(mail.port))
  fn.addEnvironment('SMTP_FROM', mail.from)
  fn.addEnvironment('SMTP_SECRET_ARN', mail.secretArn)
  fn.addToRolePolicy(
    new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [mail.secretArn] }),
  )
}
