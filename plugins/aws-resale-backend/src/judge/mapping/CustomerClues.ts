import { distance } from 'fastest-levenshtein';
import type { JudgedCustomer } from '../types';
import { compactText, distinctiveWords } from './suggestWords';

/** A word that more customers than this use points to none of them. */
const MOST_SHARED = 3;

/** How a customer uses a word. */
export interface WordUse {
  /** Whether the title or the name of its entity has it. */
  inTitle: boolean;
  /** How many of its accounts have it in their name. */
  accounts: number;
}

const SAYS_NOTHING = 'SAYS_NOTHING';

/** Customers, found by what an account may have in common with them. */
export class CustomerClues {
  readonly #customers = new Map<string, JudgedCustomer>();
  readonly #byDomain = new Map<string, string[]>();
  readonly #byWord = new Map<
    string,
    Map<string, WordUse> | typeof SAYS_NOTHING
  >();
  readonly #byName = new Map<string, Set<string>>();
  readonly #resembling = new Map<string, readonly string[]>();

  constructor(customers: Iterable<JudgedCustomer>) {
    for (const customer of customers) {
      const { ref, title, facts } = customer;
      this.#customers.set(ref, customer);
      for (const domain of facts.emailDomains) {
        append(this.#byDomain, domain, ref);
      }
      const name = nameOf(ref);
      const compactTitle = compactText(title);
      for (const form of new Set([compactTitle, compactText(name)])) {
        const refs = this.#byName.get(form) ?? new Set();
        this.#byName.set(form, refs.add(ref));
      }
      const words = new Set([
        ...distinctiveWords(title).keys(),
        ...distinctiveWords(name).keys(),
        ...distinctiveWords(compactTitle).keys(),
      ]);
      for (const word of words) {
        this.#use(word, ref, { inTitle: true, accounts: 0 });
      }
    }
  }

  /** Takes the name of a mapped account in. */
  addAccount(customerRef: string, name: string): void {
    for (const word of distinctiveWords(name).keys()) {
      this.#use(word, customerRef, { inTitle: false, accounts: 1 });
    }
  }

  /** Title of a customer, its ref where it is unknown. */
  titleOf(ref: string): string {
    return this.#customers.get(ref)?.title ?? ref;
  }

  has(ref: string): boolean {
    return this.#customers.has(ref);
  }

  /** Customers that declare a domain, or one above it. */
  listing(domain: string): string[] {
    const labels = domain.split('.');
    return [
      ...new Set(
        labels.flatMap(
          (_, index) => this.#byDomain.get(labels.slice(index).join('.')) ?? [],
        ),
      ),
    ];
  }

  /** Customers that use a word, as {@link distinctiveWords} compares it; none when many do. */
  using(word: string): ReadonlyMap<string, WordUse> {
    const uses = this.#byWord.get(word);
    return uses && uses !== SAYS_NOTHING ? uses : new Map();
  }

  /** Customers whose title or name a text is, whatever its case and signs. */
  named(text: string): string[] {
    return formsOf(text).flatMap(form => [...(this.#byName.get(form) ?? [])]);
  }

  /** Customers that a text names, or those that it misses by the fewest letters. */
  resembling(text: string): readonly string[] {
    let refs = this.#resembling.get(text);
    if (!refs) {
      refs = this.has(text.toLowerCase())
        ? [text.toLowerCase()]
        : [...new Set(this.named(text))];
      refs = refs.length > 0 ? refs : this.#nearest(formsOf(text));
      this.#resembling.set(text, refs);
    }
    return refs;
  }

  #nearest(forms: readonly string[]): string[] {
    let fewest = Infinity;
    let nearest = new Set<string>();
    for (const form of forms) {
      const allowed = tolerance(form);
      for (const [name, refs] of this.#byName) {
        if (Math.abs(name.length - form.length) > allowed) {
          continue;
        }
        const edits = distance(form, name);
        if (edits <= allowed && edits <= fewest) {
          nearest = new Set(edits < fewest ? refs : [...nearest, ...refs]);
          fewest = edits;
        }
      }
    }
    return [...nearest];
  }

  #use(word: string, ref: string, use: WordUse): void {
    const uses = this.#byWord.get(word) ?? new Map<string, WordUse>();
    if (uses === SAYS_NOTHING) {
      return;
    }
    const before = uses.get(ref);
    uses.set(ref, {
      inTitle: use.inTitle || (before?.inTitle ?? false),
      accounts: use.accounts + (before?.accounts ?? 0),
    });
    this.#byWord.set(word, uses.size > MOST_SHARED ? SAYS_NOTHING : uses);
  }
}

function nameOf(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}

/** A text may be a title, a name or a ref whose kind and namespace do not count. */
function formsOf(text: string): string[] {
  const forms = [text, text.slice(text.search(/[^:/]*$/))].map(compactText);
  return [...new Set(forms)].filter(form => form !== '');
}

/** How many letters may be wrong in a name of a length. */
function tolerance(name: string): number {
  if (name.length < 5) {
    return 0;
  }
  return name.length < 9 ? 1 : 2;
}

function append(map: Map<string, string[]>, key: string, value: string) {
  const list = map.get(key);
  if (list) {
    list.push(value);
  } else {
    map.set(key, [value]);
  }
}
