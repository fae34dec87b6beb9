import type { NewApproval } from 'backstage-plugin-aws-resale-common';
import { defaultConfig } from '../../config/defaultConfig';
import { readApproval } from './readApproval';

const { changeCheck: config } = defaultConfig();
const NOW = new Date('2026-11-24T10:00:00.000Z');
const IVA = 'user:default/i.novak';
const PETR = 'user:default/p.hruby';

const daysAhead = (days: number) =>
  new Date(NOW.getTime() + days * 24 * 60 * 60 * 1000).toISOString();

const APPROVAL: NewApproval = {
  kind: 'APPROVAL',
  operationId: 'root-sign-in',
  approver: '4E',
  approvedBy: { ref: PETR },
  reason: 'The mailbox moves.',
  until: daysAhead(1),
};
const BY_CUSTOMER: Partial<NewApproval> = {
  approver: 'CUS',
  approvedBy: { title: 'Ada Mayer' },
};

const read = (rest: Partial<NewApproval> = {}) =>
  readApproval({ ...APPROVAL, ...rest }, { config, actor: IVA, now: NOW });

describe('readApproval', () => {
  it('keeps texts trimmed, refs in one form and times in UTC', () => {
    expect(
      read({
        approvedBy: { ref: ' User:P.Hruby ' },
        reason: '  The mailbox moves. ',
        reference: ' CHG-4711 ',
        until: '2026-11-25T12:00:00+02:00',
      }),
    ).toEqual({
      kind: 'APPROVAL',
      operationId: 'root-sign-in',
      operation: expect.objectContaining({ id: 'root-sign-in' }),
      approver: '4E',
      customerRef: undefined,
      approvedBy: { ref: PETR },
      reason: 'The mailbox moves.',
      reference: 'CHG-4711',
      until: '2026-11-25T10:00:00.000Z',
    });
    expect(read({ reference: '  ' })).not.toHaveProperty('reference');
    expect(read({ ...BY_CUSTOMER, customerRef: ' Group:Acme ' })).toMatchObject(
      {
        customerRef: 'group:default/acme',
        approvedBy: { title: 'Ada Mayer' },
      },
    );
  });

  it('takes an approval until its last day, and a grant for longer', () => {
    const last = daysAhead(config.approvalMaxDays);
    expect(read({ until: last }).until).toBe(last);
    const grant = { ...BY_CUSTOMER, kind: 'GRANT' } as const;
    expect(read({ ...grant, until: daysAhead(400) }).until).toBe(
      daysAhead(400),
    );
    expect(() => read({ ...grant, until: daysAhead(401) })).toThrow(
      /until is out of bounds.*400 days/u,
    );
  });

  it.each<[string, Partial<NewApproval>, RegExp]>([
    [
      'an operation that is none',
      { operationId: 'fly-away' },
      /^operationId is fly-away/u,
    ],
    [
      'a time that is past',
      { until: daysAhead(-1) },
      /^until is out of bounds.*30 days/u,
    ],
    ['this very moment', { until: NOW.toISOString() }, /^until is out/u],
    ['a time too far ahead', { until: daysAhead(31) }, /^until is out/u],
    ['no time at all', { until: 'soon' }, /^until is out/u],
    ['nobody', { approvedBy: {} }, /^approvedBy needs either/u],
    ['blanks', { approvedBy: { ref: ' ' } }, /^approvedBy needs either/u],
    [
      'a user and somebody else',
      { approvedBy: { ref: PETR, title: 'Petr' } },
      /^approvedBy needs either/u,
    ],
    [
      'somebody without a user where it is not the customer',
      { approvedBy: { title: 'Petr' } },
      /^approvedBy has a title alone/u,
    ],
    [
      'a group',
      { approvedBy: { ref: 'group:default/custody' } },
      /^approvedBy.ref is no ref of a user/u,
    ],
    [
      'a name instead of a ref',
      { approvedBy: { ref: 'petr' } },
      /^approvedBy.ref is no ref of a user/u,
    ],
    ['oneself', { approvedBy: { ref: IVA } }, /^approvedBy is yourself/u],
    [
      'oneself in short',
      { approvedBy: { ref: 'User:I.Novak' } },
      /^approvedBy is yourself/u,
    ],
    [
      'a grant by the provider',
      { kind: 'GRANT', approver: 'OWN' },
      /^approver of a grant has to be CUS/u,
    ],
    [
      'a customer where none approves',
      { customerRef: 'group:default/acme' },
      /^customerRef is for the customer \(CUS\) alone/u,
    ],
    [
      'a customer that is no ref',
      { ...BY_CUSTOMER, customerRef: 'acme' },
      /^customerRef is no entity ref/u,
    ],
    ['no reason', { reason: '  ' }, /^reason is empty/u],
    [
      'a reason that nobody sees',
      { reason: '\u200b \ufeff' },
      /^reason is empty/u,
    ],
    [
      'what PostgreSQL does not take',
      { reason: 'a\u0000b' },
      /^reason holds control characters/u,
    ],
    [
      'a reference with an escape',
      { reference: 'CHG\u001b[2J' },
      /^reference holds control characters/u,
    ],
    [
      'a name that is written backwards',
      { ...BY_CUSTOMER, approvedBy: { title: 'Ada\u202erotaN' } },
      /^approvedBy.title holds control characters/u,
    ],
    [
      'a ref that PostgreSQL does not take',
      { approvedBy: { ref: `${PETR}\u0000` } },
      /^approvedBy.ref is no ref of a user/u,
    ],
    [
      'an address with a quoted name',
      { reason: 'As "Ada Mayer"@acme.example wrote.' },
      /^reason holds an e-mail address/u,
    ],
    [
      'a secret as a reason',
      { reason: 'password: hunter2' },
      /^reason holds what looks like a secret/u,
    ],
    [
      'an address as a reference',
      { reference: 'mail of jane@acme.example' },
      /^reference holds an e-mail address/u,
    ],
    [
      'an address as a title',
      { ...BY_CUSTOMER, approvedBy: { title: 'Ada <ada@acme.example>' } },
      /^approvedBy.title holds an e-mail address/u,
    ],
    [
      'a secret as a title',
      { ...BY_CUSTOMER, approvedBy: { title: 'PIN: 4711' } },
      /^approvedBy.title holds what looks like a secret/u,
    ],
  ])('refuses %s', (_, rest, message) => {
    expect(() => read(rest)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringMatching(message),
      }),
    );
  });

  it('repeats nothing that it refuses as a secret or an address', () => {
    for (const rest of [
      { reason: 'password: hunter2' },
      { reference: 'ada@acme.example' },
      { approvedBy: { ref: 'ada@acme.example' } },
      { ...BY_CUSTOMER, approvedBy: { title: 'ada@acme.example' } },
      { ...BY_CUSTOMER, customerRef: 'ada@acme.example' },
    ]) {
      expect(() => read(rest)).toThrow(
        expect.objectContaining({
          message: expect.not.stringMatching(/hunter2|ada/u),
        }),
      );
    }
  });

  it('keeps lines, and writing from right to left', () => {
    const reason = 'First.\nSecond: \u200fשלום';
    expect(read({ reason }).reason).toBe(reason);
  });

  it('lets whoever records it be the approver where two people are not asked for', () => {
    expect(
      read({ approver: 'OWN', approvedBy: { ref: IVA } }).approvedBy,
    ).toEqual({ ref: IVA });
  });
});
