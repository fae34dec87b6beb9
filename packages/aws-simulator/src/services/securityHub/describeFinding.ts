import type { SimulatedFinding } from '../../rootSecurityModel';

/**
 * A finding in the AWS Security Finding Format, as far as controls fill it.
 *
 * @see https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-findings-format.html
 */
export function describeFinding(
  finding: SimulatedFinding,
  partition: string,
  region: string,
): Record<string, unknown> {
  const { accountId, controlId, createdAt, updatedAt } = finding;
  return {
    SchemaVersion: '2018-10-08',
    Id: `arn:${partition}:securityhub:${region}:${accountId}:security-control/${controlId}/finding/${finding.findingId}`,
    ProductArn: `arn:${partition}:securityhub:${region}::product/aws/securityhub`,
    ProductName: 'Security Hub',
    CompanyName: 'AWS',
    Region: region,
    GeneratorId: `security-control/${controlId}`,
    AwsAccountId: accountId,
    Types: [
      'Software and Configuration Checks/Industry and Regulatory Standards',
    ],
    CreatedAt: createdAt.toISOString(),
    UpdatedAt: updatedAt.toISOString(),
    FirstObservedAt: createdAt.toISOString(),
    LastObservedAt: updatedAt.toISOString(),
    Severity: { Label: finding.severity },
    Title: finding.title,
    Description: finding.title,
    Resources: [
      {
        Type: 'AwsAccount',
        Id: `AWS::::Account:${accountId}`,
        Partition: partition,
        Region: region,
      },
    ],
    Compliance: { Status: finding.compliance, SecurityControlId: controlId },
    Workflow: { Status: finding.workflow },
    WorkflowState: 'NEW',
    RecordState: finding.recordState,
  };
}
