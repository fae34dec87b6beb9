/** The portal gave no answer that counts; its message says why and what to do. */
export class PortalError extends Error {
  override name = 'PortalError';
}
