import type { MissedFact } from '../../observe/posture/types';
import { attemptOutcome } from './attemptOutcome';

function missed(
  facts: Array<MissedFact['fact']>,
  reason: MissedFact['reason'] = 'access-denied',
  detail = 'iam:GetAccountSummary',
): MissedFact[] {
  return facts.map(fact => ({ fact, reason, detail }));
}

const ALL = ['rootCredentials', 'rootMfaDevices', 'rootLastUse'] as const;

describe('attemptOutcome', () => {
  it('is well when nothing was missed, with no account too', () => {
    expect(attemptOutcome('root-audit', [])).toEqual({
      status: 'OK',
      accounts: 0,
      accountsMissed: 0,
    });
    expect(attemptOutcome('root-audit', [{ accounts: 3, missed: [] }])).toEqual(
      { status: 'OK', accounts: 3, accountsMissed: 0 },
    );
  });

  it('is denied only when every account refused everything', () => {
    const refused = { accounts: 2, missed: missed([...ALL]) };
    expect(attemptOutcome('root-audit', [refused])).toMatchObject({
      status: 'DENIED',
      accounts: 2,
      accountsMissed: 2,
    });
    expect(
      attemptOutcome('root-audit', [refused, { accounts: 1, missed: [] }]),
    ).toMatchObject({ status: 'PARTLY', accounts: 3, accountsMissed: 2 });
    expect(
      attemptOutcome('root-audit', [
        { accounts: 2, missed: missed(['rootLastUse']) },
      ]),
    ).toMatchObject({ status: 'PARTLY' });
  });

  it('is partly done when a part of a fact was read', () => {
    expect(
      attemptOutcome('organization-trail', [
        {
          accounts: 1,
          missed: [
            {
              fact: 'trails',
              reason: 'access-denied',
              detail: 'cloudtrail:GetTrailStatus',
              isPart: true,
            },
          ],
        },
      ]),
    ).toMatchObject({ status: 'PARTLY' });
  });

  it('failed when AWS gave no answer, or when it ended early', () => {
    expect(
      attemptOutcome('root-audit', [
        { accounts: 1, missed: missed([...ALL], 'throttled') },
      ]),
    ).toMatchObject({
      status: 'FAILED',
      message: expect.stringMatching(
        /^AWS kept refusing iam:GetAccountSummary for its request rate, for 1 of 1 accounts; lower awsResale\.aws\.rateShare/,
      ),
    });
    expect(
      attemptOutcome('root-audit', [{ accounts: 1, missed: [] }], 'It broke'),
    ).toEqual({
      status: 'FAILED',
      message: 'It broke',
      accounts: 1,
      accountsMissed: 0,
    });
  });

  it('tells a refusal by a policy from a missing grant, most accounts first', () => {
    const { status, message } = attemptOutcome('root-audit', [
      {
        accounts: 1,
        missed: missed([...ALL], 'access-denied', 'sts:AssumeRoot'),
      },
      { accounts: 4, missed: missed([...ALL], 'denied-by-scp') },
    ]);
    expect(status).toBe('DENIED');
    expect(message).toBe(
      [
        'A service control policy refused iam:GetAccountSummary, which says nothing about the account, for 4 of 5 accounts; exempt the reading in that policy, or switch the reader off with awsResale.posture.readers.rootAudit.enabled',
        'AWS refused sts:AssumeRoot, for 1 of 5 accounts; let the role in the payer use sts:AssumeRoot, and turn on root sessions in the organization, or switch the reader off with awsResale.posture.readers.rootAudit.enabled',
      ].join('. '),
    );
  });
});
