import type { Zod } from './Zod';

/** What somebody pastes to find an account. */
export function queryInput(zod: Zod) {
  return zod
    .string({
      invalid_type_error:
        'send it as a text in quotes: a number loses the leading zeros of an account id',
    })
    .trim()
    .min(1)
    .max(2048);
}
