import { AccessDeniedError, ThrottledError } from '../errors';
import { explainRefusal, explainRootRefusal } from './explainRefusal';
import { refusalOf } from './refusalOf';

const CALL = { action: 'iam:GetAccountSummary' };

function named(name: string, message = 'as AWS words it'): Error {
  return Object.assign(new Error(message), { name });
}

const BY_SCP =
  'User: arn:aws:iam::012345678901:root is not authorized to perform: iam:GetAccountSummary with an explicit deny in a service control policy';

describe('explainRefusal', () => {
  it.each([
    ['AccessDenied', 'access-denied', 'iam:GetAccountSummary'],
    ['AccessDeniedException', 'access-denied', 'iam:GetAccountSummary'],
    ['Throttling', 'throttled', 'iam:GetAccountSummary'],
    ['TooManyRequestsException', 'throttled', 'iam:GetAccountSummary'],
    ['LimitExceededException', 'throttled', 'iam:GetAccountSummary'],
    [
      'ServiceFailureException',
      'incomplete',
      'iam:GetAccountSummary (ServiceFailure)',
    ],
    ['TimeoutError', 'incomplete', 'iam:GetAccountSummary (TimeoutError)'],
    ['root@customer.example', 'incomplete', 'iam:GetAccountSummary (Error)'],
  ])('takes %s for %s', (name, reason, detail) => {
    expect(explainRefusal(named(name), CALL)).toMatchObject({ reason, detail });
  });

  it('repeats nothing that AWS said', () => {
    const refusal = explainRefusal(
      named('ServiceException', 'for root@customer.example'),
      CALL,
    );
    expect(`${refusal.message} ${refusal.detail}`).not.toContain('customer');
    expect(refusal.cause).toBeUndefined();
  });

  it('tells a policy by its words only of a root user', () => {
    const denied = named('AccessDenied', BY_SCP);
    expect(explainRootRefusal(denied, CALL)).toMatchObject({
      reason: 'denied-by-scp',
      detail: 'iam:GetAccountSummary',
    });
    expect(explainRefusal(denied, CALL).reason).toBe('access-denied');
  });

  it.each([
    named('AccessDenied', 'with an explicit deny in a session policy'),
    named('ServiceFailure', BY_SCP),
  ])('takes %s for no policy', error => {
    expect(explainRootRefusal(error, CALL).reason).not.toBe('denied-by-scp');
  });
});

describe('refusalOf', () => {
  it.each([
    [
      explainRefusal(named('Throttling'), CALL),
      { reason: 'throttled', detail: 'iam:GetAccountSummary' },
    ],
    [
      new AccessDeniedError('no role'),
      { reason: 'access-denied', detail: 'sts:AssumeRole' },
    ],
    [
      new ThrottledError('busy'),
      { reason: 'throttled', detail: 'sts:AssumeRole' },
    ],
    [named('Odd'), { reason: 'incomplete', detail: 'Odd' }],
    ['broken', { reason: 'incomplete', detail: 'Error' }],
  ])('explains %s', (error, refusal) => {
    expect(refusalOf(error)).toEqual(refusal);
  });
});
