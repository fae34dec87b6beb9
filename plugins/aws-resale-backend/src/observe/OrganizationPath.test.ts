import { parseOrganizationPath } from './OrganizationPath';

const ORGANIZATION = 'o-exampleorgid';

describe('parseOrganizationPath', () => {
  it.each([
    [
      'an account in a unit',
      `${ORGANIZATION}/r-abcd/ou-abcd-11111111/ou-abcd-22222222/333333333333/`,
      ['ou-abcd-11111111', 'ou-abcd-22222222'],
    ],
    ['an account under the root', `${ORGANIZATION}/r-abcd/555555555555/`, []],
    [
      'a unit',
      `${ORGANIZATION}/r-abcd/ou-abcd-11111111/`,
      ['ou-abcd-11111111'],
    ],
    [
      'a path without its last slash',
      `${ORGANIZATION}/r-abcd/555555555555`,
      [],
    ],
  ])('reads %s', (_, path, ouIds) => {
    expect(parseOrganizationPath(path)).toEqual({ rootId: 'r-abcd', ouIds });
  });

  it.each([
    undefined,
    '',
    '/',
    'r-abcd/555555555555/',
    `${ORGANIZATION}/555555555555/`,
    `${ORGANIZATION}/r-abcd/somewhere/555555555555/`,
    `${ORGANIZATION}/r-abcd/555555555555/ou-abcd-11111111/`,
    `${ORGANIZATION}/r-abcd/ou-abcd-11111111/5/`,
  ])('takes %p for no path', path => {
    expect(parseOrganizationPath(path)).toBeUndefined();
  });
});
