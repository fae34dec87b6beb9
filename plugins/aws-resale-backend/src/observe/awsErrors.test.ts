import { explainAwsError, explainHubError } from './awsErrors';

const CALL = { payerAccountId: '012345678901', operation: 'ListAccounts' };

function named(name: string, message = 'as AWS words it'): Error {
  return Object.assign(new Error(message), { name });
}

describe('explainAwsError', () => {
  it.each([
    ['AccessDeniedException', 'AccessDeniedError', 'permissions policy'],
    ['AccessDenied', 'AccessDeniedError', 'permissions policy'],
    [
      'AWSOrganizationsNotInUseException',
      'NoOrganizationError',
      'is in no organization; remove it',
    ],
    [
      'TooManyRequestsException',
      'ThrottledError',
      'lower awsResale.aws.rateShare',
    ],
    ['ThrottlingException', 'ThrottledError', 'poll less often'],
    [
      'ExpiredTokenException',
      'ServiceUnavailableError',
      'assumes the role anew',
    ],
    ['ServiceException', 'ServiceUnavailableError', 'as AWS words it'],
    ['TimeoutError', 'ServiceUnavailableError', 'the next poll tries again'],
  ])('makes %s a %s that says what to do', (name, expected, words) => {
    const error = explainAwsError(named(name), CALL);
    expect(error.name).toBe(expected);
    expect(error.message).toContain('012345678901');
    expect(error.message).toContain(words);
    expect(error.cause).toBeUndefined();
  });

  it('leaves out addresses, external ids and pieces of answers', () => {
    const secrets = [
      named('ServiceException', 'no account for "root+1@customer.example" yet'),
      named('ValidationError', `Value '${'0a'.repeat(20)}' at 'externalId'`),
      named('SyntaxError', 'Unexpected token \'x\', "mail":"ro" is not JSON'),
    ];
    const messages = secrets.map(it => explainAwsError(it, CALL).message);
    expect(messages.join('\n')).not.toMatch(/root|customer\.example|0a0a|mail/);
    expect(messages[0]).toContain('ServiceException: no account for');
  });

  it('copes with what is no error', () => {
    expect(explainAwsError('broken', CALL).message).toContain('unknown error');
  });
});

describe('explainHubError', () => {
  it('points at the credentials of the hub', () => {
    const error = explainHubError(
      named('InvalidClientTokenId'),
      'AssumeRole',
      '012345678901',
    );
    expect(error).toMatchObject({ name: 'ServiceUnavailableError' });
    expect(error.message).toMatch(
      /AssumeRole for payer 012345678901 failed .*check aws.mainAccount/,
    );
  });

  it('treats other errors as those of the payer', () => {
    const error = explainHubError(named('Throttling'), 'AssumeRole', '1');
    expect(error.name).toBe('ThrottledError');
  });

  it('speaks of no payer where there is none', () => {
    const error = explainHubError(named('AccessDenied'), 'GetCallerIdentity');
    expect(error.message).toMatch(
      /^GetCallerIdentity failed .*aws.mainAccount/,
    );
  });
});
