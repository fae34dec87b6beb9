import {
  GDANSK,
  HANSA,
  makeChange,
  makeCustomers,
  makeReview,
} from './__testUtils__/notificationBuilders';
import { dueNotifications } from './dueNotifications';
import type { CustodyQuestion, ExposureChange } from './types';

describe('dueNotifications of exposure', () => {
  const due = (
    changes: readonly ExposureChange[],
    customers = makeCustomers(),
  ) => dueNotifications({ changes, customers });
  const titles = (changes: readonly ExposureChange[]) =>
    due(changes).map(({ payload }) => payload.title);

  it('tells the people of a customer of one account', () => {
    expect(due([makeChange(7)], makeCustomers({ exposed: 1 }))).toEqual([
      {
        rule: 'exposure-opened',
        customer: expect.objectContaining({ ref: HANSA, title: 'Hansa Foods' }),
        at: '2026-11-20T10:00:20.000Z',
        keys: [`${HANSA}#7`],
        changes: { first: 7, last: 7 },
        recipients: ['user:default/manager'],
        payload: {
          title: 'Hansa Foods: 1 account became exposed',
          description:
            '1 account: the root user has no MFA. It is the task of the customer. ' +
            'Next step: Tell the customer how to close the exposure. ' +
            'Accounts: Workload 7 (000000000007).',
          link: '/aws-resale/accounts/000000000007',
          severity: 'high',
          topic: 'exposure-opened',
          scope: `aws-resale:exposure-opened:${HANSA}`,
        },
      },
    ]);
  });

  it('tells everything of a customer within a minute at once, by cause', () => {
    const [notification, ...others] = due(
      [
        makeChange(1, { cause: 'ONE_PERSON', responsible: 'PROVIDER' }),
        ...[2, 3, 4, 5, 6, 7].map(id => makeChange(id)),
        makeChange(8, { customerRef: GDANSK }),
      ],
      makeCustomers({ exposed: 9 }),
    );
    expect(notification.payload).toMatchObject({
      title: 'Hansa Foods: 7 accounts became exposed',
      link: '/catalog/default/group/hansa-foods',
    });
    expect(notification.payload.description).toBe(
      '6 accounts: the root user has no MFA. It is the task of the customer. ' +
        'Next step: Tell the customer how to close the exposure. ' +
        '1 account: one person reaches both root password and MFA. It is the task of the provider. ' +
        'Next step: Close the exposure, the worse part first. ' +
        'Accounts: Workload 1 (000000000001), Workload 2 (000000000002), Workload 3 (000000000003), ' +
        'Workload 4 (000000000004), Workload 5 (000000000005), 2 more. ' +
        'In all, 9 accounts of the customer are exposed.',
    );
    expect(others.map(({ payload }) => payload.title)).toEqual([
      'Gdańsk Robotics: 1 account became exposed',
    ]);
  });

  it('tells the next minute apart', () => {
    expect(
      titles([
        makeChange(1, { at: '2026-11-20T10:00:00.000Z' }),
        makeChange(2, { at: '2026-11-20T10:00:59.999Z' }),
        makeChange(3, { at: '2026-11-20T10:01:00.000Z' }),
      ]),
    ).toEqual([
      'Hansa Foods: 2 accounts became exposed',
      'Hansa Foods: 1 account became exposed',
    ]);
  });

  it('tells what closed, and what is left', () => {
    const [notification] = due(
      [
        makeChange(1, { from: 'EXPOSED', to: 'PROTECTED' }),
        makeChange(2, { from: 'EXPOSED', to: 'REMOVED' }),
        makeChange(3, { from: 'EXPOSED', to: 'NOT_APPLICABLE' }),
      ],
      makeCustomers({ exposed: 1 }),
    );
    expect(notification).toMatchObject({
      rule: 'exposure-closed',
      payload: {
        title: 'Hansa Foods: 3 accounts are no longer exposed',
        severity: 'normal',
        scope: `aws-resale:exposure-closed:${HANSA}`,
      },
    });
    expect(notification.payload.description).toMatch(
      /^1 account: root MFA is on, and nobody reaches both halves\. 1 account: the root credentials were removed, which is best\. 1 account: not in use any more\..* 1 account of the customer is still exposed\.$/,
    );
    expect(
      titles([makeChange(1, { from: 'EXPOSED', to: 'PROTECTED' })]),
    ).toEqual(['Hansa Foods: 1 account is no longer exposed']);
  });

  it.each<[string, ExposureChange[]]>([
    [
      'what nobody can see any more',
      [makeChange(1, { from: 'EXPOSED', to: 'NOT_OBSERVED' })],
    ],
    ['what was never exposed', [makeChange(1, { to: 'NOT_OBSERVED' })]],
    [
      'what opened and closed within a minute',
      [
        makeChange(1),
        makeChange(2, {
          accountId: '000000000001',
          from: 'EXPOSED',
          to: 'PROTECTED',
        }),
      ],
    ],
    ['a risk that somebody accepts', [makeChange(1, { isAccepted: true })]],
    [
      'the end of a risk that somebody accepted',
      [
        makeChange(1, {
          from: 'EXPOSED',
          to: 'PROTECTED',
          isAccepted: true,
        }),
      ],
    ],
    [
      'an account without a customer',
      [makeChange(1, { customerRef: undefined })],
    ],
    [
      'a customer that is gone',
      [makeChange(1, { customerRef: 'group:default/x' })],
    ],
  ])('does not tell %s', (_, changes) => {
    expect(due(changes)).toEqual([]);
  });

  it('tells nobody of a customer whom nobody manages or owns', () => {
    expect(due([makeChange(1)], makeCustomers({ recipients: [] }))).toEqual([]);
  });

  it('repeats no e-mail address that somebody made the name of an account', () => {
    const [{ payload }] = due([
      makeChange(1, { accountName: 'jane@customer.example' }),
    ]);
    expect(JSON.stringify(payload)).not.toContain('@');
  });

  it('says so where the cause is gone and whose task it is cannot be told', () => {
    const [{ payload }] = due([
      makeChange(1, { cause: undefined, responsible: undefined }),
    ]);
    expect(payload.description).toMatch(
      /^1 account: the root user fits the pattern behind most incidents\. Whose task it is cannot be told yet\. Next step: /,
    );
  });
});

