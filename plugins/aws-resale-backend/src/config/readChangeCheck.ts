import type { ConfigSection } from './ConfigSection';
import { readContacts } from './readContacts';
import { readOperations } from './readOperations';
import type { ChangeCheckConfig } from './types';

/** Reads `awsResale.changeCheck`: what is answered before a change, and who approves. */
export function readChangeCheck(section: ConfigSection): ChangeCheckConfig {
  return {
    operations: readOperations(section),
    contacts: readContacts(section.section('contacts')),
    approvalMaxDays: section.section('approvals').number('maxDays', {
      default: 30,
      min: 1,
      max: 365,
      whole: true,
    }),
  };
}
