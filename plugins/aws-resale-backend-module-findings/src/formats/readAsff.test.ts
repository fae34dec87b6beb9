import { readAsff } from './readAsff';

const CONTROL = {
  AwsAccountId: '111122223333',
  GeneratorId: 'security-control/IAM.9',
  UpdatedAt: '2026-11-20T10:00:00.000Z',
  Compliance: { Status: 'PASSED', SecurityControlId: 'IAM.9' },
  Resources: [{ Id: 'AWS::::Account:111122223333' }],
  Workflow: { Status: 'NEW' },
  RecordState: 'ACTIVE',
};

const ids = (item: object) => readAsff(item)?.controls.map(({ id }) => id);

describe('readAsff', () => {
  it('reads a finding on a control', () => {
    expect(readAsff(CONTROL)).toEqual({
      accountId: '111122223333',
      controls: [
        { benchmark: 'securityHub', id: 'IAM.9' },
        { benchmark: 'securityHub', id: 'IAM.9' },
      ],
      outcome: 'PASSED',
      isSetAside: false,
      isArchived: false,
      resource: 'AWS::::Account:111122223333',
      observedAt: '2026-11-20T10:00:00.000Z',
    });
  });

  it.each([
    ['PASSED', 'PASSED'],
    ['failed', 'FAILED'],
    ['WARNING', 'WARNING'],
    ['NOT_AVAILABLE', 'NOT_AVAILABLE'],
    ['toString', 'NOT_AVAILABLE'],
  ])('takes the status %s for %s', (Status, outcome) => {
    expect(readAsff({ ...CONTROL, Compliance: { Status } })?.outcome).toBe(
      outcome,
    );
  });

  it.each([
    ['suppressed', { Workflow: { Status: 'SUPPRESSED' } }, true, false],
    ['suppressed the old way', { WorkflowState: 'SUPPRESSED' }, true, false],
    ['archived', { RecordState: 'ARCHIVED' }, true, true],
    ['resolved', { Workflow: { Status: 'RESOLVED' } }, false, false],
    ['without a state', { RecordState: undefined }, false, false],
  ])('sees that a finding is %s', (_, changes, isSetAside, isArchived) => {
    expect(readAsff({ ...CONTROL, ...changes })).toMatchObject({
      isSetAside,
      isArchived,
    });
  });

  it.each([
    [
      'with findings of each standard',
      {
        GeneratorId: 'aws-foundational-security-best-practices/v/1.0.0/IAM.6',
        Compliance: { Status: 'PASSED' },
        ProductFields: { ControlId: 'IAM.6' },
      },
      ['IAM.6', 'IAM.6'],
    ],
    [
      'of a benchmark that numbers its rules',
      {
        GeneratorId: 'cis-aws-foundations-benchmark/v/1.4.0/1.5',
        Compliance: { Status: 'PASSED' },
      },
      ['1.5'],
    ],
    [
      'of Prowler',
      {
        GeneratorId: 'prowler-iam_root_mfa_enabled',
        Compliance: { Status: 'PASSED' },
      },
      ['iam_root_mfa_enabled'],
    ],
  ])('finds the control %s', (_, changes, expected) => {
    expect(ids({ ...CONTROL, ...changes })).toEqual(expected);
  });

  it.each([
    ['when it was observed', { LastObservedAt: '2026-11-19' }, '2026-11-19'],
    ['when it was updated', {}, CONTROL.UpdatedAt],
    [
      'when it was made',
      { UpdatedAt: undefined, CreatedAt: '2026-11-01' },
      '2026-11-01',
    ],
    ['nothing', { UpdatedAt: 7 }, ''],
  ])('takes for its time %s', (_, changes, expected) => {
    expect(readAsff({ ...CONTROL, ...changes })?.observedAt).toBe(expected);
  });

  it.each([
    ['a threat', { Compliance: undefined }],
    ['something without an account', { AwsAccountId: undefined }],
    ['something without a generator', { GeneratorId: '' }],
  ])('passes over %s', (_, changes) => {
    expect(readAsff({ ...CONTROL, ...changes })).toBeUndefined();
  });
});
