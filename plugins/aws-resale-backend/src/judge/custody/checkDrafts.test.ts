import type { CustodyDraft } from 'backstage-plugin-aws-resale-common';
import { checkDrafts } from './checkDrafts';

const NOW = new Date('2026-11-24T14:00:00.000Z');

const draft = (rest: Partial<CustodyDraft> = {}): CustodyDraft => ({
  facet: 'PASSWORD',
  custodian: { type: 'CATALOG', ref: 'group:default/root-custody-a' },
  party: 'PROVIDER',
  since: '2026-11-01',
  nextReview: '2027-02-01',
  ...rest,
});

const problemsOf = (...drafts: CustodyDraft[]) =>
  checkDrafts(drafts, NOW).problems;

describe('checkDrafts', () => {
  it('takes refs in lower case and texts without needless space', () => {
    expect(
      checkDrafts(
        [
          draft({
            custodian: {
              type: 'CATALOG',
              ref: ' Group:Default/Root-Custody-A',
            },
            place: '  Vault \n A ',
            entry: 'root  1',
          }),
          draft({
            facet: 'MFA',
            custodian: { type: 'EXTERNAL', name: ' Escrow  House ' },
            party: 'OTHER',
            entry: ' ',
          }),
          draft({ facet: 'BACKUP_MFA', custodian: { type: 'NONE' } }),
        ],
        NOW,
      ),
    ).toEqual({
      problems: [],
      records: [
        {
          facet: 'PASSWORD',
          custodian: { type: 'CATALOG', ref: 'group:default/root-custody-a' },
          party: 'PROVIDER',
          keptIn: { place: 'Vault A', entry: 'root 1' },
          since: '2026-11-01',
          nextReview: '2027-02-01',
        },
        {
          facet: 'MFA',
          custodian: { type: 'EXTERNAL', name: 'Escrow House' },
          party: 'OTHER',
          since: '2026-11-01',
          nextReview: '2027-02-01',
        },
        {
          facet: 'BACKUP_MFA',
          custodian: { type: 'NONE' },
          party: 'PROVIDER',
          since: '2026-11-01',
          nextReview: '2027-02-01',
        },
      ],
    });
  });

  it.each<[string, Partial<CustodyDraft>, string]>([
    [
      'a custodian without a ref',
      { custodian: { type: 'CATALOG' } },
      'Root password names no user or group; write a ref in full, like group:default/platform.',
    ],
    [
      'a ref of another kind',
      { custodian: { type: 'CATALOG', ref: 'component:default/shop' } },
      'Root password names no user or group; write a ref in full, like group:default/platform.',
    ],
    [
      'an e-mail address for a ref',
      { custodian: { type: 'CATALOG', ref: 'user:default/a@b.example' } },
      'Root password names no user or group; write a ref in full, like group:default/platform.',
    ],
    [
      'an external party without a name',
      { custodian: { type: 'EXTERNAL', name: ' ' } },
      'Root password has an external custodian without a name; name the party.',
    ],
    [
      'an external party by its address',
      { custodian: { type: 'EXTERNAL', name: 'x@escrow.example' } },
      'Root password has a name that holds an e-mail address; name the party alone.',
    ],
    [
      'a password that nobody keeps',
      { custodian: { type: 'NONE' } },
      'Root password always exists; name who keeps it.',
    ],
    [
      'a secret for a place',
      { facet: 'MFA', place: 'otpauth://totp/x' },
      'MFA has a place that holds what looks like a secret; write where it is kept and nothing of it, like the name of the vault and the title of the entry.',
    ],
    [
      'a secret for an entry',
      { place: 'Vault A', entry: 'JBSWY3DPEHPK3PXP' },
      'Root password has a place that holds what looks like a secret; write where it is kept and nothing of it, like the name of the vault and the title of the entry.',
    ],
    [
      'an entry of nothing',
      { entry: 'root 1' },
      'Root password has an entry without the place that it is in; name the place too.',
    ],
    [
      'a place of what does not exist',
      { facet: 'PHONE', custodian: { type: 'NONE' }, place: 'Vault A' },
      'Phone does not exist and is kept somewhere; leave the place out.',
    ],
    [
      'a start in the future',
      { since: '2026-11-26' },
      'Root password is kept so since a day that has not come; name today or a day before.',
    ],
    [
      'a start on no day',
      { since: '2026-02-30' },
      'Root password is kept so since a day that has not come; name today or a day before.',
    ],
    [
      'a review today',
      { nextReview: '2026-11-24' },
      'Root password has its next review outside of what is allowed; name a day from 2026-11-25 to 2028-11-25.',
    ],
    [
      'a review in three years',
      { nextReview: '2029-11-24' },
      'Root password has its next review outside of what is allowed; name a day from 2026-11-25 to 2028-11-25.',
    ],
  ])('refuses %s', (_, rest, message) => {
    expect(problemsOf(draft(rest))).toEqual([message]);
  });

  it('takes the day that it is already elsewhere, and the last day of two years', () => {
    expect(
      problemsOf(draft({ since: '2026-11-25', nextReview: '2028-11-25' })),
    ).toEqual([]);
  });

  it('takes one record of each facet', () => {
    expect(problemsOf(draft(), draft({ since: '2026-10-01' }))).toEqual([
      'Root password is there twice; send one record for each facet.',
    ]);
  });

  it('repeats nothing of what was written', () => {
    const secret = 'hunter2-JBSWY3DPEHPK3PXP';
    const problems = problemsOf(
      draft({ custodian: { type: 'CATALOG', ref: secret } }),
      draft({
        facet: 'MFA',
        custodian: { type: 'EXTERNAL', name: `password: ${secret}` },
        place: `pin: ${secret}`,
        entry: secret,
        since: secret,
        nextReview: secret,
      }),
    );
    expect(problems.length).toBeGreaterThan(4);
    expect(problems.join()).not.toContain('hunter2');
    expect(problems.join()).not.toContain('JBSW');
  });
});
