import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import { annotationsAsWritten } from './annotationsAsWritten';

function entity(error?: Record<string, unknown>): AlphaEntity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'checkout',
      annotations: { 'amazonaws.com/account-id': '123456789012' },
    },
    status: error && {
      items: [
        {
          type: 'backstage.io/catalog-processing',
          level: 'error',
          message: 'Something is wrong',
          error: { name: 'AnnotationError', message: 'Wrong', ...error },
        },
      ],
    },
  };
}

const KEY = 'amazonaws.com/account-id';

describe('annotationsAsWritten', () => {
  it('gives back what was no text', () => {
    expect(
      annotationsAsWritten(entity({ annotation: KEY, written: 123456789012 })),
    ).toEqual({ [KEY]: 123456789012 });
    expect(
      annotationsAsWritten(entity({ annotation: KEY, written: null })),
    ).toEqual({ [KEY]: null });
  });

  it.each([
    ['no status', undefined],
    ['another error', { name: 'InputError', annotation: KEY, written: 7 }],
    ['an error about a text', { annotation: KEY }],
    ['an annotation that is gone', { annotation: 'other', written: 7 }],
    ['an annotation without a name', { annotation: 7, written: 7 }],
  ])('takes the text where there is %s', (_, error) => {
    expect(annotationsAsWritten(entity(error))).toEqual({
      [KEY]: '123456789012',
    });
  });
});
