import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  accountReadPermission,
  OPERATION,
  type ChangeAnswer,
} from 'backstage-plugin-aws-resale-common';
import {
  accountConditions,
  createAccountConditionalDecision,
} from 'backstage-plugin-aws-resale-node';
import { DateTime } from 'luxon';
import { policy } from '../__testUtils__/startPlugin';
import {
  ACCOUNTS,
  startActions,
  type Actions,
} from './__testUtils__/startActions';

jest.setTimeout(120_000);

const ECAM = ACCOUNTS.ecam[0].accountId;
const SPAM = ACCOUNTS.spam[0].accountId;
const NOBODYS = '999999999999';
const ENTER = 'operations-role-enter';

interface Checked {
  verdict: string;
  asOf: string;
  operation: { id: string; title: string };
  answers: (ChangeAnswer & {
    link: string;
    oldestFact?: { what: string; age: string; isStale: boolean };
  })[];
}

function check(
  actions: Actions,
  accountId: string | number | (string | number)[],
  operation: string,
) {
  return actions.call('check-change', {
    accountId,
    operation,
  }) as unknown as Promise<Checked>;
}

describe('check-change', () => {
  let actions: Actions;

  beforeAll(async () => {
    actions = await startActions();
  });

  afterAll(() => actions.stop());

  it.each([
    ['an account of the customer', ECAM, 'NOT_OURS'],
    ['an account of the provider', SPAM, 'ALLOWED'],
    ['an account that nobody knows', NOBODYS, 'UNKNOWN'],
  ])('answers for %s as HTTP does, word for word', async (_, id, verdict) => {
    const { body } = await actions.plugin.get(
      `/accounts/${id}/change-check/${ENTER}`,
    );
    const [answer] = body.answers;

    const checked = await check(actions, id, ENTER);

    expect(checked).toMatchObject({
      verdict,
      operation: {
        id: ENTER,
        title: OPERATION[ENTER].title,
        requires: OPERATION[ENTER].requires,
        wayBack: OPERATION[ENTER].wayBack,
        url: OPERATION[ENTER].url,
      },
      answers: [
        {
          accountId: id,
          verdict,
          reason: answer.reason,
          isNothingToDo: answer.isNothingToDo,
          isApprovable: answer.isApprovable,
          isGrantable: answer.isGrantable,
          approvals: answer.approvals,
          actors: answer.actors,
          tell: answer.tell,
          recovery: answer.recovery,
          warnings: answer.warnings,
          putForward: answer.putForward,
          link: `https://portal.example/aws-resale/accounts/${id}`,
        },
      ],
    });
  });

  it('says how old the oldest fact is', async () => {
    const [answer] = (await check(actions, SPAM, ENTER)).answers;

    expect(answer.oldestFact).toEqual({
      what: expect.any(String),
      observedAt: expect.any(String),
      age: expect.stringMatching(/^(less than a minute|\d+ minutes?)$/),
      isStale: false,
    });
  });

  it('says who has to approve, and what cannot be undone', async () => {
    const { operation, answers } = await check(
      actions,
      SPAM,
      'close the account',
    );

    expect(operation).toMatchObject({
      id: 'account-close',
      cannotUndo: OPERATION['account-close'].cannotUndo,
    });
    expect(answers[0].verdict).toBe('NEEDS_APPROVAL');
    expect(answers[0].approvers.length).toBeGreaterThan(0);
    for (const { with: names, isApproved } of answers[0].approvers) {
      expect(names.length).toBeGreaterThan(0);
      expect(isApproved).toBe(false);
    }
  });

  it('says by whom it was approved and until when, once everybody has', async () => {
    const accountId = ACCOUNTS.spam[1].accountId;
    const [before] = (await check(actions, accountId, 'root-sign-in')).answers;
    expect(before).toMatchObject({ verdict: 'NEEDS_APPROVAL', approvals: [] });
    const until = DateTime.utc().plus({ hours: 8 }).toISO();
    for (const { approver } of before.approvers) {
      const { status, body } = await actions.plugin.post(
        `/accounts/${accountId}/approvals`,
        {
          kind: 'APPROVAL',
          operationId: 'root-sign-in',
          approver,
          approvedBy: { ref: 'user:default/p.hruby' },
          reason: 'The mailbox moves.',
          until,
        },
      );
      expect([status, body.error]).toEqual([201, undefined]);
    }

    const [after] = (await check(actions, accountId, 'root-sign-in')).answers;

    expect(after).toMatchObject({
      verdict: 'ALLOWED',
      reason: expect.stringMatching(/^Approved by P. Hrubý until /),
      approvals: before.approvers.map(() => ({
        approvedBy: 'P. Hrubý',
        reason: 'The mailbox moves.',
        until,
      })),
      expires: until,
    });
    expect(after.approvers.every(({ isApproved }) => isApproved)).toBe(true);
  });

  it('takes several accounts, says the worst, and asks of none twice', async () => {
    const { verdict, answers } = await check(
      actions,
      [SPAM, ECAM, ` ${SPAM.slice(0, 4)}-${SPAM.slice(4, 8)} ${SPAM.slice(8)}`],
      'Enter with the operations role',
    );

    expect(verdict).toBe('NOT_OURS');
    expect(answers.map(({ accountId }) => accountId)).toEqual([SPAM, ECAM]);
  });

  it('refuses what is no account id, and says what to write', async () => {
    await expect(check(actions, 12345678901, ENTER)).rejects.toThrow(
      /12345678901 is a number, and a number loses leading zeros; put the 12 digits in quotes: did you mean \\"012345678901\\"\?/,
    );
    await expect(check(actions, [SPAM, '12345'], ENTER)).rejects.toThrow(
      /has 5 digits instead of 12/,
    );
    await expect(check(actions, 'jane@acme.example', ENTER)).rejects.toThrow(
      /^(?!.*jane@).*is not an AWS account id/s,
    );
    await expect(check(actions, [], ENTER)).rejects.toThrow(
      /ask about 1 to 100 at once/,
    );
    await expect(
      check(actions, new Array(101).fill(SPAM), ENTER),
    ).rejects.toThrow(/101 accounts were asked about/);
  });

  it('lists operations where it cannot tell which one is meant', async () => {
    await expect(check(actions, SPAM, 'root mfa')).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('root-mfa-register ("Register'),
    });
    await expect(check(actions, SPAM, 'shut it down')).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('No operation is called'),
    });
  });

  it('leaves a trace of account, operation and verdict', async () => {
    const { auditor, event } = actions.plugin;
    auditor.createEvent.mockClear();
    event.success.mockClear();

    await check(actions, ECAM, ENTER);
    await check(actions, [ECAM, SPAM], ENTER);

    const common = {
      operationId: ENTER,
      surface: 'action',
      actor: 'user:default/mock',
    };
    expect(auditor.createEvent.mock.calls.map(([one]) => one)).toEqual([
      {
        eventId: 'change-check',
        severityLevel: 'low',
        meta: { queryType: 'by-id', accountId: ECAM, ...common },
      },
      {
        eventId: 'change-check',
        severityLevel: 'low',
        meta: { queryType: 'by-query', accounts: '2', ...common },
      },
    ]);
    expect(event.success.mock.calls).toEqual([
      [{ meta: { verdict: 'NOT_OURS' } }],
      [{ meta: { verdict: 'NOT_OURS' } }],
    ]);
  });

  it('refuses services that are not restricted', async () => {
    await expect(
      actions.call(
        'check-change',
        { accountId: SPAM, operation: ENTER },
        mockCredentials.service('plugin:mcp-actions'),
      ),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
  });
});

it('knows nothing of an account that the caller may not see', async () => {
  const actions = await startActions({
    visible: 6,
    permissions: policy({
      authorize: async requests =>
        requests.map(() => ({ result: AuthorizeResult.ALLOW })),
      authorizeConditional: async requests =>
        requests.map(({ permission }) =>
          permission.name === accountReadPermission.name
            ? createAccountConditionalDecision(
                accountReadPermission,
                accountConditions.hasCustomer({
                  customerRefs: ['group:default/acme'],
                }),
              )
            : { result: AuthorizeResult.ALLOW },
        ),
    }),
  });

  const { answers } = await check(actions, [SPAM, NOBODYS, ECAM], ENTER);

  expect(answers.map(({ verdict }) => verdict)).toEqual([
    'UNKNOWN',
    'UNKNOWN',
    'NOT_OURS',
  ]);
  // Nothing tells a hidden account from one that does not exist.
  const words = ({
    accountId,
    link,
    ...answer
  }: ChangeAnswer & { link: string }) =>
    JSON.stringify(answer).replaceAll(accountId, 'ID');
  expect(words(answers[0])).toBe(words(answers[1]));
  await actions.stop();
});
