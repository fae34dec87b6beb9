import { writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import type { PostgresServer } from './PostgresServer';

/** In the folder that the benchmarks run in. */
const FOLDER = 'results';
const GIBIBYTE = 1024 ** 3;

/**
 * Prints a result with the machine that it was measured on, and keeps it where
 * the repository holds the results.
 *
 * @param options.name - of the file, without its ending.
 * @param options.isFull - whether it was measured at full size; others are not kept.
 * @param options.shared - what ran on the machine; by default a portal, its database and AWS.
 */
export async function writeResult(
  markdown: string,
  options: {
    name: string;
    postgres: PostgresServer;
    isFull: boolean;
    shared?: string;
  },
): Promise<void> {
  const machine = [
    `${cpus().length} processor cores (${process.arch})`,
    `${Math.round(totalmem() / GIBIBYTE)} GiB of memory`,
    `Node.js ${process.versions.node}`,
    `PostgreSQL ${await options.postgres.version()}`,
  ].join(', ');
  const date = new Date().toISOString().slice(0, 10);
  const text = `${markdown.trim()}\n\n## Machine\n\nMeasured on ${date}: ${machine}. ${
    options.shared ?? 'The portal, PostgreSQL and the simulated AWS'
  } shared it.\n`;
  console.log(text);
  if (options.isFull) {
    await writeFile(join(FOLDER, `${options.name}.md`), text);
  }
}
