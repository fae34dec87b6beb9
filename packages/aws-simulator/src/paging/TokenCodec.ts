import {
  createCipheriv,
  createDecipheriv,
  createHash,
  randomBytes,
} from 'node:crypto';

/** Where a listing goes on. */
export interface TokenContent {
  /** Which of the lists that make up the listing, from 0. */
  list: number;
  /** Key of the last item of that list that was given out. */
  after: string;
  /** Number of the page that the token leads to, from 1. */
  pageNumber: number;
  /** Milliseconds since the epoch. */
  issuedAt: number;
}

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Makes and reads pagination tokens. They are encrypted, so that no client can
 * look into one, and bound to their listing: a token of another operation,
 * payer, parameter or simulator is refused.
 */
export class TokenCodec {
  readonly #key = randomBytes(32);

  /** @param listing - what the token is good for, in any unambiguous form */
  encode(listing: string, content: TokenContent): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.#key, iv);
    cipher.setAAD(digest(listing));
    const sealed = Buffer.concat([
      cipher.update(JSON.stringify(content), 'utf8'),
      cipher.final(),
    ]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
  }

  /** Undefined when the token is not one of this listing. */
  decode(listing: string, token: string): TokenContent | undefined {
    const bytes = Buffer.from(token, 'base64');
    if (bytes.length <= IV_BYTES + TAG_BYTES) {
      return undefined;
    }
    const decipher = createDecipheriv(
      ALGORITHM,
      this.#key,
      bytes.subarray(0, IV_BYTES),
    );
    decipher.setAAD(digest(listing));
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    try {
      const opened = Buffer.concat([
        decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)),
        decipher.final(),
      ]);
      return JSON.parse(opened.toString('utf8'));
    } catch {
      // Forged, damaged, or of another listing: all the same to a client.
      return undefined;
    }
  }
}

function digest(listing: string): Buffer {
  return createHash('sha256').update(listing).digest();
}
