/**
 * Customers changed between judging and writing, so that nothing was written.
 * Judged anew, the same write succeeds.
 */
export class CustomersChangedError extends Error {
  name = 'CustomersChangedError';

  constructor() {
    super('Customers changed while accounts were judged; judge them again');
  }
}
