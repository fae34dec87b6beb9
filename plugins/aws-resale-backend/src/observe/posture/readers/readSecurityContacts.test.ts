import {
  linkedIn,
  NOW,
  readAll,
  setUpPosture,
  type PostureSetup,
} from '../__testUtils__/setUpPosture';

describe('readSecurityContacts', () => {
  let aws: PostureSetup;

  const setUp = async (
    options?: Parameters<typeof setUpPosture>[0],
  ): Promise<void> => {
    aws = await setUpPosture(options);
  };
  const callsTo = (accountId: string) =>
    aws.simulator.requests.byOperation({ accountId });

  afterEach(async () => {
    await aws?.stop();
  });

  it('tells of every account whether there is one, and not who', async () => {
    await setUp();
    const readings = await readAll(
      await aws.openPosture(),
      'security-contacts',
      aws.asked(),
    );
    expect(readings.size).toBe(6);
    for (const { accountId, contacts } of aws.organization.accounts) {
      expect(readings.get(accountId)).toEqual({
        accountId,
        facts: {
          hasSecurityContact: contacts?.alternate.SECURITY !== undefined,
        },
        missed: [],
        observedAt: NOW.toISOString(),
      });
      expect(callsTo(accountId)).toEqual({ GetAlternateContact: 1 });
    }
    const seen = [...readings.values()].map(
      ({ facts }) => facts.hasSecurityContact,
    );
    expect(new Set(seen)).toEqual(new Set([true, false]));
    expect(JSON.stringify([...readings.values()])).not.toContain('@');
    const named = aws.simulator.requests
      .list({ accountId: aws.payer.accountId })
      .map(({ parameters }) => parameters.AccountId);
    expect(named).toEqual([undefined]);
  });

  it('stops asking where trusted access is missing, the payer apart', async () => {
    await setUp({
      change: organization => {
        organization.trustedServices = [];
        organization.accounts.push(
          ...Array.from({ length: 40 }, (_, index) => ({
            ...linkedIn(organization)[0],
            accountId: String(700_000_000_000 + index),
          })),
        );
      },
    });
    const session = await aws.openPosture();
    const readings = await readAll(session, 'security-contacts', aws.asked());
    expect(readings.size).toBe(46);
    expect(readings.get(aws.payer.accountId)?.missed).toEqual([]);
    for (const { accountId } of linkedIn(aws.organization)) {
      expect(readings.get(accountId)).toMatchObject({
        facts: {},
        missed: [
          {
            fact: 'hasSecurityContact',
            reason: 'access-denied',
            detail: 'account:GetAlternateContact',
          },
        ],
      });
    }
    expect(session.callsOf('security-contacts').calls).toBeLessThan(16);
  });

  it('goes on where one account alone is refused', async () => {
    await setUp();
    const [first] = aws.linked;
    aws.simulator.faults.fail(
      { accountId: first.accountId, operation: 'GetAlternateContact' },
      { code: 'AccessDeniedException', status: 403 },
    );
    const readings = await readAll(
      await aws.openPosture(),
      'security-contacts',
      aws.asked(),
    );
    const missed = [...readings.values()].filter(
      reading => reading.missed.length > 0,
    );
    expect(missed.map(({ accountId }) => accountId)).toEqual([first.accountId]);
  });
});
