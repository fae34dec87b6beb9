import { combineFindings } from './combineFindings';
import type { ScannerFinding } from './formats/types';

const at = (hour: number) =>
  `2026-11-20T${String(hour).padStart(2, '0')}:00:00Z`;

function finding(changes: Partial<ScannerFinding> = {}): ScannerFinding {
  return {
    accountId: '111122223333',
    controls: [{ benchmark: 'prowler', id: 'securityhub_enabled' }],
    outcome: 'PASSED',
    isSetAside: false,
    isArchived: false,
    resource: 'eu-central-1',
    observedAt: at(8),
    ...changes,
  };
}

const OTHER = 'us-east-1';

describe('combineFindings', () => {
  it('makes one finding for each account and control', () => {
    expect(
      combineFindings([
        finding(),
        finding({ resource: OTHER }),
        finding({ accountId: '444455556666' }),
        finding({
          controls: [
            { benchmark: 'securityHub', id: 'EC2.8' },
            { benchmark: 'securityHub', id: 'IAM.9' },
          ],
        }),
        finding({ controls: [{ benchmark: 'securityHub', id: 'EC2.8' }] }),
        finding({ controls: [] }),
      ]),
    ).toEqual([
      {
        accountId: '111122223333',
        checkId: 'security-hub',
        outcome: 'PASSED',
        isSetAside: false,
        control: 'securityhub_enabled',
        observedAt: at(8),
      },
      expect.objectContaining({ accountId: '444455556666' }),
      expect.objectContaining({ checkId: 'root-mfa', control: 'IAM.9' }),
    ]);
  });

  it.each<[string, ScannerFinding[], Partial<ScannerFinding>]>([
    [
      'the failure of one resource',
      [
        finding(),
        finding({ resource: OTHER, outcome: 'FAILED', observedAt: at(7) }),
      ],
      { outcome: 'FAILED', isSetAside: false, observedAt: at(7) },
    ],
    [
      'the newest failure',
      [
        finding({ outcome: 'FAILED', observedAt: at(6) }),
        finding({ resource: OTHER, outcome: 'FAILED', observedAt: at(7) }),
      ],
      { outcome: 'FAILED', observedAt: at(7) },
    ],
    [
      'passes as of the oldest',
      [finding({ observedAt: at(9) }), finding({ resource: OTHER })],
      { outcome: 'PASSED', observedAt: at(8) },
    ],
    [
      'the newest word on a resource',
      [
        finding({ outcome: 'FAILED', observedAt: at(6) }),
        finding({ observedAt: at(7) }),
      ],
      { outcome: 'PASSED', observedAt: at(7) },
    ],
    [
      'the worse of two at the same time',
      [finding(), finding({ outcome: 'FAILED' }), finding()],
      { outcome: 'FAILED' },
    ],
    [
      'nothing certain where a failure was set aside',
      [
        finding(),
        finding({ resource: OTHER, outcome: 'FAILED', isSetAside: true }),
      ],
      { outcome: 'FAILED', isSetAside: true },
    ],
    [
      'a failure beside one that was set aside',
      [
        finding({ outcome: 'FAILED' }),
        finding({ resource: OTHER, outcome: 'FAILED', isSetAside: true }),
      ],
      { outcome: 'FAILED', isSetAside: false },
    ],
    [
      'nothing certain where one resource could not be looked at',
      [finding(), finding({ resource: OTHER, outcome: 'NOT_AVAILABLE' })],
      { outcome: 'NOT_AVAILABLE' },
    ],
    [
      'what is, and not what is no more',
      [
        finding(),
        finding({
          resource: OTHER,
          outcome: 'FAILED',
          isSetAside: true,
          isArchived: true,
        }),
      ],
      { outcome: 'PASSED', isSetAside: false },
    ],
    [
      'that nothing is any more',
      [finding({ isSetAside: true, isArchived: true })],
      { outcome: 'PASSED', isSetAside: true },
    ],
    [
      'a time that can be read rather than another',
      [
        finding({ outcome: 'FAILED', observedAt: 'yesterday' }),
        finding({ observedAt: at(1) }),
      ],
      { outcome: 'PASSED', observedAt: at(1) },
    ],
  ])('says %s', (_, findings, expected) => {
    expect(combineFindings(findings)).toEqual([
      expect.objectContaining(expected),
    ]);
    expect(combineFindings([...findings].reverse())).toEqual([
      expect.objectContaining(expected),
    ]);
  });
});
