import { InputError } from '@backstage/errors';
import { fieldOf, type Json } from './fields';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Takes a file apart into findings. It may be a list, an object with the list
 * `Findings`, as AWS answers it, one finding, or one of these on each line.
 *
 * @throws InputError that says what is wrong, and in which line.
 */
export function readItems(content: string): Json[] {
  const text = content.startsWith(BYTE_ORDER_MARK) ? content.slice(1) : content;
  if (text.trim() === '') {
    throw new InputError('The file is empty; see whether the scanner finished');
  }
  const whole = parse(text);
  return whole ? itemsOf(whole.value) : itemsOfLines(text);
}

function itemsOfLines(text: string): Json[] {
  const items: Json[] = [];
  text.split('\n').forEach((line, index) => {
    if (line.trim() !== '') {
      const parsed = parse(line);
      if (!parsed) {
        throw new InputError(
          `The file is neither JSON nor JSON on each line: line ${
            index + 1
          } cannot be read; it may be cut short`,
        );
      }
      for (const item of itemsOf(parsed.value)) {
        items.push(item);
      }
    }
  });
  return items;
}

function itemsOf(value: Json): Json[] {
  const list = Array.isArray(value) ? value : fieldOf(value, 'Findings');
  return Array.isArray(list) ? list : [value];
}

function parse(text: string): { value: Json } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    // What it says would repeat the content.
    return undefined;
  }
}
