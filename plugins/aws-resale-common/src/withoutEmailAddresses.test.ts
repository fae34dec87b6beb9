import { withoutEmailAddresses } from './withoutEmailAddresses';

it.each([
  ['Acme production', 'Acme production'],
  ['aws+acme@provider.example', 'provider.example'],
  [
    'Of Jane <jane@acme.example>, until May',
    'Of Jane acme.example>, until May',
  ],
  ['a@b@c.example d@e.example', 'c.example e.example'],
  ['jane@', ''],
])('leaves of %p no more than %p', (text, left) => {
  expect(withoutEmailAddresses(text)).toBe(left);
});
