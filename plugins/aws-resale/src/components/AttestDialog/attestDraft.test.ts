import { emptyDraft, missingField, recordOf } from './attestDraft';

const days = { since: '2026-11-24', nextReview: '2027-02-24' };

describe('a draft of a facet', () => {
  it('begins on the side that the terms want, the provider’s where nobody knows', () => {
    expect(emptyDraft('CUSTOMER').party).toBe('CUSTOMER');
    expect(emptyDraft('UNKNOWN').party).toBe('PROVIDER');
    expect(emptyDraft(undefined).party).toBe('PROVIDER');
  });

  it.each([
    [{}, 'ref'],
    [{ ref: 'group:default/a' }, undefined],
    [{ type: 'EXTERNAL', name: ' ' }, 'name'],
    [{ type: 'EXTERNAL', name: 'Escrow' }, undefined],
    [{ ref: 'group:default/a', entry: 'root 1' }, 'place'],
    [{ type: 'NONE', entry: 'root 1' }, undefined],
  ] as const)('%j lacks %s', (rest, field) => {
    expect(missingField({ ...emptyDraft('PROVIDER'), ...rest })).toBe(field);
  });

  it('sends only what belongs to the kind of custodian', () => {
    const draft = {
      ...emptyDraft('OTHER'),
      ref: 'group:default/a',
      name: ' Escrow House ',
      place: ' Vault A ',
      entry: ' root 1 ',
    };
    expect(recordOf('MFA', draft, days)).toEqual({
      facet: 'MFA',
      custodian: { type: 'CATALOG', ref: 'group:default/a' },
      party: 'OTHER',
      place: 'Vault A',
      entry: 'root 1',
      ...days,
    });
    expect(recordOf('MFA', { ...draft, type: 'EXTERNAL' }, days)).toMatchObject(
      { custodian: { type: 'EXTERNAL', name: 'Escrow House' } },
    );
    expect(recordOf('PHONE', { ...draft, type: 'NONE' }, days)).toEqual({
      facet: 'PHONE',
      custodian: { type: 'NONE' },
      party: 'OTHER',
      ...days,
    });
  });
});
