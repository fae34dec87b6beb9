import {
  coreServices,
  createServiceFactory,
  type RootLoggerService,
} from '@backstage/backend-plugin-api';

/** One line, with its fields as JSON. */
export interface LogLine {
  at: Date;
  text: string;
}

/** Keeps what a backend logs, every level of it. */
export class CapturedLog {
  readonly lines: LogLine[] = [];

  /** For the features of a backend. */
  get feature() {
    return createServiceFactory({
      service: coreServices.rootLogger,
      deps: {},
      factory: () => this.#logger({}),
    });
  }

  #logger(fields: object): RootLoggerService {
    const write = (message: string, meta?: object) => {
      this.lines.push({
        at: new Date(),
        text: JSON.stringify({ message, ...fields, ...describe(meta) }),
      });
    };
    return {
      error: write,
      warn: write,
      info: write,
      debug: write,
      child: more => this.#logger({ ...fields, ...more }),
    };
  }
}

/** Errors have no fields that JSON would show. */
function describe(meta: object | undefined): object {
  return meta instanceof Error
    ? { error: meta.message, stack: meta.stack }
    : { ...meta };
}
