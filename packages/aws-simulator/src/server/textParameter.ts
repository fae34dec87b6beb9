import type { Parameters } from './Operation';

/** The member as text, or undefined when it is missing or something else. */
export function textParameter(
  parameters: Parameters,
  name: string,
): string | undefined {
  const value = parameters[name];
  return typeof value === 'string' ? value : undefined;
}
