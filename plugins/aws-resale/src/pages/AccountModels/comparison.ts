import {
  RiAlertFill,
  RiBriefcase4Line,
  RiCheckboxCircleFill,
  RiForbidLine,
  RiMailLine,
  RiUserLine,
} from '@remixicon/react';
import type { RemixiconComponentType } from '@remixicon/react';

/** How one cell of the comparison is marked; its words are in the translation. */
export interface ComparisonMark {
  icon: RemixiconComponentType;
  tone?: 'good' | 'warn' | 'bad';
}

const provider: ComparisonMark = { icon: RiBriefcase4Line };
const customer: ComparisonMark = { icon: RiUserLine };
const mail: ComparisonMark = { icon: RiMailLine };
const yes: ComparisonMark = { icon: RiCheckboxCircleFill, tone: 'good' };
const no: ComparisonMark = { icon: RiForbidLine, tone: 'warn' };
const risk: ComparisonMark = { icon: RiAlertFill, tone: 'warn' };
const loss: ComparisonMark = { icon: RiAlertFill, tone: 'bad' };

/** Topics on which the account models are compared, in groups, in order. */
export const COMPARISON = [
  {
    group: 'holds',
    rows: [
      { row: 'payerRoot', ecam: provider, spam: provider },
      { row: 'linkedRoot', ecam: customer, spam: provider },
      { row: 'linkedDomain', ecam: mail, spam: mail },
      { row: 'payerDomain', ecam: mail, spam: mail },
    ],
  },
  {
    group: 'may',
    rows: [
      { row: 'payerAccess', ecam: customer, spam: customer },
      { row: 'linkedAccess', ecam: customer, spam: customer },
      { row: 'providerEnters', ecam: no, spam: yes },
      { row: 'services', ecam: no, spam: yes },
    ],
  },
  {
    group: 'wrong',
    rows: [
      { row: 'rootSecurity', ecam: customer, spam: provider },
      { row: 'maliciousSpend', ecam: risk, spam: yes },
      { row: 'recovery', ecam: loss, spam: yes },
    ],
  },
] as const;
