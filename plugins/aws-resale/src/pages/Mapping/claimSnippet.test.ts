import { claimSnippet } from './claimSnippet';

describe('claimSnippet', () => {
  const accountIds = ['018302774519', '111122223333'];

  it('names the accounts in quotes, so that YAML keeps their zeros', () => {
    expect(claimSnippet({ accountIds }, { source: 'ORGANIZATION' })).toBe(
      "aws-resale/linked-account-id: '018302774519, 111122223333'",
    );
  });

  it('has nothing to say to who names them already', () => {
    expect(
      claimSnippet({ accountIds }, { source: 'LINKED_ACCOUNT_ANNOTATION' }),
    ).toBeUndefined();
  });
});
