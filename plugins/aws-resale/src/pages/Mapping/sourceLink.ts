/** Where the file of an entity is opened. */
export interface SourceLink {
  href: string;
  /** The file with its folder: `groups/gdansk.yaml`. */
  file: string;
}

/**
 * Where to open the file that an entity comes from: to edit it, else to read
 * it. Only web addresses make a link, since anybody may write these annotations.
 */
export function sourceLink(source: {
  editUrl?: string;
  sourceUrl?: string;
}): SourceLink | undefined {
  for (const text of [source.editUrl, source.sourceUrl]) {
    const url = text && parse(text.replace(/^url:/, ''));
    if (url) {
      const file = decode(url.pathname).split('/').filter(Boolean).slice(-2);
      return { href: url.href, file: file.join('/') || url.hostname };
    }
  }
  return undefined;
}

function parse(text: string): URL | undefined {
  try {
    const url = new URL(text);
    return ['http:', 'https:'].includes(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
