import { buildResult } from '../../__testUtils__/buildPosture';
import { orderResults } from './orderResults';

const accepted = {
  reason: 'Until the move.',
  owner: { ref: 'user:default/jonas', title: 'Jonas Weidmann' },
  expires: '2026-12-31',
  isExpired: false,
};

it('orders results worst first, by severity within a word', () => {
  const ordered = orderResults([
    buildResult({ checkId: 'all-features', state: 'NOT_APPLICABLE' }),
    buildResult({ checkId: 'root-mfa', state: 'PROTECTED' }),
    buildResult({ checkId: 'root-credentials', state: 'REMOVED' }),
    buildResult({
      checkId: 'root-access-keys',
      state: 'EXPOSED',
      exception: accepted,
    }),
    buildResult({ checkId: 'root-mfa-hardware', state: 'NOT_OBSERVED' }),
    buildResult({
      checkId: 'security-contact',
      state: 'EXPOSED',
      exception: { ...accepted, isExpired: true },
    }),
    buildResult({ checkId: 'root-four-eyes', state: 'EXPOSED' }),
  ]);
  expect(ordered.map(({ checkId }) => checkId)).toEqual([
    'root-four-eyes',
    'security-contact',
    'root-mfa-hardware',
    'root-access-keys',
    'root-mfa',
    'root-credentials',
    'all-features',
  ]);
});
