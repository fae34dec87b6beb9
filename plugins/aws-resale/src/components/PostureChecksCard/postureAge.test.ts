import {
  buildAccountPosture,
  buildResult,
} from '../../__testUtils__/buildPosture';
import { postureAge } from './postureAge';

const READ = '2026-11-24T13:58:00Z';
const LONG_AGO = '2026-11-20T08:00:00Z';
const seenLongAgo = {
  state: 'NOT_OBSERVED',
  reason: 'stale',
  observedAt: LONG_AGO,
} as const;

describe('postureAge', () => {
  it('is that of the newest reading', () => {
    expect(
      postureAge(
        buildAccountPosture([buildResult({ checkId: 'root-mfa' })], {
          asOf: READ,
        }),
      ),
    ).toEqual({ asOf: READ, stale: false });
  });

  it('is that of what decides about exposure, once that is too old', () => {
    expect(
      postureAge(
        buildAccountPosture(
          [
            buildResult({ ...seenLongAgo, checkId: 'root-mfa' }),
            buildResult({
              ...seenLongAgo,
              checkId: 'exposure',
              observedAt: undefined,
            }),
          ],
          { asOf: READ },
        ),
      ),
    ).toEqual({ asOf: LONG_AGO, stale: true });
  });

  it('leaves it to the row of another check to tell its age', () => {
    expect(
      postureAge(
        buildAccountPosture(
          [buildResult({ ...seenLongAgo, checkId: 'security-contact' })],
          { asOf: READ },
        ),
      ),
    ).toEqual({ asOf: READ, stale: false });
  });
});
