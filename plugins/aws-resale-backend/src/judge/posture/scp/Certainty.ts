/** `UNCLEAR`: it depends on something that is not understood here. */
export type Certainty = 'YES' | 'NO' | 'UNCLEAR';

/** Whether everything holds. One `NO` is enough, whatever else is unclear. */
export function allOf(parts: readonly Certainty[]): Certainty {
  if (parts.includes('NO')) {
    return 'NO';
  }
  return parts.includes('UNCLEAR') ? 'UNCLEAR' : 'YES';
}

/** Whether anything holds. One `YES` is enough. */
export function anyOf(parts: readonly Certainty[]): Certainty {
  if (parts.includes('YES')) {
    return 'YES';
  }
  return parts.includes('UNCLEAR') ? 'UNCLEAR' : 'NO';
}

export function not(part: Certainty): Certainty {
  return part === 'UNCLEAR' ? part : ({ YES: 'NO', NO: 'YES' } as const)[part];
}
