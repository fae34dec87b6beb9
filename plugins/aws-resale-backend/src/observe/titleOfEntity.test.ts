import { titleOfEntity } from './titleOfEntity';

function entity(title: string | undefined, displayName?: string) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'acme', title },
    spec: { profile: { displayName } },
  };
}

describe('titleOfEntity', () => {
  it.each([
    ['the profile first', entity('Title', 'Profile'), 'Profile'],
    ['then the title', entity(' Title ', ' '), 'Title'],
    ['then the name', entity(undefined), 'acme'],
  ])('takes %s', (_, one, title) => {
    expect(titleOfEntity(one)).toBe(title);
  });

  it('cuts what no index takes, between characters', () => {
    expect(titleOfEntity(entity('𝒜'.repeat(6_000)))).toBe('𝒜'.repeat(255));
  });
});
