import { ConfigReader } from '@backstage/config';
import type { JsonValue } from '@backstage/types';
import { readFindingsConfig } from './readFindingsConfig';

const read = (findings?: JsonValue) =>
  readFindingsConfig(
    new ConfigReader(
      findings === undefined ? {} : { awsResale: { findings } },
      'app-config',
    ),
  );

describe('readFindingsConfig', () => {
  it.each([undefined, {}, { files: [] }])('needs nothing: %j', findings => {
    expect(read(findings)).toEqual({ maxBytes: 50_000_000, files: [] });
  });

  it('reads files, with defaults', () => {
    expect(
      read({
        maxBytes: 1000,
        files: [
          { id: 'prowler', target: ' /var/findings ' },
          {
            id: 'hub-export-2',
            title: 'Security Hub export',
            target: 'https://bucket.s3.amazonaws.com/findings.json',
            format: 'asff',
            interval: '6 hours',
          },
        ],
      }),
    ).toEqual({
      maxBytes: 1000,
      files: [
        {
          path: 'awsResale.findings.files[0]',
          id: 'prowler',
          title: 'prowler',
          target: '/var/findings',
          format: 'auto',
          interval: { hours: 1 },
        },
        {
          path: 'awsResale.findings.files[1]',
          id: 'hub-export-2',
          title: 'Security Hub export',
          target: 'https://bucket.s3.amazonaws.com/findings.json',
          format: 'asff',
          interval: { hours: 6 },
        },
      ],
    });
  });

  it('tells everything that is wrong at once, each with its path', () => {
    let message = '';
    try {
      read({
        maxBytes: 0.5,
        files: [
          { id: 'Prowler', format: 'csv', interval: 'often', title: 7 },
          { id: 'a', target: 'x', interval: { hours: 0 } },
          { id: 'a', target: 'x' },
          { target: 7 },
        ],
      });
    } catch (error) {
      message = (error as Error).message;
    }
    expect(message.split('\n').map(line => line.split(': ')[0])).toEqual([
      'awsResale.findings.files[0].id',
      'awsResale.findings.files[0].target',
      'awsResale.findings.files[0].format',
      'awsResale.findings.files[0].title',
      'awsResale.findings.files[0].interval',
      'awsResale.findings.files[1].interval',
      'awsResale.findings.files[3].id',
      'awsResale.findings.files[3].target',
      'awsResale.findings.files[3].target',
      'awsResale.findings.files[2].id',
      'awsResale.findings.maxBytes',
    ]);
    expect(message).toContain('"csv" is no format; write auto, ocsf, asff');
    expect(message).toContain(
      '"a" is the id of awsResale.findings.files[1] already; write another',
    );
  });

  it('says where it is no list', () => {
    expect(() => read({ files: 'x' })).toThrow(/^awsResale\.findings\.files: /);
    expect(() => read('x')).toThrow(/^awsResale\.findings: /);
  });
});
