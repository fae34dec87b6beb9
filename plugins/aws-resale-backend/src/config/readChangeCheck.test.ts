import type { JsonObject } from '@backstage/types';
import { OPERATIONS } from 'backstage-plugin-aws-resale-common';
import { messageOf, MINIMUM, read } from './__testUtils__/configData';

const readChangeCheck = (changeCheck?: JsonObject) =>
  read({ ...MINIMUM, ...(changeCheck && { changeCheck }) }).changeCheck;
const problemsOf = (changeCheck: JsonObject) =>
  messageOf({ ...MINIMUM, changeCheck });

describe('readChangeCheck', () => {
  it('fills in the documented defaults', () => {
    const defaults = {
      operations: OPERATIONS,
      contacts: { OWN: [], FIN: [], PLATFORM: [] },
      approvalMaxDays: 30,
    };
    expect(readChangeCheck()).toEqual(defaults);
    expect(
      readChangeCheck({ operations: [], contacts: {}, approvals: {} }),
    ).toEqual(defaults);
  });

  it('reads everything that can be written', () => {
    const { operations, ...rest } = readChangeCheck({
      operations: [
        { id: 'account-rename', common: true },
        { id: 'domain-register', enabled: false },
      ],
      contacts: {
        organizationOwner: 'Group:Cloud/Owners',
        billing: ['group:finops', ' user:default/Ute.Harms '],
        platformTeam: [],
      },
      approvals: { maxDays: '7' },
    });
    expect(rest).toEqual({
      contacts: {
        OWN: ['group:cloud/owners'],
        FIN: ['group:default/finops', 'user:default/ute.harms'],
        PLATFORM: [],
      },
      approvalMaxDays: 7,
    });
    expect(operations).toHaveLength(OPERATIONS.length - 1);
    expect(operations.find(({ id }) => id === 'account-rename')).toMatchObject({
      isCommon: true,
    });
  });

  it('asks nobody twice, and takes several refs in one text as annotations do', () => {
    const { contacts } = readChangeCheck({
      contacts: {
        organizationOwner: 'group:owners, group:default/owners, user:ann',
        billing: ['group:finops', 'GROUP:default/finops'],
      },
    });
    expect(contacts).toEqual({
      OWN: ['group:default/owners', 'user:default/ann'],
      FIN: ['group:default/finops'],
      PLATFORM: [],
    });
  });

  it.each<[string, JsonObject, string]>([
    [
      'a contact without a kind',
      { contacts: { billing: ['group:finops', 'finops'] } },
      'awsResale.changeCheck.contacts.billing[1]: "finops" is not the ref of a user or group; write it like user:default/jane.doe',
    ],
    [
      'a contact that is neither user nor group',
      { contacts: { platformTeam: 'component:default/portal' } },
      'awsResale.changeCheck.contacts.platformTeam: "component:default/portal" is not the ref of a user or group',
    ],
    [
      'a contact of a misspelt kind',
      { contacts: { organizationOwner: ['grup:default/owners'] } },
      'contacts.organizationOwner[0]: "grup:default/owners" is not the ref of a user or group; write it like user:default/jane.doe: did you mean "group:default/owners"?',
    ],
    [
      'an e-mail address as a contact, which it does not repeat',
      { contacts: { billing: 'finops@provider.example' } },
      'contacts.billing: an e-mail address is not the ref of a user or group',
    ],
    [
      'a contact that is a number',
      { contacts: { billing: [7] } },
      'contacts.billing[0]: must be a text',
    ],
    [
      'a contact that is empty',
      { contacts: { billing: ' ' } },
      'contacts.billing: is empty; write a value or remove the key',
    ],
    [
      'contacts that are an object',
      { contacts: { billing: { ref: 'group:finops' } } },
      'contacts.billing: must be a list',
    ],
    [
      'contacts that are a list',
      { contacts: ['group:finops'] },
      'awsResale.changeCheck.contacts: must be an object',
    ],
    [
      'approvals that end at once',
      { approvals: { maxDays: 0 } },
      'awsResale.changeCheck.approvals.maxDays: 0 is not a whole number from 1 to 365; leave it out for 30',
    ],
    [
      'approvals that last for more than a year',
      { approvals: { maxDays: 366 } },
      'approvals.maxDays: 366 is not a whole number from 1 to 365',
    ],
    [
      'approvals that end within a day',
      { approvals: { maxDays: 1.5 } },
      'approvals.maxDays: 1.5 is not a whole number',
    ],
    [
      'operations that are no list',
      { operations: { id: 'account-close' } },
      'awsResale.changeCheck.operations: must be a list',
    ],
    [
      'an operation that is misspelt',
      { operations: [{ id: 'account-clsoe' }] },
      'awsResale.changeCheck.operations[0].id: "account-clsoe" is no built-in operation: did you mean "account-close"?',
    ],
  ])('refuses %s', (_, changeCheck, expected) => {
    const message = problemsOf(changeCheck);
    expect(message).toContain('The configuration of AWS resale has a problem:');
    expect(message).toContain(expected);
    expect(message).not.toContain('@');
  });

  it('tells every problem at once', () => {
    const message = problemsOf({
      operations: [
        { id: 'account-clsoe' },
        { id: 'account-close', undo: 'no' },
      ],
      contacts: { billing: 'finops', platformTeam: ['platform'] },
      approvals: { maxDays: 'many' },
    });
    expect(message.split('\n')).toEqual([
      'The configuration of AWS resale has 5 problems:',
      expect.stringContaining('changeCheck.operations[0].id: '),
      expect.stringContaining('changeCheck.operations[1].undo: '),
      expect.stringContaining('changeCheck.contacts.billing: '),
      expect.stringContaining('changeCheck.contacts.platformTeam[0]: '),
      expect.stringContaining('changeCheck.approvals.maxDays: "many"'),
    ]);
  });
});
