import fc from 'fast-check';
import { explainAccountId, isAccountId } from './accountId';

describe('isAccountId', () => {
  it('takes twelve digits, leading zeros included', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{12}$/), id => {
        expect(isAccountId(id)).toBe(true);
        expect(explainAccountId(id)).toBeUndefined();
      }),
    );
  });

  it.each([
    '',
    '12345678901',
    '1234567890123',
    '12345678901a',
    '123456789012\n',
    ' 123456789012',
    '٠١٢٣٤٥٦٧٨٩٠١',
  ])('refuses %j', text => {
    expect(isAccountId(text)).toBe(false);
  });
});

describe('explainAccountId', () => {
  it.each([
    [
      12345678901,
      '12345678901 is a number, and a number loses leading zeros; put the 12 digits in quotes: did you mean "012345678901"?',
    ],
    [
      123456789012,
      '123456789012 is a number, and a number loses leading zeros; put the 12 digits in quotes',
    ],
    [
      0.5,
      '0.5 is a number, and a number loses leading zeros; put the 12 digits in quotes',
    ],
    [['123456789012'], 'it must be a text of 12 digits in quotes'],
    [null, 'it must be a text of 12 digits in quotes'],
    [
      '12345678901',
      '"12345678901" has 11 digits instead of 12; a leading zero may be lost: did you mean "012345678901"?',
    ],
    ['1234-5678-9012', '"1234-5678-9012" has dashes; write "123456789012"'],
    ['falcon', '"falcon" is not an AWS account id; write its 12 digits'],
    [
      'root@falkenberg.example',
      'an e-mail address is not an AWS account id; write its 12 digits',
    ],
  ])('says what is wrong with %j', (value, message) => {
    expect(explainAccountId(value)).toBe(message);
  });

  it('overlooks spaces around an id', () => {
    expect(explainAccountId(' 012345678901 ')).toBeUndefined();
  });
});
