import { notApplicable } from '../answers/Decision';
import type { Decision, SourceAnswer } from '../answers/Decision';
import { isWithoutCredentials } from '../facts/credentialViews';
import type { MfaDeviceKind } from '../facts/mfaDeviceKind';
import type { PostureCase } from '../PostureCase';
import { centralRoot } from './centralRoot';
import { credentialAnswers, removed } from './credentialAnswers';

const MFA_OFF = 'Root MFA is off, which root-mfa speaks of.';

export const MFA_UNREAD = 'Whether root MFA is on was not read.';

/** What every fresh source of credentials says of MFA. */
export function mfaSeen(postureCase: PostureCase): {
  isOnSomewhere: boolean;
  isOffEverywhere: boolean;
  /** Answers of those that saw every credential absent. */
  removals: SourceAnswer[];
  /** Answers of those that do not tell it. */
  unread: SourceAnswer[];
} {
  const { credentialViews, input } = postureCase;
  const seen = credentialViews.flatMap(({ known }) => known.isMfaOn ?? []);
  const opinions = credentialAnswers(postureCase, known => {
    if (isWithoutCredentials(known) && !input.account.isPayer) {
      return removed(centralRoot(postureCase));
    }
    return known.isMfaOn === undefined
      ? { state: 'NOT_OBSERVED', seen: MFA_UNREAD }
      : notApplicable(MFA_OFF);
  });
  return {
    isOnSomewhere: seen.includes(true),
    isOffEverywhere: seen.length > 0 && !seen.includes(true),
    removals: opinions.filter(({ state }) => state === 'REMOVED'),
    unread: opinions.filter(({ state }) => state === 'NOT_OBSERVED'),
  };
}

/** What is said of the devices of a root user whose MFA is off. */
export function mfaOff(): Decision {
  return notApplicable(MFA_OFF);
}

/** Devices as evidence has them. */
export function describeDevices(kinds: readonly MfaDeviceKind[]): string {
  if (kinds.length === 0) {
    return 'no root devices';
  }
  return `${kinds.length} root ${
    kinds.length === 1 ? 'device' : 'devices'
  }: ${kinds.map(kind => kind.toLowerCase()).join(', ')}`;
}
