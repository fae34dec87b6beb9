import { isActionAllowed } from './isActionAllowed';

describe('isActionAllowed', () => {
  it.each([
    ['tag:GetResources', true],
    ['tag:getresources', true],
    ['tag:GetResource', false],
    ['tag:GetResourcesNow', false],
    ['organizations:ListAccounts', true],
    ['organizations:ListAccountsForParent', true],
    ['organizations:DescribeOrganization', false],
  ])('%s: %s', (action, expected) => {
    expect(
      isActionAllowed(['tag:GetResources', 'organizations:List*'], action),
    ).toBe(expected);
  });

  it('allows all by a star, and nothing by nothing', () => {
    expect(isActionAllowed(['*'], 'organizations:ListRoots')).toBe(true);
    expect(isActionAllowed([], 'organizations:ListRoots')).toBe(false);
  });
});
