import { cpuSeconds } from './cpuSeconds';
import type { PortalProcess } from './PortalProcess';
import type { PostgresServer } from './PostgresServer';

/** What a span of time has cost. */
export interface Cost {
  seconds: number;
  /** Processor time; undefined where the system does not tell. */
  portalCpuSeconds?: number;
  postgresCpuSeconds?: number;
}

/** Measures time, and the processor time of a portal and its database. */
export class Stopwatch {
  readonly #processes: Readonly<Record<'portal' | 'postgres', number>>;
  readonly #startedAt = performance.now();
  readonly #portal: number | undefined;
  readonly #postgres: number | undefined;

  static async start(
    portal: PortalProcess,
    postgres: PostgresServer,
  ): Promise<Stopwatch> {
    const processes = {
      portal: portal.processId,
      postgres: await postgres.processId(),
    };
    return new Stopwatch(
      processes,
      await cpuSeconds(processes.portal),
      await cpuSeconds(processes.postgres),
    );
  }

  private constructor(
    processes: Readonly<Record<'portal' | 'postgres', number>>,
    portal: number | undefined,
    postgres: number | undefined,
  ) {
    this.#processes = processes;
    this.#portal = portal;
    this.#postgres = postgres;
  }

  /** What has passed since the start; may be asked more than once. */
  async read(): Promise<Cost> {
    return {
      seconds: (performance.now() - this.#startedAt) / 1000,
      portalCpuSeconds: difference(
        await cpuSeconds(this.#processes.portal),
        this.#portal,
      ),
      postgresCpuSeconds: difference(
        await cpuSeconds(this.#processes.postgres),
        this.#postgres,
      ),
    };
  }
}

function difference(
  later: number | undefined,
  earlier: number | undefined,
): number | undefined {
  return later === undefined || earlier === undefined
    ? undefined
    : later - earlier;
}
