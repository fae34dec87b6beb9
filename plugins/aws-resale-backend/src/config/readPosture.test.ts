import { POSTURE_READERS } from 'backstage-plugin-aws-resale-common';
import type { JsonObject } from '@backstage/types';
import { messageOf, MINIMUM, read } from './__testUtils__/configData';

const readPosture = (posture: JsonObject) =>
  read({ ...MINIMUM, posture }).posture;
const problemsOf = (posture: JsonObject) => messageOf({ ...MINIMUM, posture });

const HOUR = 60 * 60_000;

describe('readPosture', () => {
  it('switches on what costs nothing and enters no linked account', () => {
    const { readers } = readPosture({});
    expect(Object.keys(readers)).toEqual([...POSTURE_READERS]);
    expect(POSTURE_READERS.filter(reader => readers[reader].enabled)).toEqual([
      'payer-root',
      'credential-report',
      'organization-features',
      'security-contacts',
      'service-control-policies',
      'organization-trail',
    ]);
    POSTURE_READERS.forEach(reader =>
      expect(readers[reader].payers).toBe('ALL'),
    );
    expect(
      POSTURE_READERS.map(reader => readers[reader].intervalMs / HOUR),
    ).toEqual([1, 4, 6, 24, 6, 24, 24, 6, 24, 24]);
  });

  it('fills in the documented defaults', () => {
    const { readers, ...rest } = readPosture({});
    expect(rest).toEqual({
      securityHub: { administrators: [] },
      rootAudit: { models: ['SPAM'] },
      workers: 1,
      freshFor: {
        CATALOG: HOUR / 4,
        ATTESTATION: 400 * 24 * HOUR,
        IAM: 48 * HOUR,
        ROOT_AUDIT: 72 * HOUR,
        ORGANIZATIONS: 24 * HOUR,
        ACCOUNT_MANAGEMENT: 72 * HOUR,
        CLOUDTRAIL: 72 * HOUR,
        COST_EXPLORER: 72 * HOUR,
        CREDENTIAL_REPORT: 24 * HOUR,
        SECURITY_HUB: 24 * HOUR,
        IMPORTED_FINDING: 168 * HOUR,
      },
      recentUseDays: 90,
      custody: {
        graceDays: 14,
        remindDays: 14,
        membershipsFreshForMs: HOUR / 4,
      },
      history: { keepDays: 400 },
    });
  });

  it('reads everything that can be written', () => {
    const posture = readPosture({
      readers: {
        payerRoot: { enabled: false, interval: '30 minutes' },
        credentialReport: { interval: { hours: 8 } },
        spendAnomalies: { enabled: true, payers: ['012345678901'] },
        securityHub: {
          enabled: 'yes',
          administrators: [
            {
              payerAccountId: '012345678901',
              accountId: '000000000002',
              region: 'eu-central-1',
            },
          ],
        },
        linkedRole: { enabled: true, payers: [] },
        rootAudit: { enabled: true, models: ['sptm', 'END_CUSTOMER'] },
      },
      workers: 3,
      freshFor: { iam: 'PT36H', importedFinding: { days: 30 } },
      recentUseDays: 30,
      custody: { graceDays: 0, remindDays: 30 },
      history: { keepDays: 90 },
    });
    expect(posture.readers).toMatchObject({
      'payer-root': { enabled: false, intervalMs: HOUR / 2 },
      'credential-report': { enabled: true, intervalMs: 8 * HOUR },
      'spend-anomalies': { enabled: true, payers: ['012345678901'] },
      'security-hub': { enabled: true },
      'linked-role': { enabled: true, payers: [] },
      'root-audit': { enabled: true },
    });
    expect(posture.securityHub.administrators).toEqual([
      {
        payerAccountId: '012345678901',
        accountId: '000000000002',
        region: 'eu-central-1',
      },
    ]);
    expect(posture.rootAudit.models).toEqual(['SPAM', 'ECAM']);
    expect(posture.workers).toBe(3);
    expect(posture.freshFor).toMatchObject({
      IAM: 36 * HOUR,
      IMPORTED_FINDING: 30 * 24 * HOUR,
    });
    expect(posture).toMatchObject({
      recentUseDays: 30,
      custody: { graceDays: 0, remindDays: 30 },
      history: { keepDays: 90 },
    });
  });

  it('audits no model where the list is empty', () => {
    const { rootAudit } = readPosture({
      readers: { rootAudit: { models: [] } },
    });
    expect(rootAudit.models).toEqual([]);
  });

  it('does not compare readers that are off', () => {
    const { freshFor } = readPosture({
      freshFor: { iam: 'PT6H', securityHub: 'PT1H' },
    });
    expect(freshFor).toMatchObject({ IAM: 6 * HOUR, SECURITY_HUB: HOUR });
  });

  it.each<[string, JsonObject, RegExp]>([
    [
      'a payer that is a number',
      { readers: { linkedRole: { payers: [12345678901] } } },
      /awsResale\.posture\.readers\.linkedRole\.payers\[0\]/,
    ],
    [
      'a payer that is none',
      { readers: { payerRoot: { payers: ['1234'] } } },
      /awsResale\.posture\.readers\.payerRoot\.payers\[0\]/,
    ],
    [
      'a credential report more often than AWS makes one',
      { readers: { credentialReport: { interval: '1 hour' } } },
      /awsResale\.posture\.readers\.credentialReport\.interval: is shorter than 4 hours.*write "4 hours" or longer/,
    ],
    [
      'readings that are stale before the next one',
      { readers: { payerRoot: { interval: '3 days' } } },
      /awsResale\.posture\.readers\.payerRoot\.interval: is longer than its readings count.*awsResale\.posture\.freshFor\.iam longer/,
    ],
    [
      'a reader of Security Hub without an administrator',
      { readers: { securityHub: { enabled: true } } },
      /awsResale\.posture\.readers\.securityHub\.administrators: is missing; name the account and region/,
    ],
    [
      'an administrator without its region',
      {
        readers: {
          securityHub: {
            administrators: [
              { payerAccountId: '012345678901', accountId: '000000000002' },
            ],
          },
        },
      },
      /awsResale\.posture\.readers\.securityHub\.administrators\[0\]\.region: is missing/,
    ],
    [
      'an administrator in a place that is no region',
      {
        readers: {
          securityHub: {
            administrators: [
              {
                payerAccountId: '012345678901',
                accountId: '000000000002',
                region: 'Frankfurt',
              },
            ],
          },
        },
      },
      /awsResale\.posture\.readers\.securityHub\.administrators\[0\]\.region: "Frankfurt" is not a region/,
    ],
    [
      'an administrator that is no account',
      {
        readers: {
          securityHub: {
            administrators: [
              {
                payerAccountId: '012345678901',
                accountId: 'security',
                region: 'eu-central-1',
              },
            ],
          },
        },
      },
      /awsResale\.posture\.readers\.securityHub\.administrators\[0\]\.accountId/,
    ],
    [
      'a model that is none',
      { readers: { rootAudit: { models: ['MINE'] } } },
      /awsResale\.posture\.readers\.rootAudit\.models\[0\]: "MINE" is not an account model; write ECAM, SPAM/,
    ],
    ['no worker', { workers: 0 }, /awsResale\.posture\.workers/],
    [
      'half a day of grace',
      { custody: { graceDays: 0.5 } },
      /awsResale\.posture\.custody\.graceDays/,
    ],
    [
      'a limit that is no time',
      { freshFor: { iam: 'soon' } },
      /awsResale\.posture\.freshFor\.iam/,
    ],
  ])('refuses %s', (_, posture, problem) => {
    expect(problemsOf(posture)).toMatch(problem);
  });
});
