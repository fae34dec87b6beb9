import type {
  LastUse,
  RootCredentials,
  RootLastUse,
} from '../../judge/posture/facts/rootFacts';
import { latestUse } from './latestUse';

const ROOT = '<root_account>';
const NUMBERS = [1, 2] as const;

/** What the credential report says of the root user. */
export interface CredentialReportRoot {
  rootCredentials: RootCredentials;
  rootLastUse: RootLastUse;
}

/**
 * Reads the row of the root user, and no other: the report names IAM users,
 * whom nobody asked about. None of its fields holds a comma.
 *
 * @returns undefined when the report has no such row.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html
 */
export function credentialReportRoot(
  csv: string,
): CredentialReportRoot | undefined {
  const lines = csv.split(/\r?\n/);
  const columns = lines[0].split(',');
  const cells = lines.find(line => line.startsWith(`${ROOT},`))?.split(',');
  if (!cells) {
    return undefined;
  }
  const row = new Map(columns.map((name, index) => [name, cells[index] ?? '']));
  const text = (column: string) => row.get(column) ?? '';
  const credentials: ReadonlyArray<
    [keyof RootCredentials, boolean | undefined]
  > = [
    ['hasPassword', flagOf(text('password_enabled'))],
    ['hasAccessKeys', anyPresent(text, 'access_key')],
    ['hasSigningCertificates', anyPresent(text, 'cert')],
    ['isMfaOn', flagOf(text('mfa_active'))],
  ];
  const password = lastUseOf(text('password_last_used'));
  const keys = NUMBERS.map(number =>
    lastUseOf(text(`access_key_${number}_last_used_date`)),
  );
  return {
    rootCredentials: Object.fromEntries(
      credentials.filter(([, value]) => value !== undefined),
    ),
    rootLastUse: {
      ...(password !== undefined && { password }),
      ...(keys.every(use => use !== undefined) && {
        accessKeys: latestUse(
          keys.map(use =>
            use === undefined || use === 'NEVER' ? undefined : new Date(use),
          ),
        ),
      }),
    },
  };
}

/** The report says `not_supported` and the like where it does not tell. */
function flagOf(text: string): boolean | undefined {
  switch (text.toLowerCase()) {
    case 'true':
      return true;
    case 'false':
      return false;
    default:
      return undefined;
  }
}

/** Inactive keys and certificates are there too: they were made at some time. */
function anyPresent(
  text: (column: string) => string,
  prefix: 'access_key' | 'cert',
): boolean | undefined {
  const found = NUMBERS.map(number =>
    timeOf(text(`${prefix}_${number}_last_rotated`)) === undefined
      ? flagOf(text(`${prefix}_${number}_active`))
      : true,
  );
  if (found.includes(true)) {
    return true;
  }
  return found.includes(undefined) ? undefined : false;
}

/** `N/A`: there is none, or it was never used. `no_information`: the same of passwords. */
function lastUseOf(text: string): LastUse | undefined {
  if (text === 'N/A' || text === 'no_information') {
    return 'NEVER';
  }
  return timeOf(text)?.toISOString();
}

function timeOf(text: string): Date | undefined {
  const time = /^\d{4}-\d\d-\d\dT/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(time) ? undefined : new Date(time);
}
