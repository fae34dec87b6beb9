import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';

const MAIN = new URL('./main.mjs', import.meta.url);
const POSTGRES = new URL('./withPostgres.mjs', import.meta.url);

describe('main', () => {
  it('ends with the number of its body, whatever hooks a library has set', () => {
    const script = `
      await import(${JSON.stringify(POSTGRES.href)});
      const { main } = await import(${JSON.stringify(MAIN.href)});
      await main(async () => 3);`;

    const { status } = spawnSync(process.execPath, [
      '--input-type=module',
      '--eval',
      script,
    ]);

    assert.equal(status, 3);
  });

  it('ends with 1 when its body throws', () => {
    const script = `
      const { main } = await import(${JSON.stringify(MAIN.href)});
      await main(async () => {
        throw new Error('on purpose');
      });`;

    const { status } = spawnSync(process.execPath, [
      '--input-type=module',
      '--eval',
      script,
    ]);

    assert.equal(status, 1);
  });
});
