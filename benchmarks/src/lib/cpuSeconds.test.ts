import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cpuSeconds } from './cpuSeconds';

/** Uses half a second of processor time and then waits. */
const BUSY = `
  const { execFileSync } = require('node:child_process');
  const burn = 'while (process.cpuUsage().user < 500_000);';
  if (process.argv[1] === 'child') {
    execFileSync(process.execPath, ['-e', burn]);
  } else {
    eval(burn);
  }
  console.log('done');
  setInterval(() => {}, 1_000);
`;

const onLinux = existsSync('/proc/self/stat') ? describe : describe.skip;

onLinux('cpuSeconds', () => {
  it.each(['own', 'child'])('counts the %s time', async whose => {
    const child = spawn(process.execPath, ['-e', BUSY, whose]);
    try {
      await once(child.stdout, 'data');
      expect(await cpuSeconds(child.pid ?? 0)).toBeGreaterThanOrEqual(0.5);
    } finally {
      child.kill('SIGKILL');
    }
  });

  it('does not know a process that is no more', async () => {
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    await expect(cpuSeconds(child.pid ?? 0)).resolves.toBeUndefined();
  });
});
