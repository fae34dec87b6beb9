import { readAccountIdAnnotations } from './accountIdAnnotations';

function read(value: Parameters<typeof readAccountIdAnnotations>[0]) {
  const reports: string[] = [];
  const keys = readAccountIdAnnotations(value, (path, message) =>
    reports.push(`${path}: ${message}`),
  );
  return { keys, reports };
}

describe('readAccountIdAnnotations', () => {
  it.each([undefined, null])('has a default for %j', value => {
    expect(read(value)).toEqual({
      keys: ['amazonaws.com/account-id', 'amazon.com/account-id'],
      reports: [],
    });
  });

  it('reads keys, each once', () => {
    expect(
      read(['aws.amazon.com/account', ' acme.example/aws ', 'a/b', 'a/b']),
    ).toEqual({
      keys: ['aws.amazon.com/account', 'acme.example/aws', 'a/b'],
      reports: [],
    });
  });

  it('allows none', () => {
    expect(read([])).toEqual({ keys: [], reports: [] });
  });

  it('reports what is no key and goes on', () => {
    expect(
      read(['account-id', 7, 'aws-resale/payer-account-id', 'a/b']),
    ).toEqual({
      keys: ['a/b'],
      reports: [
        '[0]: "account-id" is not the key of an annotation; write it like amazonaws.com/account-id',
        '[1]: 7 is not the key of an annotation; write it like amazonaws.com/account-id',
        '[2]: "aws-resale/payer-account-id" is a key of customers, who claim with it what they name; leave it out',
      ],
    });
    expect(read('a/b').reports).toEqual([
      ': must be a list; start each item with a dash',
    ]);
  });
});
