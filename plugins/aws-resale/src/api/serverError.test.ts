import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import { isConflict, isForbidden, isNotFound, wordsOf } from './serverError';

/** What the client throws: the status outside, the server's error inside. */
function answered(cause: Error): Error {
  return new Error('Request failed with 4xx', { cause });
}

describe('serverError', () => {
  it.each([
    ['isForbidden', isForbidden, new NotAllowedError('no')],
    ['isNotFound', isNotFound, new NotFoundError('no')],
    ['isConflict', isConflict, new ConflictError('no')],
  ])(
    '%s knows its error, bare and as the server answered it',
    (_, is, error) => {
      expect(is(error)).toBe(true);
      expect(is(answered(error))).toBe(true);
      expect(is(answered(new Error('other')))).toBe(false);
    },
  );

  it('gives the words of the server rather than the status', () => {
    expect(wordsOf(answered(new ConflictError('A poll is running')))).toBe(
      'A poll is running',
    );
    expect(wordsOf(new Error('Network is down'))).toBe('Network is down');
  });
});
