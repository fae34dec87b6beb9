import type { Change, CheckId } from 'backstage-plugin-aws-resale-common';
import { buildChange } from '../../__testUtils__/builders';
import { groupChanges } from './groupChanges';

const NOW = '2026-11-21T16:40:00Z';
const BEFORE = '2026-11-03T11:15:00Z';

function check(checkId: CheckId, to: string, at = NOW): Change {
  return buildChange({
    id: `${checkId} ${at}`,
    kind: 'POSTURE',
    checkId,
    from: 'PROTECTED',
    to,
    at,
  });
}

/** Groups as the ids of their checks, or as their kind. */
function shape(changes: Change[]): string[][] {
  return groupChanges(changes).map(({ lead, rest }) =>
    [lead, ...rest].map(({ checkId, kind }) => checkId ?? kind),
  );
}

describe('groupChanges', () => {
  it('leads with exposure, then with what failed', () => {
    expect(
      shape([
        check('root-email-domain', 'NOT_OBSERVED'),
        check('root-mfa', 'NOT_OBSERVED'),
        check('security-contact', 'EXPOSED'),
        check('root-four-eyes', 'EXPOSED'),
        check('exposure', 'PROTECTED'),
      ]),
    ).toEqual([
      [
        'exposure',
        'root-four-eyes',
        'security-contact',
        'root-mfa',
        'root-email-domain',
      ],
    ]);
  });

  it('keeps moments apart, and everything but checks on lines of its own', () => {
    expect(
      shape([
        check('root-mfa', 'EXPOSED'),
        buildChange({ id: 'a', kind: 'CUSTODY_CONFIRMED', at: NOW }),
        buildChange({ id: 'b', kind: 'ACCOUNT_STATE', at: NOW }),
        check('exposure', 'EXPOSED'),
        check('root-mfa', 'PROTECTED', BEFORE),
      ]),
    ).toEqual([
      ['exposure', 'root-mfa'],
      ['CUSTODY_CONFIRMED'],
      ['ACCOUNT_STATE'],
      ['root-mfa'],
    ]);
  });
});
