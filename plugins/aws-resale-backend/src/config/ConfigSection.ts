import type { RootConfigService } from '@backstage/backend-plugin-api';
import { ConfigReader, readDurationFromConfig } from '@backstage/config';
import type { HumanDuration, JsonObject, JsonValue } from '@backstage/types';
import { durationToMilliseconds } from '@backstage/types';
import type { ConfigProblems } from './ConfigProblems';

/** A number's bounds, both allowed unless said otherwise, and its default. */
export interface NumberOptions {
  default: number;
  min: number;
  max: number;
  /** Whether only whole numbers are allowed. */
  whole?: boolean;
  /** Whether `min` itself is not allowed. */
  aboveMin?: boolean;
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return (
    typeof value === 'object' &&
    value !== null &&
    value !== undefined &&
    !Array.isArray(value)
  );
}

const SWITCHES: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  on: true,
  false: false,
  no: false,
  off: false,
};

/**
 * One object of the configuration. Where a value cannot be used, it is
 * reported under its path and the default is returned, so that reading goes on.
 * No message repeats a value unless it is known to be no secret.
 */
export class ConfigSection {
  readonly path: string;
  readonly #values: JsonObject;
  readonly #problems: ConfigProblems;

  /** The section at a path of the whole configuration; empty when absent. */
  static at(
    config: RootConfigService,
    path: string,
    problems: ConfigProblems,
  ): ConfigSection {
    const value = config.getOptional<JsonValue>(path);
    return ConfigSection.#from(value, path, problems);
  }

  static #from(
    value: JsonValue | undefined,
    path: string,
    problems: ConfigProblems,
  ): ConfigSection {
    if (value !== undefined && value !== null && !isObject(value)) {
      problems.report(path, 'must be an object with keys and values');
    }
    return new ConfigSection(isObject(value) ? value : {}, path, problems);
  }

  private constructor(
    values: JsonObject,
    path: string,
    problems: ConfigProblems,
  ) {
    this.#values = values;
    this.path = path;
    this.#problems = problems;
  }

  /** Reports a problem with one key of this section. */
  report(key: string, message: string): void {
    this.#problems.report(`${this.path}.${key}`, message);
  }

  /** The value as it stands in the file; undefined when absent or null. */
  raw(key: string): JsonValue | undefined {
    return this.#values[key] ?? undefined;
  }

  section(key: string): ConfigSection {
    return ConfigSection.#from(
      this.raw(key),
      `${this.path}.${key}`,
      this.#problems,
    );
  }

  /** The objects of a list; undefined when the list is absent. */
  sections(key: string): ConfigSection[] | undefined {
    return this.#list(key)?.flatMap((value, index) => {
      const path = `${this.path}.${key}[${index}]`;
      const section = ConfigSection.#from(value, path, this.#problems);
      return isObject(value) ? [section] : [];
    });
  }

  /** A text that is not blank, trimmed. */
  text(key: string): string | undefined {
    return this.#textOf(this.raw(key), key);
  }

  /** The texts of a list, with the key to report each under. */
  texts(key: string): Array<{ key: string; text: string }> | undefined {
    return this.#list(key)?.flatMap((value, index) => {
      const itemKey = `${key}[${index}]`;
      const text = this.#textOf(value, itemKey);
      return text === undefined ? [] : [{ key: itemKey, text }];
    });
  }

  number(key: string, options: NumberOptions): number {
    const raw = this.raw(key);
    if (raw === undefined) {
      return options.default;
    }
    // Environment variables arrive as texts.
    const value = typeof raw === 'string' && raw.trim() ? Number(raw) : raw;
    const { min, max, whole, aboveMin } = options;
    if (
      typeof value !== 'number' ||
      !(aboveMin ? value > min : value >= min) ||
      !(value <= max) ||
      (whole && !Number.isInteger(value))
    ) {
      const kind = whole ? 'a whole number' : 'a number';
      const from = aboveMin ? `above ${min}` : `from ${min}`;
      const upTo = aboveMin ? `and at most ${max}` : `to ${max}`;
      this.report(
        key,
        `${JSON.stringify(
          raw,
        )} is not ${kind} ${from} ${upTo}; leave it out for ${options.default}`,
      );
      return options.default;
    }
    return value;
  }

  flag(key: string, fallback: boolean): boolean {
    const raw = this.raw(key);
    if (raw === undefined || typeof raw === 'boolean') {
      return raw ?? fallback;
    }
    const word = typeof raw === 'string' ? raw.trim().toLowerCase() : '';
    if (Object.hasOwn(SWITCHES, word)) {
      return SWITCHES[word];
    }
    this.report(key, `${JSON.stringify(raw)} is neither true nor false`);
    return fallback;
  }

  /** A duration above zero, in milliseconds. */
  duration(key: string, fallback: HumanDuration): number {
    const raw = this.raw(key);
    if (raw === undefined) {
      return durationToMilliseconds(fallback);
    }
    const remedy = 'write it like "15 minutes", "PT15M" or { minutes: 15 }';
    let milliseconds: number | undefined;
    if (typeof raw === 'string' || isObject(raw)) {
      try {
        milliseconds = durationToMilliseconds(
          readDurationFromConfig(new ConfigReader({ value: raw }), {
            key: 'value',
          }),
        );
      } catch {
        // Reported below with the whole path, which the reader does not know.
      }
    }
    if (milliseconds === undefined || Number.isNaN(milliseconds)) {
      this.report(key, `${JSON.stringify(raw)} is not a duration; ${remedy}`);
    } else if (milliseconds <= 0) {
      this.report(
        key,
        `${JSON.stringify(raw)} is not longer than nothing; ${remedy}`,
      );
    } else {
      return milliseconds;
    }
    return durationToMilliseconds(fallback);
  }

  #list(key: string): JsonValue[] | undefined {
    const raw = this.raw(key);
    if (raw === undefined || Array.isArray(raw)) {
      return raw;
    }
    this.report(key, 'must be a list; start each item with a dash');
    return undefined;
  }

  #textOf(value: JsonValue | undefined, key: string): string | undefined {
    if (value === undefined || value === null) {
      return undefined;
    }
    if (typeof value !== 'string') {
      this.report(key, 'must be a text; put it in quotes');
      return undefined;
    }
    if (value.trim() === '') {
      this.report(key, 'is empty; write a value or remove the key');
      return undefined;
    }
    return value.trim();
  }
}