describe('dueNotifications of custody', () => {
  const NOW = new Date('2026-11-24T15:00:00.000Z');
  const due = (
    reviews: CustodyQuestion['reviews'],
    question: Partial<CustodyQuestion> = {},
  ) =>
    dueNotifications({
      customers: makeCustomers(),
      custody: {
        reviews,
        during: { from: NOW, to: NOW },
        remindDays: 14,
        graceDays: 7,
        told: new Set(),
        ...question,
      },
    });

  it('reminds of all records of a customer at once', () => {
    expect(
      due([
        makeReview(),
        makeReview({ facet: 'MFA' }),
        makeReview({
          accountId: '000000000002',
          accountName: 'Workload 2',
          facet: 'PHONE',
          nextReview: '2026-11-30',
        }),
      ]),
    ).toEqual([
      {
        rule: 'custody-expiring',
        customer: expect.objectContaining({ ref: HANSA }),
        at: '2026-11-24T00:00:00.000Z',
        keys: [`${HANSA}|2026-11-30`, `${HANSA}|2026-12-04`],
        recipients: ['user:default/manager'],
        payload: {
          title: 'Hansa Foods: custody of 2 accounts has to be reviewed',
          description:
            '1 account: the record of phone counts until 2026-11-30. ' +
            '1 account: the record of root password, MFA counts until 2026-12-04. ' +
            'Custody that ran out proves no four-eyes. ' +
            'Next step: Ask whoever keeps them whether it is still so, and attest it anew. ' +
            'Accounts: Workload 1 (000000000001), Workload 2 (000000000002).',
          link: '/catalog/default/group/hansa-foods',
          severity: 'normal',
          topic: 'custody-expiring',
          scope: `aws-resale:custody-expiring:${HANSA}`,
        },
      },
    ]);
  });

  it('tells what just ran out', () => {
    const [{ payload }] = due([makeReview({ nextReview: '2026-11-23' })]);
    expect(payload).toMatchObject({
      title: 'Hansa Foods: custody of 1 account has run out',
      description: expect.stringContaining('ran out on 2026-11-23'),
      link: '/aws-resale/accounts/000000000001',
      severity: 'high',
    });
  });

  it.each<[string, Parameters<typeof makeReview>[0], boolean]>([
    ['on the first day of reminding', { nextReview: '2026-12-08' }, true],
    ['before it', { nextReview: '2026-12-09' }, false],
    ['on the day itself', { nextReview: '2026-11-24' }, true],
    ['on the last day after it', { nextReview: '2026-11-17' }, true],
    ['after that', { nextReview: '2026-11-16' }, false],
    [
      'when a newer record counts',
      { inForceUntil: '2026-11-24T14:59:59.000Z' },
      false,
    ],
    [
      'when it is confirmed only later',
      { inForceFrom: '2026-11-24T15:00:01.000Z' },
      false,
    ],
  ])('tells or does not tell a record %s', (_, changes, isTold) => {
    expect(due([makeReview(changes)])).toHaveLength(isTold ? 1 : 0);
  });

  it('tells a review day of a customer once', () => {
    const told = new Set([`${HANSA}|2026-12-04`]);
    expect(due([makeReview()], { told })).toEqual([]);
    expect(
      due(
        [
          makeReview(),
          makeReview({ nextReview: '2026-12-05' }),
          makeReview({ customerRef: GDANSK }),
        ],
        { told },
      ).map(({ keys }) => keys),
    ).toEqual([[`${HANSA}|2026-12-05`], [`${GDANSK}|2026-12-04`]]);
  });
});
