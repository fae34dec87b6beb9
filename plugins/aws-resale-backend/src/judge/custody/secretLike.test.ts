import fc from 'fast-check';
import { secretLike } from './secretLike';

const BASE32 = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'];

describe('secretLike', () => {
  it.each([
    'otpauth://totp/root@123456789012?secret=JBSWY3DPEHPK3PXP',
    'OTPAUTH-migration://offline?data=x',
    'password: hunter2',
    'Passwort = Sommer2026!',
    '"secret":"x"',
    'PIN: 4711',
    'recovery codes: 1234-5678',
    'secret access key = abc',
    'https://root:hunter2@vault.example/entry',
    '-----BEGIN OPENSSH PRIVATE KEY-----',
    'AKIAIOSFODNN7EXAMPLE',
    'JBSWY3DPEHPK3PXP',
    'Vault, seed JBSW Y3DP EHPK 3PXP',
    'jbsw-y3dp-ehpk-3pxp-jbsw',
    'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b',
    '3q2+7wAAAAABAgMEBQYHCA==',
    'ＪＢＳＷＹ３ＤＰＥＨＰＫ３ＰＸＰ',
  ])('refuses the secret in %s', text => {
    expect(secretLike(text)).toBe('what looks like a secret');
  });

  it.each([
    'root@acme.example',
    'mailbox of <aws+root@sub.acme.example>',
    'ask jane.doe@acme.example',
  ])('refuses the address in %s', text => {
    expect(secretLike(text)).toBe('an e-mail address');
  });

  it.each([
    'Vault A',
    'Safe Room East Wing',
    'Safe 2, shelf B, envelope 012345678901',
    'YubiKey 5 NFC no. 14 582 331',
    'vault/secrets/kv/show/aws/root-012345678901',
    'https://vault.example/ui/vault/secrets/kv/show/aws/root',
    'Tresor Leipzig, Umschlag 7',
    'Hauptniederlassungstresorraum',
    'AWSROOTCREDENTIALSVAULT2026',
    'AWS-Root-Master-2026-Safe3',
    '6f9619ff-8b86-d011-b42d-00c04fc964ff',
    'Escrow House GmbH & Co. KG',
    'password vault of the platform team',
    'Key safe @ reception',
    'key: reception',
    'Zürich – Büro 3.12',
    '',
  ])('takes the reference %s', text => {
    expect(secretLike(text)).toBeUndefined();
  });

  it('finds seeds of virtual devices of any length', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...BASE32), { minLength: 32, maxLength: 64 }),
        fc.constantFrom('', 'Vault A: ', 'safe 2 / '),
        (seed, before) => {
          // One in five hundred has no digit inside, and looks like a word.
          fc.pre(/[A-Z][2-7]+[A-Z]/.test(seed.join('')));
          expect(secretLike(before + seed.join(''))).toBeDefined();
          expect(
            secretLike(before + seed.join('').toLowerCase()),
          ).toBeDefined();
        },
      ),
    );
  });

  it('finds keys of 256 bits in hex and base64', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), bytes => {
        const key = Buffer.from(bytes);
        fc.pre(new Set(bytes).size > 16);
        expect(secretLike(`Safe ${key.toString('base64')}`)).toBeDefined();
        const hex = key.toString('hex');
        // Some keys hold next to no letters; they look like a number.
        fc.pre((hex.match(/[a-f]+/g) ?? []).length > 12);
        expect(secretLike(hex)).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });
});
