import { entityNameOf } from './entityNameOf';
import { TextPattern, type Captures } from './TextPattern';

const REF = /^(?:([^:/]+):)?(?:([^:/]+)\/)?([^:/]+)$/;
const CAPTURE = /\{([^{}]*)\}/g;

/** Kind, namespace and name of a ref or template; undefined when it is neither. */
export function partsOfRef(
  text: string,
): { kind: string; namespace: string; name: string } | undefined {
  const match = REF.exec(text.trim());
  return match
    ? {
        kind: match[1] ?? 'group',
        namespace: match[2] ?? 'default',
        name: match[3],
      }
    : undefined;
}

/**
 * An entity ref into which captured texts go. Kind and namespace may be left
 * out as in a tag: a group in `default` then.
 */
export class CustomerTemplate {
  readonly #parts: readonly string[];
  readonly #pattern: TextPattern;

  /** @param template - one of which `explainRule` has nothing to say. */
  constructor(template: string) {
    const parts = partsOfRef(template);
    if (!parts) {
      throw new Error(`"${template}" is not an entity ref`);
    }
    // Words keep their case: they are looked up in captures.
    const ref = `${parts.kind}:${parts.namespace}/${parts.name}`;
    this.#parts = ref
      .split(CAPTURE)
      .map((part, index) => (index % 2 === 0 ? part.toLowerCase() : part));
    this.#pattern = new TextPattern(ref);
  }

  /** The ref for captured texts; undefined when one of them holds no letter or digit. */
  fill(captures: Captures): string | undefined {
    let ref = '';
    for (const [index, part] of this.#parts.entries()) {
      const text =
        index % 2 === 0 ? part : entityNameOf(captures.get(part) ?? '');
      if (text === undefined) {
        return undefined;
      }
      ref += text;
    }
    return ref;
  }

  /** Whether some captured text could yield a ref. */
  mayYield(ref: string): boolean {
    return this.#pattern.fits(ref);
  }
}
