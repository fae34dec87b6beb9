import { ServiceError } from '../../server/ServiceError';

/** Errors of IAM's own, by what is wrong. */
export const iamErrors = {
  noSuchEntity: (message: string) =>
    new ServiceError('NoSuchEntity', message, { status: 404 }),
  validation: (message: string) => new ServiceError('ValidationError', message),
  reportNotPresent: () =>
    new ServiceError('ReportNotPresent', 'No report is present.', {
      status: 410,
    }),
  reportInProgress: () =>
    new ServiceError('ReportInProgress', 'Report generation is in progress.', {
      status: 404,
    }),
  reportExpired: () =>
    new ServiceError('ReportExpired', 'The most recent report has expired.', {
      status: 410,
    }),
};
