import { RemovalPolicy } from 'aws-cdk-lib'
import { AttributeType, BillingMode, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb'
import { Key } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'

/** A table with everything that must be true of each: own key, point-in-time recovery, kept when its stack goes. */
export class DataTable extends Table {
  readonly key: Key

  constructor(scope: Construct, id: string) {
    const key = new Key(scope, `${id}Key`, {
      description: `Plumbline table ${id}`,
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    super(scope, id, {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    this.key = key
  }
}
