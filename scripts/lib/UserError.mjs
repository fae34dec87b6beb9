/** Something a person can remedy; its message says how and is printed alone. */
export class UserError extends Error {}
