import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { JsonObject } from '@backstage/types';
import { AwsResaleClient } from 'backstage-plugin-aws-resale-common';
import type { Estate } from './Estate';
import { freePort } from './freePort';
import type { LogLine } from './LogLine';
import { parseLogLine } from './parseLogLine';
import { portalConfig, TOKEN } from './portalConfig';
import type { PostgresServer } from './PostgresServer';
import { waitFor } from './waitFor';

const HOST = '127.0.0.1';
const ENTRY = require.resolve('../backend');
const START_TIMEOUT_MS = 120_000;
const LINES_IN_ERROR = 20;
/** Type of the lines that tell of a request each. */
const REQUEST = 'incomingRequest';

/** What a portal process is started with. */
export interface PortalOptions {
  estate: Estate;
  postgres: PostgresServer;
  /** `awsResale.polling`. */
  polling?: JsonObject;
  /** `awsResale.catalog`. */
  entities?: JsonObject;
  /** `catalog.processingInterval`; the catalog's own when left out. */
  processingInterval?: JsonObject;
}

/** A portal in a process of its own, as an operator starts it. */
export class PortalProcess {
  /** What it has logged so far. */
  readonly lines: LogLine[] = [];
  readonly #child: ChildProcess;
  readonly #url: string;
  readonly #folder: string;
  readonly #exit: Promise<unknown>;

  /** Resolves when it answers requests. */
  static async start(options: PortalOptions): Promise<PortalProcess> {
    const url = `http://${HOST}:${await freePort()}`;
    const folder = await mkdtemp(join(tmpdir(), 'aws-resale-benchmark-'));
    const config = join(folder, 'app-config.yaml');
    // YAML reads JSON.
    await writeFile(config, JSON.stringify(portalConfig({ ...options, url })), {
      mode: 0o600,
    });
    const child = spawn(
      process.execPath,
      [
        ...[
          '--require',
          require.resolve('@backstage/cli-node/config/nodeTransform.cjs'),
        ],
        ...[ENTRY, '--config', config],
      ],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...process.env,
          NODE_ENV: 'production',
          LOG_LEVEL: 'info',
          // Nothing leaves this machine, whichever client asks for keys.
          AWS_ENDPOINT_URL_STS: options.estate.simulator.endpoint,
        },
      },
    );
    const portal = new PortalProcess(child, url, folder);
    try {
      await portal.#ready();
    } catch (error) {
      await portal.kill();
      throw error;
    }
    return portal;
  }

  private constructor(child: ChildProcess, url: string, folder: string) {
    this.#child = child;
    this.#url = url;
    this.#folder = folder;
    this.#exit = once(child, 'exit');
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) {
        createInterface(stream).on('line', text => {
          const line = parseLogLine(text);
          if (line.type !== REQUEST) {
            this.lines.push(line);
          }
        });
      }
    }
  }

  get processId(): number {
    if (this.#child.pid === undefined) {
      throw new Error('The portal has no process');
    }
    return this.#child.pid;
  }

  /** The payers whose polls it has completed, in order, with repetitions. */
  completedPolls(): string[] {
    return this.lines.flatMap(line =>
      line.outcome === 'COMPLETE' && line.payerAccountId
        ? [line.payerAccountId]
        : [],
    );
  }

  /** Lines that tell of errors. */
  errors(): string[] {
    return this.lines
      .filter(line => line.level === 'error')
      .map(line => line.message);
  }

  /** Makes every payer due, as the button on the Sources page does. */
  async pollAll(): Promise<void> {
    await new AwsResaleClient({
      discoveryApi: { getBaseUrl: async id => `${this.#url}/api/${id}` },
    }).runAllOrganizations({ token: TOKEN });
  }

  /** Ends it in an instant, without a chance to clean up. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Ends it as an operator does. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    this.#child.kill(signal);
    await this.#exit;
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #ready(): Promise<void> {
    try {
      await waitFor('the portal to answer', () => this.#answers(), {
        timeoutMs: START_TIMEOUT_MS,
      });
    } catch (error) {
      const last = this.lines.slice(-LINES_IN_ERROR).map(line => line.message);
      throw new Error(`The portal did not start:\n${last.join('\n')}`, {
        cause: error,
      });
    }
  }

  async #answers(): Promise<true | undefined> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) {
      throw new Error('Its process has ended');
    }
    try {
      const response = await fetch(
        `${this.#url}/.backstage/health/v1/readiness`,
      );
      return response.ok ? true : undefined;
    } catch {
      // Nothing listens yet.
      return undefined;
    }
  }
}
