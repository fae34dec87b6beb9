import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readAnnotationSettings } from './readAnnotationSettings';

const read = (awsResale?: JsonObject) =>
  readAnnotationSettings(new ConfigReader(awsResale && { awsResale }));

describe('readAnnotationSettings', () => {
  it('needs no configuration', () => {
    expect(read()).toEqual({
      filter: { kinds: ['group'], types: ['customer'] },
      accountIdAnnotations: [
        'amazonaws.com/account-id',
        'amazon.com/account-id',
      ],
    });
  });

  it('reads what the backend reads', () => {
    expect(
      read({
        customers: { filter: { kind: 'System' } },
        mapping: { accountIdAnnotations: ['acme.example/aws'] },
      }),
    ).toEqual({
      filter: { kinds: ['system'] },
      accountIdAnnotations: ['acme.example/aws'],
    });
  });

  it('names every problem with its path', () => {
    expect(() =>
      read({
        customers: { filter: { kind: 7 } },
        mapping: { accountIdAnnotations: ['id'] },
      }),
    ).toThrow(
      /^awsResale\.customers\.filter\.kind: must be .*\nawsResale\.mapping\.accountIdAnnotations\[0\]: "id" is not/,
    );
  });
});
