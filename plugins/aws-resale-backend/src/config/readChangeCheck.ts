import type { ConfigSection } from './ConfigSection';
import { readOperations } from './readOperations';
import type { ChangeCheckConfig } from './types';

/** Reads what is answered before a change, and who approves. */
export function readChangeCheck(section: ConfigSection): ChangeCheckConfig {
  return {
    operations: readOperations(section),
    contacts: { OWN: [], FIN: [], PLATFORM: [] },
    approvalMaxDays: 30,
  };
}
