import { readUserOrGroupRefs } from 'backstage-plugin-aws-resale-common';
import type { ConfigSection } from './ConfigSection';
import type { ChangeCheckConfig } from './types';

/** Key of each approver in the configuration. */
const KEYS = {
  OWN: 'organizationOwner',
  FIN: 'billing',
  PLATFORM: 'platformTeam',
} as const satisfies Record<keyof ChangeCheckConfig['contacts'], string>;

/** One ref, or a list of them; whoever stands there twice is asked once. */
function readRefs(section: ConfigSection, key: string): readonly string[] {
  const written =
    typeof section.raw(key) === 'string'
      ? [{ key, text: section.text(key) ?? '' }]
      : section.texts(key) ?? [];
  const refs = written.flatMap(item =>
    readUserOrGroupRefs(item.text, ({ severity, message }) => {
      if (severity !== 'WARNING') {
        section.report(item.key, message);
      }
    }),
  );
  return [...new Set(refs)];
}

/** Reads who stands behind the approvers that no account and no customer names. */
export function readContacts(
  section: ConfigSection,
): ChangeCheckConfig['contacts'] {
  return {
    OWN: readRefs(section, KEYS.OWN),
    FIN: readRefs(section, KEYS.FIN),
    PLATFORM: readRefs(section, KEYS.PLATFORM),
  };
}
