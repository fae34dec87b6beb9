import { sourceLink } from './sourceLink';

describe('sourceLink', () => {
  const page = 'https://git.example/catalog/blob/main/groups/acme.yaml';

  it('prefers the page for editing and names the file with its folder', () => {
    expect(
      sourceLink({
        editUrl: 'https://git.example/catalog/edit/main/groups/acme.yaml',
        sourceUrl: page,
      }),
    ).toEqual({
      href: 'https://git.example/catalog/edit/main/groups/acme.yaml',
      file: 'groups/acme.yaml',
    });
    expect(sourceLink({ sourceUrl: `url:${page}` })?.href).toBe(page);
  });

  it.each([
    [undefined],
    ['data:text/html,hello'],
    ['file:/catalog/groups/acme.yaml'],
    ['groups/acme.yaml'],
  ])('makes no link of %s', sourceUrl => {
    expect(sourceLink({ sourceUrl })).toBeUndefined();
  });

  it('shows what it cannot decode as it is', () => {
    expect(
      sourceLink({ editUrl: 'https://git.example/%E0%A4%A/a.yaml' })?.file,
    ).toBe('%E0%A4%A/a.yaml');
  });
});
