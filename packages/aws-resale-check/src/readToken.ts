import type { CheckProcess } from './CheckProcess';
import { readText } from './readText';
import { UsageError } from './UsageError';

/** What may stand in a header, and so in a token. */
const TOKEN = /^[\x21-\x7e]+$/;

/**
 * Reads the token: from the file that is named, else from AWS_RESALE_TOKEN.
 *
 * @returns undefined where there is none; the portal says whether it wants one.
 * @throws {@link UsageError} for what can be no token, without repeating it.
 */
export async function readToken(
  tokenFile: string | undefined,
  process: Pick<CheckProcess, 'env' | 'folder' | 'readInput'>,
): Promise<string | undefined> {
  const [text, where] =
    tokenFile === undefined
      ? [process.env.AWS_RESALE_TOKEN ?? '', 'AWS_RESALE_TOKEN']
      : [await readText(tokenFile, '--token-file', process), 'the token file'];
  const token = text.trim();
  if (token === '') {
    if (tokenFile !== undefined) {
      throw new UsageError('the token file is empty');
    }
    return undefined;
  }
  if (!TOKEN.test(token)) {
    throw new UsageError(
      `${where} holds more than a token; it has to be one line without spaces`,
    );
  }
  return token;
}
