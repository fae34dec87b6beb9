import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  type Node,
  type YAMLMap,
} from 'yaml';

/** One annotation as it stands in a YAML text. */
export interface YamlAnnotation {
  /** As YAML reads it. */
  value: unknown;
  /** The digits of an unquoted number as they are written, leading zeros included. */
  digits?: string;
  /** Whether a template or a placeholder fills it in, so that it is not known yet. */
  isFilledIn: boolean;
  /** Offset of the key. */
  keyStart: number;
  /** Offsets of the value; missing where nothing is written. */
  range?: readonly [start: number, end: number];
}

/** A catalog entity in a YAML text, as far as a check of annotations needs it. */
export interface YamlEntity {
  kind: string;
  name: string;
  namespace?: string;
  type?: string;
  annotations: Map<string, YamlAnnotation>;
}

/**
 * Takes the entity out of a YAML document.
 *
 * @param text - the whole text that the document was read from.
 * @returns undefined for what is no catalog entity.
 */
export function readYamlEntity(
  document: Document.Parsed,
  text: string,
): YamlEntity | undefined {
  const child = (map: YAMLMap | undefined, key: string) =>
    resolve(document, map?.get(key, true));
  const mapAt = (map: YAMLMap | undefined, key: string) => {
    const node = child(map, key);
    return isMap(node) ? node : undefined;
  };
  const textAt = (map: YAMLMap | undefined, key: string) => {
    const node = child(map, key);
    return isScalar(node) && typeof node.value === 'string'
      ? node.value
      : undefined;
  };

  const root = isMap(document.contents) ? document.contents : undefined;
  const metadata = mapAt(root, 'metadata');
  const kind = textAt(root, 'kind');
  const name = textAt(metadata, 'name');
  if (!textAt(root, 'apiVersion') || !kind || !name) {
    return undefined;
  }
  const annotations = new Map<string, YamlAnnotation>();
  for (const pair of mapAt(metadata, 'annotations')?.items ?? []) {
    if (isScalar(pair.key)) {
      annotations.set(
        String(pair.key.value),
        readYamlAnnotation(document, text, pair.key, pair.value),
      );
    }
  }
  return {
    kind,
    name,
    namespace: textAt(metadata, 'namespace'),
    type: textAt(mapAt(root, 'spec'), 'type'),
    annotations,
  };
}

function resolve(document: Document.Parsed, node: unknown): Node | undefined {
  if (isAlias(node)) {
    return node.resolve(document);
  }
  return isNode(node) ? node : undefined;
}

function readYamlAnnotation(
  document: Document.Parsed,
  text: string,
  key: Node,
  written: unknown,
): YamlAnnotation {
  const node = resolve(document, written);
  const value = node?.toJS(document) ?? null;
  const [start, end] = (isNode(written) && written.range) || [0, 0];
  const digits =
    isScalar(node) && typeof node.value === 'number' ? node.source : undefined;
  return {
    value,
    ...(digits && /^\d+$/.test(digits) && { digits }),
    isFilledIn: text.slice(start, end).includes('{{') || isPlaceholder(value),
    keyStart: key.range?.[0] ?? 0,
    ...(end > start && { range: [start, end] as const }),
  };
}

/** `$text` and its like are replaced by the catalog. */
function isPlaceholder(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length === 1 &&
    Object.keys(value)[0].startsWith('$')
  );
}
