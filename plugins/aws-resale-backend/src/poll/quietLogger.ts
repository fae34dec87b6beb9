import type { LoggerService } from '@backstage/backend-plugin-api';

/** A logger whose infos and warnings are for debugging only, for work that repeats hundreds of times. */
export function quietLogger(logger: LoggerService): LoggerService {
  return {
    error: (message, meta) => logger.error(message, meta),
    warn: (message, meta) => logger.debug(message, meta),
    info: (message, meta) => logger.debug(message, meta),
    debug: (message, meta) => logger.debug(message, meta),
    child: meta => quietLogger(logger.child(meta)),
  };
}
