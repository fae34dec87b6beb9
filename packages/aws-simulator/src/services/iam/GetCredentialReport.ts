import type { Operation } from '../../server/Operation';
import { iamErrors } from './iamErrors';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetCredentialReport.html */
export const GetCredentialReport: Operation = {
  service: 'iam',
  name: 'GetCredentialReport',
  action: 'iam:GetCredentialReport',
  accepts: [],
  logged: [],
  run({ caller, credentialReports, now }) {
    const report = credentialReports.look(caller.accountId, now);
    switch (report.kind) {
      case 'ABSENT':
        throw iamErrors.reportNotPresent();
      case 'IN_PROGRESS':
        throw iamErrors.reportInProgress();
      case 'EXPIRED':
        throw iamErrors.reportExpired();
      default:
        return {
          Content: Buffer.from(report.content).toString('base64'),
          ReportFormat: 'text/csv',
          GeneratedTime: new Date(report.generatedAt),
        };
    }
  },
};
