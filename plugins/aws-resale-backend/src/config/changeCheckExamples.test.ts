import type { JsonArray, JsonObject } from '@backstage/types';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { MINIMUM, read } from './__testUtils__/configData';

const ROOT = join(__dirname, '../../../..');
const text = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** What `awsResale` holds in each example of the guide that is about it. */
const guided = [
  ...text('docs/change-check.md').matchAll(/```yaml\n(.*?)```/gs),
].flatMap(([, yaml]): JsonObject[] => parse(yaml).awsResale ?? []);

/** The examples of operations in `config.d.ts`, which stand indented in a comment. */
const described = text('plugins/aws-resale-backend/config.d.ts')
  .split('\n')
  .flatMap(line => /^ +\* {5}(.*)$/.exec(line)?.[1] ?? [])
  .join('\n');

/** People copy them, so they have to be what the configuration accepts. */
describe('examples of the change check', () => {
  it.each(
    guided.map((awsResale): [string, JsonObject] => [
      JSON.stringify(awsResale).slice(0, 60),
      awsResale,
    ]),
  )('%s… is accepted', (_, awsResale) => {
    expect(() => read({ ...MINIMUM, ...awsResale })).not.toThrow();
  });

  it('are the same operations in the guide and in config.d.ts', () => {
    const ids = (list: JsonArray | undefined) =>
      (list ?? []).map(item => (item as JsonObject).id);
    const operations: JsonArray = parse(described);

    expect(() =>
      read({ ...MINIMUM, changeCheck: { operations } }),
    ).not.toThrow();
    expect(ids(operations).sort()).toEqual(
      guided
        .flatMap(({ changeCheck }) =>
          ids((changeCheck as JsonObject | undefined)?.operations as JsonArray),
        )
        .sort(),
    );
    expect(operations).toHaveLength(3);
  });
});
