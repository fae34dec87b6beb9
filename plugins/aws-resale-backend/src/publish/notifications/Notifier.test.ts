import { makeReading } from '../../__testUtils__/builders';
import { testDatabases } from '../../__testUtils__/testStores';
import type { NewCustodyRecord } from '../../judge/custody/types';
import { after, MANAGER, setUpNotifier } from './__testUtils__/setUpNotifier';

jest.setTimeout(60_000);

const DAY = 24 * 60;

describe.each(testDatabases.eachSupportedId())('Notifier on %s', databaseId => {
  async function setUp() {
    const set = await setUpNotifier(databaseId);
    // Whatever was recorded before the first time is old.
    await set.change(-5, [1, 4]);
    await set.tell(0);
    return set;
  }

  it('begins at the newest change, and tells what comes after it', async () => {
    const { change, tell, sending } = await setUp();
    await tell(3);
    expect(sending.sent).toEqual([]);
    await change(4, [1, 2, 4, 7]);
    await tell(6);
    expect(sending.sent).toEqual([
      {
        recipients: {
          type: 'entity',
          entityRef: [MANAGER],
          excludeEntityRef: 'group:default/hansa',
        },
        payload: expect.objectContaining({
          title: 'hansa: 2 accounts became exposed',
          link: '/catalog/default/group/hansa',
          scope: 'aws-resale:exposure-opened:group:default/hansa',
        }),
      },
      expect.objectContaining({
        payload: expect.objectContaining({
          title: 'gdansk: 1 account became exposed',
          link: '/aws-resale/accounts/000000000004',
        }),
      }),
    ]);
    await tell(7);
    expect(sending.sent).toHaveLength(2);
  });

  it('tells neither other checks nor other changes', async () => {
    const { change, tell, sending } = await setUp();
    await change(4, [1], { checkId: 'root-mfa' });
    await change(4, [1], { kind: 'EXCEPTION_RECORDED' });
    await change(4, [1], { to: 'NOT_OBSERVED' });
    await tell(6);
    expect(sending.sent).toEqual([]);
  });

  it("tells owners at the provider, and never the customer's own people", async () => {
    const { change, tell, sending, customers } = await setUp();
    await customers.reconcile(
      [
        makeReading('hansa', {}, { ownerRefs: ['group:default/sales'] }),
        makeReading('gdansk'),
      ],
      { at: after(1), removalLimit: 1 },
    );
    await change(4, [1, 4]);
    await tell(6);
    expect(sending.sent.map(({ recipients }) => recipients)).toEqual([
      {
        type: 'entity',
        entityRef: ['group:default/sales'],
        excludeEntityRef: 'group:default/hansa',
      },
    ]);
  });

  it('tells exposure again once its acceptance ended', async () => {
    const { change, tell, sending } = await setUp();
    await change(4, [1], { from: 'ACCEPTED' });
    await tell(6);
    expect(sending.titles()).toEqual(['hansa: 1 account became exposed']);
    expect(sending.sent[0].payload.description).toMatch(
      /^The risk of 1 account is accepted no longer\. /,
    );
  });

  it('waits until a minute is over, and tells it at once', async () => {
    const { change, tell, sending } = await setUp();
    await change(4, [1]);
    await tell(4.5);
    await change(4.75, [2]);
    await tell(5);
    expect(sending.sent).toEqual([]);
    await tell(5.25);
    expect(sending.titles()).toEqual(['hansa: 2 accounts became exposed']);
  });

  it('does not tell risks that somebody accepted at that time', async () => {
    const { change, tell, sending, exceptions } = await setUp();
    const [{ exceptionId }] = (
      await exceptions.record(
        {
          accountIds: ['000000000001'],
          checkId: 'exposure',
          reason: 'Until the move',
          owner: 'user:default/owner',
          expires: '2026-12-31',
        },
        'user:default/owner',
        after(1),
      )
    ).exceptions;
    await change(4, [1, 2]);
    await tell(6);
    expect(sending.titles()).toEqual(['hansa: 1 account became exposed']);
    await exceptions.withdraw(exceptionId, 'user:default/owner', after(7));
    await change(8, [1], { from: 'EXPOSED', to: 'PROTECTED' });
    await tell(10);
    expect(sending.titles().slice(1)).toEqual([
      'hansa: 1 account is no longer exposed',
    ]);
  });

  it('does not tell what is exposed by accepted risks alone', async () => {
    const { change, tell, sending, exceptions, knex } = await setUp();
    const accept = async (checkId: 'root-mfa' | 'root-four-eyes') =>
      exceptions.record(
        {
          accountIds: ['000000000001', '000000000002', '000000000003'],
          checkId,
          reason: 'Until the move',
          owner: 'user:default/owner',
          expires: '2026-12-31',
        },
        'user:default/owner',
        after(1),
      );
    await accept('root-mfa');
    const result = (index: number, checkId: string, state: string) => ({
      account_id: `00000000000${index}`,
      check_id: checkId,
      state,
      responsible: 'PROVIDER',
      is_accepted: state === 'EXPOSED' && checkId === 'root-mfa',
      since: after(0).toISOString(),
    });
    await knex('posture_results').insert([
      result(1, 'root-mfa', 'EXPOSED'),
      result(1, 'root-four-eyes', 'NOT_OBSERVED'),
      // Its second part is accepted by nobody.
      result(2, 'root-mfa', 'EXPOSED'),
      result(2, 'root-four-eyes', 'EXPOSED'),
      result(3, 'root-mfa', 'PROTECTED'),
      result(3, 'root-four-eyes', 'PROTECTED'),
    ]);
    // Closed by now, and accepted while it was open.
    await change(4, [3], { checkId: 'root-mfa', from: 'PROTECTED' });
    await change(7, [3], {
      checkId: 'root-mfa',
      from: 'EXPOSED',
      to: 'PROTECTED',
    });
    await change(4, [1, 2, 3]);
    await tell(6);
    expect(sending.titles()).toEqual(['hansa: 1 account became exposed']);
    expect(sending.sent[0].payload.link).toContain('000000000002');
  });

  it('says how many accounts are exposed in all, and why this one is', async () => {
    const { change, tell, sending, knex } = await setUp();
    const posture = (index: number, isAccepted: boolean) => ({
      account_id: `00000000000${index}`,
      exposure: 'EXPOSED',
      exposure_rank: 0,
      exposure_cause: 'ONE_PLACE',
      exposure_since: after(0).toISOString(),
      is_accepted: isAccepted,
      exposed_checks: 1,
      judged_at: after(0).toISOString(),
      due_at: after(99).toISOString(),
    });
    await knex('account_posture').insert([
      posture(1, false),
      posture(2, false),
      posture(3, true),
      posture(4, false),
    ]);
    await knex('posture_results').insert({
      account_id: '000000000001',
      check_id: 'exposure',
      state: 'EXPOSED',
      responsible: 'PROVIDER',
      is_accepted: false,
      since: after(0).toISOString(),
    });
    await change(4, [1]);
    await tell(6);
    expect(sending.sent[0].payload.description).toMatch(
      /^1 account: root password and MFA are kept in one place\. It is the task of the provider\..* In all, 2 accounts of the customer are exposed\.$/,
    );
  });

  it('leaves out rules that are off, and tells nothing old when they are switched on', async () => {
    const { change, tell, sending, notifierWith } = await setUp();
    const quiet = notifierWith({ 'exposure-opened': false });
    await change(4, [1]);
    await change(4, [4], { from: 'EXPOSED', to: 'REMOVED' });
    await tell(6, quiet);
    expect(sending.titles()).toEqual([
      'gdansk: 1 account is no longer exposed',
    ]);
    await tell(7);
    expect(sending.sent).toHaveLength(1);
  });

  it('tries again what could not be sent, says so once, and repeats nothing that was sent', async () => {
    const { change, tell, sending, logger } = await setUp();
    sending.failure = ({ payload }) =>
      payload.title.startsWith('hansa') ? 'Status 503' : undefined;
    await change(4, [1, 4]);
    await tell(6);
    await tell(6.25);
    await change(7, [5]);
    await tell(9);
    expect(sending.titles()).toEqual([
      'gdansk: 1 account became exposed',
      'gdansk: 1 account became exposed',
    ]);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledWith(
      "Customers' people cannot be notified, which is tried again until it works: Status 503",
    );
    sending.failure = () => undefined;
    await tell(10);
    await tell(11);
    expect(sending.titles().slice(2)).toEqual([
      'hansa: 1 account became exposed',
    ]);
  });

  it('asks a service that is away only a few times', async () => {
    const { change, tell, sending } = await setUp();
    sending.failure = () => 'Away';
    for (const minute of [4, 5, 6, 7]) {
      await change(minute, [1]);
    }
    await tell(9);
    expect(sending.attempts).toBe(3);
    sending.failure = () => undefined;
    await tell(10);
    expect(sending.sent).toHaveLength(4);
  });

  it('gives up what cannot be sent for days, so that the rest goes on', async () => {
    const { change, tell, sending, logger } = await setUp();
    sending.failure = ({ payload }) =>
      payload.title.startsWith('hansa') ? 'Refused' : undefined;
    await change(4, [1]);
    await tell(3 * DAY + 4);
    expect(logger.error).not.toHaveBeenCalled();
    await tell(3 * DAY + 5);
    expect(logger.error).toHaveBeenCalledTimes(1);
    const { attempts } = sending;
    await tell(3 * DAY + 6);
    expect(sending.attempts).toBe(attempts);
  });

  it('stops when it is told to, and goes on later', async () => {
    const { change, notifierWith, sending, tell } = await setUp();
    await change(4, [1, 4]);
    const stopping = new AbortController();
    const failure = sending.failure;
    sending.failure = () => {
      stopping.abort();
      return undefined;
    };
    await notifierWith({}).tellChanges(after(6), stopping.signal);
    sending.failure = failure;
    expect(sending.sent).toHaveLength(1);
    await tell(7);
    expect(sending.titles()).toEqual([
      'hansa: 1 account became exposed',
      'gdansk: 1 account became exposed',
    ]);
  });

  it('tells nothing that was recorded before it skipped to the newest', async () => {
    const { change, tell, sending, notifications } = await setUp();
    await change(4, [1, 2, 3]);
    await notifications.skipToNewest();
    await tell(6);
    expect(sending.sent).toEqual([]);
  });

  describe('of custody', () => {
    async function setUpCustody() {
      const set = await setUp();
      let attestations = 0;
      const attest = async (
        accountIds: string[],
        record: Partial<NewCustodyRecord>,
        minutes = 0,
        decidedBy: string | undefined = 'user:default/second',
      ) => {
        attestations += 1;
        const attestationId = `attestation-${attestations}`;
        await set.custody.attest({
          attestationId,
          accountIds,
          records: [
            {
              facet: 'PASSWORD',
              custodian: { type: 'CATALOG', ref: 'user:default/keeper' },
              party: 'PROVIDER',
              keptIn: { place: 'Vault 7' },
              since: '2026-01-01',
              nextReview: '2026-12-01',
              ...record,
            },
          ],
          attestedBy: 'user:default/first',
          at: after(minutes),
        });
        if (decidedBy) {
          await set.custody.decide(attestationId, {
            decision: 'CONFIRMED',
            by: decidedBy,
            at: after(minutes + 1),
          });
        }
      };
      return { ...set, attest };
    }

    it('reminds once of each review day of a customer, and names neither keeper nor place', async () => {
      const { attest, remind, sending } = await setUpCustody();
      await attest(['000000000001', '000000000002'], {});
      await attest(['000000000001'], { facet: 'MFA' });
      await attest(['000000000003'], { nextReview: '2026-12-20' });
      await attest(['000000000007'], {});
      await remind(10);
      await remind(70);
      expect(sending.titles()).toEqual([
        'hansa: custody of 2 accounts has to be reviewed',
      ]);
      expect(JSON.stringify(sending.sent)).not.toMatch(/keeper|Vault|first/);
      await remind(16 * DAY);
      expect(sending.titles().slice(1)).toEqual([
        'hansa: custody of 1 account has to be reviewed',
      ]);
    });

    it('reminds of what just ran out', async () => {
      const { attest, remind, sending } = await setUpCustody();
      await attest(['000000000004'], { nextReview: '2026-11-21' });
      await remind(3 * DAY);
      expect(sending.titles()).toEqual([
        'gdansk: custody of 1 account has run out',
      ]);
    });

    it('leaves out what waits for a second person, and what a newer record replaced', async () => {
      const { attest, remind, sending, knex } = await setUpCustody();
      await attest(['000000000001'], {}, 0, '');
      await attest(['000000000002'], {});
      await attest(['000000000002'], { nextReview: '2027-12-01' }, 5);
      await attest(['000000000003', '000000000004'], {});
      await knex('accounts')
        .where({ account_id: '000000000003' })
        .update({ state: 'SUSPENDED' });
      await knex('posture_results').insert({
        account_id: '000000000004',
        check_id: 'root-credentials',
        state: 'REMOVED',
        responsible: 'PROVIDER',
        is_accepted: false,
        since: after(0).toISOString(),
      });
      await remind(10);
      expect(sending.sent).toEqual([]);
    });

    it('tries again what could not be sent, and is silent while it is off', async () => {
      const { attest, remind, sending, notifierWith } = await setUpCustody();
      await attest(['000000000001'], {});
      await remind(5, notifierWith({ 'custody-expiring': false }));
      expect(sending.attempts).toBe(0);
      sending.failure = () => 'Away';
      await remind(10);
      sending.failure = () => undefined;
      await remind(70);
      expect(sending.sent).toHaveLength(1);
    });
  });
});
