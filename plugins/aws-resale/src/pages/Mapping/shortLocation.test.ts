import { shortLocation } from './shortLocation';

describe('shortLocation', () => {
  it.each([
    [
      'url:https://git.example/catalog/blob/main/groups/acme.yaml',
      'groups/acme.yaml',
    ],
    ['file:/catalog/groups/acme.yaml', 'groups/acme.yaml'],
    ['demo:customers', 'demo:customers'],
    ['acme.yaml', 'acme.yaml'],
  ])('of %s is %s', (location, short) => {
    expect(shortLocation(location)).toBe(short);
  });
});
