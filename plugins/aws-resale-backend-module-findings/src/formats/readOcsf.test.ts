import { readOcsf } from './readOcsf';

/** As Prowler writes it. */
const DETECTION = {
  class_uid: 2004,
  activity_id: 1,
  metadata: { event_code: 'iam_root_mfa_enabled' },
  finding_info: { uid: 'example' },
  status: 'New',
  status_id: 1,
  status_code: 'PASS',
  time: 1795168800,
  time_dt: '2026-11-20T12:00:00.000000',
  cloud: { account: { uid: '111122223333' } },
  resources: [{ uid: 'arn:aws:iam::111122223333:mfa' }],
};
/** As Security Hub writes it. */
const COMPLIANCE = {
  class_uid: 2003,
  metadata: { product: { name: 'Security Hub' } },
  finding_info: { modified_time: 1795168800000 },
  compliance: { control: 'IAM.9', status: 'Fail', status_id: 3 },
  time: 1795100000000,
  cloud: { account: { uid: '111122223333' } },
  resources: [{ uid: 'AWS::::Account:111122223333' }],
};

describe('readOcsf', () => {
  it('reads a detection finding of Prowler', () => {
    expect(readOcsf(DETECTION)).toEqual({
      accountId: '111122223333',
      controls: [
        { benchmark: 'prowler', id: 'iam_root_mfa_enabled' },
        { benchmark: 'securityHub', id: 'iam_root_mfa_enabled' },
      ],
      outcome: 'PASSED',
      isSetAside: false,
      isArchived: false,
      resource: 'arn:aws:iam::111122223333:mfa',
      observedAt: '2026-11-20T10:00:00.000Z',
    });
  });

  it('reads a compliance finding of Security Hub', () => {
    expect(readOcsf(COMPLIANCE)).toEqual({
      accountId: '111122223333',
      controls: [{ benchmark: 'securityHub', id: 'IAM.9' }],
      outcome: 'FAILED',
      isSetAside: false,
      isArchived: false,
      resource: 'AWS::::Account:111122223333',
      observedAt: '2026-11-20T10:00:00.000Z',
    });
  });

  it.each([
    ['PASS', 'PASSED'],
    ['fail', 'FAILED'],
    ['MANUAL', 'NOT_AVAILABLE'],
    ['MUTED', 'WARNING'],
    ['constructor', 'NOT_AVAILABLE'],
  ])('takes the status code %s for %s', (status_code, outcome) => {
    expect(readOcsf({ ...DETECTION, status_code })?.outcome).toBe(outcome);
  });

  it.each([
    [1, 'PASSED'],
    [2, 'WARNING'],
    [3, 'FAILED'],
    [99, 'NOT_AVAILABLE'],
  ])('takes the compliance status %s for %s', (status_id, outcome) => {
    const compliance = { control: 'IAM.9', status_id };
    expect(readOcsf({ ...COMPLIANCE, compliance })?.outcome).toBe(outcome);
  });

  it.each([
    ['suppressed', { status_id: 3 }, true, false],
    ['suppressed in words', { status: 'Suppressed' }, true, false],
    ['muted', { unmapped: { muted: true } }, true, false],
    ['muted by its result', { status_code: 'MUTED' }, true, false],
    ['archived', { status_id: 5 }, true, true],
    ['closed', { activity_id: 3 }, true, true],
    ['in progress', { status_id: 2 }, false, false],
  ])('sees that a finding is %s', (_, changes, isSetAside, isArchived) => {
    expect(readOcsf({ ...DETECTION, ...changes })).toMatchObject({
      isSetAside,
      isArchived,
    });
  });

  it.each<[string, object, string]>([
    ['seconds', { time: 1795168800 }, '2026-11-20T10:00:00.000Z'],
    ['milliseconds', { time: 1795168800123 }, '2026-11-20T10:00:00.123Z'],
    [
      'a number in place of a text',
      { time: undefined, time_dt: 1795168800 },
      '2026-11-20T10:00:00.000Z',
    ],
    [
      'a text without a zone',
      { time: undefined, time_dt: '2026-11-20 12:00:00.5' },
      '2026-11-20T12:00:00.5Z',
    ],
    [
      'a text with a zone',
      { time: undefined, time_dt: '2026-11-20T12:00:00+02:00' },
      '2026-11-20T12:00:00+02:00',
    ],
    ['a number that is no time', { time: 1e300 }, ''],
    ['nothing', { time: null, time_dt: undefined }, ''],
  ])('takes its time from %s', (_, changes, expected) => {
    expect(readOcsf({ ...DETECTION, ...changes })?.observedAt).toBe(expected);
  });

  it('tells a finding without a class from what it has', () => {
    expect(readOcsf({ ...DETECTION, class_uid: undefined })).toBeDefined();
  });

  it.each([
    ['another class', { class_uid: 1001 }],
    ['a finding on no control', { metadata: {} }],
  ])('passes over %s', (_, changes) => {
    expect(readOcsf({ ...DETECTION, ...changes })).toBeUndefined();
  });
});
