import { splitFailure } from './splitFailure';

describe('splitFailure', () => {
  it('gives sentences to the facet that they begin with', () => {
    expect(
      splitFailure(
        'Root password names no user or group; write a ref in full, like group:default/platform. ' +
          'Backup MFA is there twice; send one record for each facet. ' +
          'Root password has an entry without the place that it is in; name the place too. ' +
          'Account 018302774519 is gone.',
      ),
    ).toEqual({
      ofFacet: {
        PASSWORD:
          'Root password names no user or group; write a ref in full, like group:default/platform. ' +
          'Root password has an entry without the place that it is in; name the place too.',
        BACKUP_MFA:
          'Backup MFA is there twice; send one record for each facet.',
      },
      rest: 'Account 018302774519 is gone.',
    });
  });

  it('keeps together what it does not recognise', () => {
    expect(splitFailure('The store is down')).toEqual({
      ofFacet: {},
      rest: 'The store is down',
    });
  });
});
