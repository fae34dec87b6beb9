import fc from 'fast-check';
import { domainOfEmail, isDomainWithin, normalizeDomain } from './domains';

describe('normalizeDomain', () => {
  it.each([
    ['Provider.Example', 'provider.example'],
    [' provider.example. ', 'provider.example'],
    ['münchen.example', 'xn--mnchen-3ya.example'],
    ['XN--MNCHEN-3YA.example', 'xn--mnchen-3ya.example'],
    ['株式会社.example', 'xn--6oqv20b1zgzxr.example'],
    ['a-b.c_d.example', 'a-b.c_d.example'],
  ])('brings %j into one form', (text, domain) => {
    expect(normalizeDomain(text)).toBe(domain);
  });

  it.each([
    '',
    '.',
    'localhost',
    'provider..example',
    '.provider.example',
    'provider.example..',
    '-provider.example',
    'provider-.example',
    'provider.example/path',
    'provider.example:443',
    'root@provider.example',
    'provider example.com',
    '*.provider.example',
    '"provider".example',
    '127.0.0.1',
    '0x7f.1',
    '[::1]',
    'provider%2eexample.com',
    `${'a'.repeat(64)}.example`,
    `${'a.'.repeat(125)}example`,
    `${'ü'.repeat(20)}.`.repeat(11).concat('example'),
  ])('refuses %j', text => {
    expect(normalizeDomain(text)).toBeUndefined();
  });

  it('throws at nothing and leaves its own results alone', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.domain(), fc.webUrl()),
        text => {
          const domain = normalizeDomain(text);
          expect(domain === undefined ? domain : normalizeDomain(domain)).toBe(
            domain,
          );
        },
      ),
    );
  });

  it('takes every domain in any case', () => {
    fc.assert(
      fc.property(fc.domain(), domain => {
        expect(normalizeDomain(domain.toUpperCase())).toBe(
          domain.toLowerCase(),
        );
      }),
    );
  });
});

describe('domainOfEmail', () => {
  it.each([
    ['root@Provider.Example', 'provider.example'],
    ['"a@customer.example"@provider.example', 'provider.example'],
    ['aws+012345678901@münchen.example', 'xn--mnchen-3ya.example'],
    ['provider.example', undefined],
    ['root@', undefined],
    ['root@localhost', undefined],
  ])('of %j is %j', (email, domain) => {
    expect(domainOfEmail(email)).toBe(domain);
  });

  it('is what follows the last @', () => {
    fc.assert(
      fc.property(fc.string(), fc.domain(), (local, domain) => {
        expect(domainOfEmail(`${local}@${domain}`)).toBe(domain.toLowerCase());
      }),
    );
  });
});

describe('isDomainWithin', () => {
  const allowed = ['other.example', 'provider.example'];

  it.each([
    ['provider.example', true],
    ['aws.provider.example', true],
    ['a.b.other.example', true],
    ['evilprovider.example', false],
    ['provider.example.evil.example', false],
    ['example', false],
    ['xprovider.example', false],
  ])('%j: %j', (domain, within) => {
    expect(isDomainWithin(domain, allowed)).toBe(within);
  });

  it('never matches a domain that merely ends alike', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z0-9-]{1,30}$/),
        fc.domain().map(domain => domain.toLowerCase()),
        (prefix, domain) => {
          expect(isDomainWithin(`${prefix}${domain}`, [domain])).toBe(false);
          expect(isDomainWithin(`${prefix}.${domain}`, [domain])).toBe(true);
        },
      ),
    );
  });

  it('matches nothing against an empty list', () => {
    expect(isDomainWithin('provider.example', [])).toBe(false);
  });
});
