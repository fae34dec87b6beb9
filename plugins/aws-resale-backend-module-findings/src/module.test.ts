import {
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import {
  postureSourcesExtensionPoint,
  type PostureSource,
  type PostureSourceFinding,
} from 'backstage-plugin-aws-resale-node';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import module from './index';

const fixture = (name: string) =>
  readFileSync(resolve(__dirname, '__fixtures__', name), 'utf8');
const OCSF = fixture('scanner.ocsf.json');
const ASFF = fixture('securityHub.asff.json');
const URL = 'https://bucket.example/findings.json?signature=secret';

const directory = createMockDirectory();

/** Starts the module, with whatever files the URL reader is to have. */
async function start(
  findings: JsonObject | undefined,
  urls: Record<string, { content: string; isStream: boolean }> = {},
) {
  const sources: PostureSource[] = [];
  const urlReader = mockServices.urlReader.mock({
    readUrl: async url => {
      const file = urls[url];
      if (!file) {
        throw new Error(`Could not read ${url}, 404 Not Found`);
      }
      const bytes = Buffer.from(file.content);
      return {
        buffer: async () => bytes,
        ...(file.isStream && { stream: () => Readable.from([bytes]) }),
      };
    },
  });
  const backend = await startTestBackend({
    features: [
      module,
      urlReader.factory,
      mockServices.rootConfig.factory({
        data: findings ? { awsResale: { findings } } : {},
      }),
    ],
    extensionPoints: [
      [
        postureSourcesExtensionPoint,
        { addPostureSource: source => sources.push(source) },
      ],
    ],
  });
  return {
    sources,
    urlReader,
    read: async (index = 0) => {
      const findingsRead: PostureSourceFinding[] = [];
      for await (const batch of sources[index].read({
        signal: new AbortController().signal,
        logger: mockServices.logger.mock(),
      })) {
        findingsRead.push(...batch);
      }
      return findingsRead;
    },
    stop: () => backend.stop(),
  };
}

describe('the findings module', () => {
  beforeEach(() => directory.clear());

  it('does nothing without configuration', async () => {
    const backend = await start(undefined);
    expect(backend.sources).toEqual([]);
    await backend.stop();
  });

  it('does not start with configuration that is wrong', async () => {
    await expect(start({ files: [{ id: 'a' }] })).rejects.toThrow(
      /awsResale\.findings\.files\[0\]\.target: is missing/,
    );
  });

  it('reads a file of a scanner', async () => {
    directory.setContent({ 'scan.ocsf.json': OCSF });
    const backend = await start({
      files: [
        {
          id: 'scanner',
          title: 'Scanner',
          target: directory.resolve('scan.ocsf.json'),
          interval: { hours: 6 },
        },
      ],
    });
    expect(backend.sources[0]).toMatchObject({
      id: 'scanner',
      title: 'Scanner',
      interval: { hours: 6 },
    });
    expect(await backend.read()).toEqual([
      {
        accountId: '111122223333',
        checkId: 'root-mfa',
        outcome: 'FAILED',
        isSetAside: false,
        control: 'iam_root_mfa_enabled',
        observedAt: '2026-11-20T10:00:00.000Z',
      },
      expect.objectContaining({
        checkId: 'root-access-keys',
        outcome: 'PASSED',
      }),
      expect.objectContaining({
        checkId: 'security-hub',
        outcome: 'FAILED',
        isSetAside: true,
      }),
    ]);
    await backend.stop();
  });

  it('reads all files of a folder as one', async () => {
    const [mfa] = JSON.parse(OCSF);
    directory.setContent({
      'a.ocsf.json': OCSF,
      'b.ocsf.json': JSON.stringify([
        { ...mfa, status_code: 'PASS', time: mfa.time + 60 },
      ]),
      'c.asff.json': ASFF,
      'notes.txt': 'nothing',
      older: { 'd.json': 'no json' },
    });
    const backend = await start({
      files: [{ id: 'scanner', target: directory.path }],
    });
    expect(
      (await backend.read()).map(
        ({ accountId, checkId, outcome }) =>
          `${accountId} ${checkId} ${outcome}`,
      ),
    ).toEqual([
      '111122223333 root-mfa PASSED',
      '111122223333 root-access-keys PASSED',
      '111122223333 security-hub FAILED',
      '111122223333 root-mfa-hardware FAILED',
      '444455556666 security-contact PASSED',
    ]);
    await backend.stop();
  });

  it.each([true, false])(
    'reads an export behind a URL, as a stream: %s',
    async isStream => {
      const backend = await start(
        { files: [{ id: 'hub', target: URL, format: 'asff' }] },
        { [URL]: { content: ASFF, isStream } },
      );
      expect(await backend.read()).toHaveLength(2);
      expect(backend.urlReader.readUrl).toHaveBeenCalledWith(URL, {
        signal: expect.any(AbortSignal),
      });
      await backend.stop();
    },
  );

  it.each([
    ['a file that is missing', 'away.json', /files\[0\]\.target: ENOENT/],
    ['a folder without files', 'empty', /The folder holds no \.json file/],
    ['a file that is too large', 'large.json', /larger than the 0\.01 MB/],
    [
      'a file of a folder',
      'broken',
      /files\[0\]\.target: scan\.json; caused by InputError: .* line 1 cannot/,
    ],
    ['a file of something else', 'other.json', /Nothing in the file is a/],
  ])('says what is wrong with %s', async (_, name, message) => {
    directory.setContent({
      empty: {},
      'large.json': 'x'.repeat(10_001),
      broken: { 'scan.json': '[{' },
      'other.json': '{"resourceType": "Patient"}',
    });
    const target = directory.resolve(name);
    const backend = await start({
      maxBytes: 10_000,
      files: [{ id: 'scanner', target }],
    });
    await expect(backend.read()).rejects.toThrow(message);
    await backend.stop();
  });

  it.each([true, false])(
    'reads no more of a URL than is allowed, as a stream: %s',
    async isStream => {
      const backend = await start(
        { maxBytes: 100, files: [{ id: 'hub', target: URL }] },
        { [URL]: { content: ASFF, isStream } },
      );
      await expect(backend.read()).rejects.toThrow(
        /^awsResale\.findings\.files\[0\]\.target: It is larger than/,
      );
      await backend.stop();
    },
  );

  it('repeats no URL, which may hold a secret', async () => {
    const backend = await start({ files: [{ id: 'hub', target: URL }] });
    await expect(backend.read()).rejects.toThrow(
      'awsResale.findings.files[0].target: Could not read the target, 404 Not Found',
    );
    await backend.stop();
  });
});
