import { ConfigReader } from '@backstage/config';
import type { JsonArray, JsonObject } from '@backstage/types';
import { OPERATIONS } from 'backstage-plugin-aws-resale-common';
import { ConfigProblems } from './ConfigProblems';
import { ConfigSection } from './ConfigSection';
import { readOperations } from './readOperations';

function readList(operations?: JsonArray) {
  const problems = new ConfigProblems();
  const section = ConfigSection.at(
    new ConfigReader(operations ? { awsResale: { operations } } : {}),
    'awsResale',
    problems,
  );
  const read = readOperations(section);
  problems.throwIfAny();
  return read;
}

function problemsOf(...operations: JsonObject[]): string {
  try {
    readList(operations);
  } catch (error) {
    return String(error);
  }
  return 'accepted';
}

const OWN = {
  id: 'backup-vault-lock',
  title: 'Lock a backup vault',
  group: 'access',
  appliesTo: ['linked'],
  undo: 'no',
  wayBack: 'None.',
  requires: 'backup:PutBackupVaultLockConfiguration.',
  url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/vault-lock.html',
  traits: ['destroys'],
  linked: {
    verdict: 'needs-approval',
    approvers: ['cus'],
    reason: 'Nobody can delete a backup afterwards.',
  },
};

describe('readOperations', () => {
  it('leaves the table as it is where nothing is written', () => {
    expect(readList()).toEqual(OPERATIONS);
    expect(readList([{ id: 'account-close' }])).toEqual(OPERATIONS);
  });

  it('changes one model of one role and keeps the rest', () => {
    const read = readList([
      {
        id: 'operations-role-enter',
        common: false,
        linked: {
          SPAM: {
            verdict: 'NEEDS_APPROVAL',
            approvers: ['4E'],
            reason: 'Our contracts ask for two people.',
          },
        },
      },
    ]);
    const [before] = OPERATIONS;
    expect(read[0]).toEqual({
      ...before,
      isCommon: false,
      verdicts: {
        ...before.verdicts,
        linked: {
          ECAM: before.verdicts.linked?.ECAM,
          SPAM: {
            verdict: 'NEEDS_APPROVAL',
            approvers: ['4E'],
            actors: ['PROVIDER'],
            reason: 'Our contracts ask for two people.',
            basis: 'config',
          },
        },
      },
    });
    expect(read.slice(1)).toEqual(OPERATIONS.slice(1));
  });

  it('adds operations after the built-in ones', () => {
    const read = readList([OWN]);
    expect(read.slice(0, -1)).toEqual(OPERATIONS);
    expect(read.at(-1)).toMatchObject({
      id: 'backup-vault-lock',
      group: 'ACCESS',
      appliesTo: ['LINKED'],
      traits: ['DESTROYS'],
      undo: 'NO',
      verdicts: {
        linked: { ECAM: { approvers: ['CUS'] }, SPAM: { approvers: ['CUS'] } },
        transferLinked: { ECAM: { form: 'LINKED' } },
      },
    });
    expect(Object.keys(read.at(-1)!.verdicts)).toEqual([
      'linked',
      'transferLinked',
    ]);
  });

  it('takes built-in operations away', () => {
    const read = readList([
      { id: 'domain-register', enabled: false },
      { id: 'account-close', enabled: 'no', title: 'Close it' },
      { id: 'account-rename', enabled: true },
    ]);
    expect(read).toEqual(
      OPERATIONS.filter(
        ({ id }) => id !== 'domain-register' && id !== 'account-close',
      ),
    );
  });

  it('checks an own operation that is not enabled, and leaves it out', () => {
    expect(readList([{ ...OWN, enabled: false }])).toEqual(OPERATIONS);
    expect(problemsOf({ ...OWN, enabled: false, undo: 'maybe' })).toContain(
      'awsResale.operations[0].undo: "maybe" is none of NOTHING, YES',
    );
  });

  it('takes a name near a built-in one for an own operation that says all', () => {
    const read = readList([{ ...OWN, id: 'account-closed' }]);
    expect(read.at(-1)).toMatchObject({ id: 'account-closed' });
  });

  it('says no more than the name of an operation that is misspelt', () => {
    const message = problemsOf({
      id: 'root-email-chnage',
      title: 'Change the mail',
      linked: { verdict: 'NOT_OURS', reason: 'So.' },
    });
    expect(message.split('\n')).toEqual([
      expect.stringContaining('has a problem:'),
      '  - awsResale.operations[0].id: "root-email-chnage" is no built-in operation: did you mean "root-email-change"? One of your own says its group, appliesTo and undo too',
    ]);
  });

  it.each<[string, JsonObject, string]>([
    [
      'an id',
      { id: 'Close it' },
      'operations[0].id: is missing or not written',
    ],
    [
      'a shorter id',
      { ...OWN, id: 'x'.repeat(81) },
      'operations[0].id: is missing or not written like account-close, with at most 80 characters',
    ],
    [
      'something to take away',
      { id: 'mailbox-delete', enabled: false },
      'operations[0].id: "mailbox-delete" is no built-in operation, so there is nothing to take away',
    ],
    [
      'a switch',
      { id: 'account-close', enabled: 'perhaps' },
      'operations[0].enabled: "perhaps" is neither true nor false',
    ],
    [
      'what a built-in operation keeps to stay as it is',
      { id: 'account-close', undo: 'YES' },
      'operations[0].undo: is for operations of your own; a built-in one keeps what it has, remove it',
    ],
    [
      'all of an own operation that is near none',
      { id: 'mailbox-delete' },
      'operations[0].group: is missing; an operation of your own needs one of the groups',
    ],
    [
      'a verdict',
      { id: 'account-rename', payer: { verdict: 'maybe', reason: 'So.' } },
      'operations[0].payer.verdict: "maybe" is none of ALLOWED, NEEDS_APPROVAL, NOT_OURS, UNKNOWN',
    ],
    [
      'a reason',
      { id: 'account-rename', payer: { verdict: 'ALLOWED' } },
      'operations[0].payer.reason: is missing; write one sentence',
    ],
    [
      'approvers',
      {
        id: 'account-rename',
        payer: { verdict: 'NEEDS_APPROVAL', reason: 'So.' },
      },
      'operations[0].payer.approvers: is missing; write who approves',
    ],
    [
      'approvers of nothing',
      {
        id: 'account-rename',
        payer: { verdict: 'ALLOWED', reason: 'So.', approvers: ['FIN'] },
      },
      'operations[0].payer.approvers: has a meaning only with the verdict NEEDS_APPROVAL',
    ],
    [
      'approval of what is final',
      { id: 'account-close', linked: { verdict: 'allowed', reason: 'So.' } },
      'operations[0].linked.verdict: allows outright what cannot be undone',
    ],
    [
      'the role',
      { id: 'account-close', payer: { verdict: 'UNKNOWN', reason: 'So.' } },
      'operations[0].payer: is about a role that the operation is not on',
    ],
    [
      'both models of an own operation',
      { ...OWN, linked: { ECAM: OWN.linked } },
      'operations[0].linked: has to say what holds under ECAM and under SPAM',
    ],
    [
      'a title',
      { ...OWN, title: null },
      'operations[0].title: is missing; an operation of your own needs a verb and an object',
    ],
    [
      'what it is on',
      { ...OWN, appliesTo: [] },
      'operations[0].appliesTo: is missing; write what it is done on',
    ],
    [
      'what holds',
      { ...OWN, linked: null },
      'operations[0].linked: is missing; write its verdict and reason',
    ],
    [
      'a link',
      { id: 'account-close', url: 'http://wiki' },
      'operations[0].url: is no link; write one that begins with https://',
    ],
    [
      'a group',
      { ...OWN, group: 'others' },
      'operations[0].group: "others" is none of ACCESS, ROOT_USER',
    ],
  ])('asks for %s', (_, operation, message) => {
    expect(problemsOf(operation)).toContain(`awsResale.${message}`);
  });

  it('asks to write an operation once', () => {
    expect(
      problemsOf({ id: 'account-close' }, { id: 'account-close' }),
    ).toMatch(/operations\[1\]\.id: "account-close" is written twice/);
  });
});
