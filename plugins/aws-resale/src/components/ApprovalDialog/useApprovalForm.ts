import { useState } from 'react';
import { DateTime } from 'luxon';
import type {
  ApprovalKind,
  CustomerLink,
  NewApproval,
} from 'backstage-plugin-aws-resale-common';
import type { ApprovalVoice } from './ApprovalVoice';
import { dayWithin, untilOf } from './untilOf';

/** What is filled in by hand. */
interface Draft {
  voice: number;
  /** Of a user of the catalog. */
  ref: string | undefined;
  /** Of somebody at the customer. */
  name: string;
  reason: string;
  reference: string;
  /** ISO date. */
  day: string;
}

/** Fields that can be wrong before the server has seen them. */
export type ApprovalField = 'person' | 'reason' | 'reference' | 'day';

/** What stands in the dialog, and what is wrong with it. */
export interface ApprovalForm {
  draft: Draft;
  voice: ApprovalVoice;
  /** When the approval would end; undefined where the day cannot be. */
  until: string | undefined;
  change(draft: Partial<Draft>): void;
  /** Whether a field is wrong; only once somebody has tried to send it. */
  isWrong(field: ApprovalField): boolean;
  /** What is to be sent; undefined while something is wrong, which shows then. */
  read(): NewApproval | undefined;
}

/** Keeps the fields of the dialog by which an approval or a grant is recorded. */
export function useApprovalForm(options: {
  kind: ApprovalKind;
  operationId: string;
  voices: readonly ApprovalVoice[];
  /** Of the account. */
  customer: CustomerLink | undefined;
  maxDays: number;
}): ApprovalForm {
  const { kind, operationId, voices, customer, maxDays } = options;
  const now = DateTime.local();
  const [draft, setDraft] = useState<Draft>(() => ({
    voice: 0,
    ref: undefined,
    name: '',
    reason: '',
    reference: '',
    day: dayWithin(now.plus({ days: 1 }), now, maxDays),
  }));
  const [isTried, setTried] = useState(false);

  const voice = voices[draft.voice] ?? voices[0];
  const { approver, customerRef } = voice;
  const until = untilOf(draft.day, now, maxDays);
  const name = draft.name.trim();
  const reason = draft.reason.trim();
  const reference = draft.reference.trim();
  const approvedBy = approver === 'CUS' ? { title: name } : { ref: draft.ref };
  const wrong: Record<ApprovalField, boolean> = {
    person: !(approvedBy.title || approvedBy.ref),
    reason: reason === '',
    // A grant is nothing but what is written somewhere.
    reference: kind === 'GRANT' && reference === '',
    day: until === undefined,
  };

  return {
    draft,
    voice,
    until,
    change: changes => setDraft(last => ({ ...last, ...changes })),
    isWrong: field => isTried && wrong[field],
    read: () => {
      setTried(true);
      if (!until || Object.values(wrong).some(Boolean)) {
        return undefined;
      }
      return {
        kind,
        operationId,
        approver,
        ...(approver === 'CUS' &&
          customerRef !== customer?.ref && { customerRef }),
        approvedBy,
        reason,
        ...(reference && { reference }),
        until,
      };
    },
  };
}
