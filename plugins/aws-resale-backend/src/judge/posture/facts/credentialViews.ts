import type { Observed, PostureSource } from '../types';
import type { RootCredentials } from './rootFacts';

/** Credentials of a root user as one source knows them. */
export interface CredentialView {
  source: PostureSource;
  observedAt: string;
  /** As read. */
  read: RootCredentials;
  /** As read, and what this source does not tell by the other ones. */
  known: RootCredentials;
}

/**
 * One view for each fresh source. Sources are not mixed fact by fact: a report
 * from before a change would add a password to the account of afterwards. Only
 * what a source does not tell is filled in, by the worst that the others say.
 */
export function credentialViews(
  fresh: ReadonlyArray<Observed<RootCredentials>>,
): CredentialView[] {
  const worst: RootCredentials = {
    hasPassword: worstOf(fresh, 'hasPassword', true),
    hasAccessKeys: worstOf(fresh, 'hasAccessKeys', true),
    hasSigningCertificates: worstOf(fresh, 'hasSigningCertificates', true),
    isMfaOn: worstOf(fresh, 'isMfaOn', false),
  };
  return fresh.map(({ source, observedAt, value }) => ({
    source,
    observedAt,
    read: value,
    known: {
      hasPassword: value.hasPassword ?? worst.hasPassword,
      hasAccessKeys: value.hasAccessKeys ?? worst.hasAccessKeys,
      hasSigningCertificates:
        value.hasSigningCertificates ?? worst.hasSigningCertificates,
      isMfaOn: value.isMfaOn ?? worst.isMfaOn,
    },
  }));
}

/** Whether every credential was seen absent. */
export function isWithoutCredentials(known: RootCredentials): boolean {
  return (
    known.hasPassword === false &&
    known.hasAccessKeys === false &&
    known.hasSigningCertificates === false &&
    known.isMfaOn === false
  );
}

function worstOf(
  fresh: ReadonlyArray<Observed<RootCredentials>>,
  fact: keyof RootCredentials,
  worst: boolean,
): boolean | undefined {
  const values = fresh.flatMap(({ value }) => value[fact] ?? []);
  if (values.length === 0) {
    return undefined;
  }
  return values.includes(worst) ? worst : !worst;
}
