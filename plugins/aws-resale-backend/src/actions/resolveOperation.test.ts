import { InputError } from '@backstage/errors';
import {
  OPERATIONS,
  type OperationSummary,
} from 'backstage-plugin-aws-resale-common';
import fc from 'fast-check';
import { resolveOperation } from './resolveOperation';

const operations = OPERATIONS as unknown as OperationSummary[];

function find(text: string): string {
  return resolveOperation(text, operations).id;
}

/** Undefined where it is refused. */
function attempt(text: string): OperationSummary | undefined {
  try {
    return resolveOperation(text, operations);
  } catch (error) {
    if (error instanceof InputError) {
      return undefined;
    }
    throw error;
  }
}

describe('resolveOperation', () => {
  it.each(OPERATIONS.map(({ id, title }) => [id, title]))(
    'finds %s by its id and by its title, however that is written',
    (id, title) => {
      expect(find(id)).toBe(id);
      expect(find(` ${id} `)).toBe(id);
      expect(find(title)).toBe(id);
      expect(find(title.toUpperCase())).toBe(id);
      expect(find(`${title.toLowerCase()}!`)).toBe(id);
    },
  );

  it.each([
    ['close the account', 'account-close'],
    ['Close account', 'account-close'],
    ['close an account', 'account-close'],
    ['the support plan', 'support-plan-change'],
    ['invite an existing', 'account-invite'],
    ['landing zone', 'control-tower-setup'],
    ['root_email_change', 'root-email-change'],
  ])('takes %p for %s', (text, id) => {
    expect(find(text)).toBe(id);
  });

  it('takes a part of several for none of them, and lists them', () => {
    expect(() => find('account name or')).toThrow('No operation is called');
    expect(() => find('root mfa')).toThrow(
      /^"root mfa" fits several operations: root-mfa-remove \("Remove or replace root MFA"\), .*root-mfa-register \("Register a root MFA device"\).*Ask again with the id/,
    );
  });

  it('guesses nothing, and lists the nearest', () => {
    expect(() => find('shut down account')).toThrow(
      /^No operation is called "shut down account"\. The nearest are: .*account-close \("Close the account"\).*do not take another one for it$/,
    );
    expect(() => find('acount-close')).toThrow(/account-close/);
    expect(() => find('do not close the account')).toThrow(
      'No operation is called',
    );
  });

  it.each(['', ' ', 'the', '-', '…'])('takes %p for nothing', text => {
    expect(() => find(text)).toThrow('No operation is called');
  });

  it('tells two operations of one title apart by their ids alone', () => {
    const [close] = operations.filter(({ id }) => id === 'account-close');
    const twins = [...operations, { ...close, id: 'own-close' }];

    expect(resolveOperation('own-close', twins).id).toBe('own-close');
    expect(() => resolveOperation('Close the account', twins)).toThrow(
      /fits several operations: account-close .*own-close/,
    );
  });

  it('repeats no e-mail address', () => {
    expect(() => find('jane@globex.example')).toThrow(
      /^No operation is called an e-mail address/,
    );
  });

  it('never takes a text for an operation that does not have its words', () => {
    const words = [...new Set(OPERATIONS.flatMap(one => one.title.split(' ')))];
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc
        .array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 })
        .map(some => some.join(' ')),
    );
    fc.assert(
      fc.property(texts, text => {
        const found = attempt(text);
        const letters = (phrase: string) =>
          phrase.toLowerCase().replace(/[^\p{L}\p{N}]+|\b(?:an?|the)\b/gu, '');
        expect(
          found === undefined ||
            [found.id, found.title].some(name =>
              letters(name).includes(letters(text)),
            ),
        ).toBe(true);
      }),
    );
  });
});
