import {
  coreServices,
  createServiceFactory,
  type RootLoggerService,
} from '@backstage/backend-plugin-api';

/** Keeps what a backend logs, every level of it, as one text per line. */
export class CapturedLog {
  readonly lines: string[] = [];

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
      this.lines.push(
        JSON.stringify({ message, ...fields, ...describe(meta) }),
      );
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
