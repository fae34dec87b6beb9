import type { Operation } from '../../server/Operation';
import { credentialReport } from './credentialReport';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GenerateCredentialReport.html */
export const GenerateCredentialReport: Operation = {
  service: 'iam',
  name: 'GenerateCredentialReport',
  action: 'iam:GenerateCredentialReport',
  accepts: [],
  logged: [],
  run({ caller, credentialReports, now }) {
    const { kind } = credentialReports.look(caller.accountId, now);
    if (kind === 'COMPLETE') {
      return { State: 'COMPLETE' };
    }
    if (kind === 'IN_PROGRESS') {
      return { State: 'INPROGRESS' };
    }
    credentialReports.start(caller.accountId, credentialReport(caller), now);
    return {
      State: 'STARTED',
      Description: 'No report exists. Starting a new report generation task',
    };
  },
};
