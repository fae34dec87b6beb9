import type { PostureReaderId } from 'backstage-plugin-aws-resale-common';

/** Key of a reader below `awsResale.posture.readers`. */
export function readerKey(reader: PostureReaderId): string {
  return reader.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
