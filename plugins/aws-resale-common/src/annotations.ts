import { explainAccountId, isAccountId } from './accountId';
import { normalizeDomain } from './domains';
import {
  AccountModel,
  BillingArrangement,
  parseAccountModel,
  parseBillingArrangement,
} from './language';
import { quoteValue } from './quoteValue';

/** Keys of the annotation contract on customers. @public */
export const ANNOTATIONS = {
  payerAccountId: 'aws-resale/payer-account-id',
  linkedAccountId: 'aws-resale/linked-account-id',
  accountModel: 'aws-resale/account-model',
  accountModelOverride: 'aws-resale/account-model-override',
  billingArrangement: 'aws-resale/billing-arrangement',
  billingTransferStarted: 'aws-resale/billing-transfer-started',
  emailDomains: 'aws-resale/email-domains',
  accountManager: 'aws-resale/account-manager',
} as const;

/** What a customer declares through its annotations. @public */
export interface DeclaredFacts {
  /** `UNKNOWN` when nothing or nothing readable is declared. */
  accountModel: AccountModel;
  /** Models of single accounts that differ from the customer's. */
  accountModelOverrides: Record<string, AccountModel>;
  /** `PROVIDER_PAYER` when nothing is declared, `UNKNOWN` for a bad value. */
  billingArrangement: BillingArrangement;
  /** Set when nothing is declared, so that what config says of an organization counts. */
  billingArrangementIsDefault?: true;
  /** ISO date (`2026-10-01`). */
  billingTransferStarted?: string;
  /** Normalised domains of the customer's root e-mails. */
  emailDomains: string[];
  payerAccountIds: string[];
  linkedAccountIds: string[];
  /** Entity refs of users or groups, as written: full refs in lower case. */
  accountManagerRefs: string[];
}

/** One thing wrong with one annotation. @public */
export interface AnnotationProblem {
  annotation: string;
  /** What is wrong and what to write instead. */
  message: string;
}

/** @public */
export interface ParsedAnnotations {
  facts: DeclaredFacts;
  problems: AnnotationProblem[];
}

type Report = (message: string) => void;

function listOf(text: string): string[] {
  return text
    .split(',')
    .map(item => item.trim())
    .filter(item => item !== '');
}

function unique(items: string[]): string[] {
  return [...new Set(items)];
}

function parseAccountIds(text: string, report: Report): string[] {
  const ids: string[] = [];
  for (const item of listOf(text)) {
    const problem = explainAccountId(item);
    if (problem) {
      report(problem);
    } else {
      ids.push(item);
    }
  }
  return unique(ids);
}

const ACCOUNT_ID_ANNOTATIONS: ReadonlySet<string> = new Set([
  ANNOTATIONS.payerAccountId,
  ANNOTATIONS.linkedAccountId,
]);

const MODEL_REMEDY = 'write ECAM, SPAM or DISTRIBUTOR';

function parseOverrides(
  text: string,
  report: Report,
): Record<string, AccountModel> {
  const overrides: Record<string, AccountModel> = {};
  for (const item of listOf(text)) {
    const [id, model, ...rest] = item.split('=').map(part => part.trim());
    const parsed = model === undefined ? undefined : parseAccountModel(model);
    const idProblem = explainAccountId(id);
    if (model === undefined || rest.length > 0) {
      report(`${quoteValue(item)} is not of the form 012345678901=SPAM`);
    } else if (idProblem) {
      report(idProblem);
    } else if (!parsed) {
      report(`${quoteValue(model)} is not an account model; ${MODEL_REMEDY}`);
    } else if (overrides[id] && overrides[id] !== parsed) {
      report(`${id} is given as ${overrides[id]} and as ${parsed}; keep one`);
    } else {
      overrides[id] = parsed;
    }
  }
  return overrides;
}

function parseDomains(text: string, report: Report): string[] {
  const domains: string[] = [];
  for (const item of listOf(text)) {
    const domain = normalizeDomain(item);
    if (domain) {
      domains.push(domain);
    } else if (item.includes('@')) {
      // The address itself is personal data and is left out of the message.
      report('an e-mail address stands here; write only what follows the @');
    } else {
      report(`${quoteValue(item)} is not a domain; write it like example.com`);
    }
  }
  return unique(domains);
}

const DATE = /^(\d{4}-\d{2}-\d{2})(T.*)?$/;

function parseDate(text: string, report: Report): string | undefined {
  const written = text.trim();
  const date = DATE.exec(written)?.[1];
  // The engine rolls 31 February over to March, so the day is compared.
  const day = new Date(`${date}T00:00:00Z`);
  if (
    date &&
    !Number.isNaN(Date.parse(written)) &&
    !Number.isNaN(day.getTime()) &&
    day.toISOString().startsWith(date)
  ) {
    return date;
  }
  report(`${quoteValue(text)} is not a date; write it like 2026-10-01`);
  return undefined;
}

const ENTITY_REF = /^(user|group):(?:([a-z0-9-]+)\/)?([a-z0-9][a-z0-9_.-]*)$/;

function parseManagers(text: string, report: Report): string[] {
  const refs: string[] = [];
  for (const item of listOf(text)) {
    const match = ENTITY_REF.exec(item.toLowerCase());
    if (match) {
      refs.push(`${match[1]}:${match[2] ?? 'default'}/${match[3]}`);
    } else {
      report(
        `${quoteValue(
          item,
        )} is not the ref of a user or group; write it like user:default/jane.doe`,
      );
    }
  }
  return unique(refs);
}

/**
 * Reads the annotation contract. Never throws: a bad value becomes a problem
 * and everything else keeps its meaning.
 *
 * @param annotations - `metadata.annotations` of a customer. YAML numbers and
 * booleans may still be in there, so values are not assumed to be texts.
 * @public
 */
export function parseCustomerAnnotations(
  annotations: Readonly<Record<string, unknown>>,
): ParsedAnnotations {
  const problems: AnnotationProblem[] = [];
  const read = <T>(
    annotation: string,
    parse: (text: string, report: Report) => T,
  ): T | undefined => {
    const value = annotations[annotation];
    const report = (message: string) => problems.push({ annotation, message });
    if (value === undefined || value === null) {
      return undefined;
    }
    if (typeof value !== 'string') {
      report(
        (ACCOUNT_ID_ANNOTATIONS.has(annotation) && explainAccountId(value)) ||
          'the value must be a text; put it in quotes',
      );
      return undefined;
    }
    if (value.trim() === '') {
      report('the value is empty; write one or remove the annotation');
      return undefined;
    }
    return parse(value, report);
  };

  const readArrangement = (): Pick<
    DeclaredFacts,
    'billingArrangement' | 'billingArrangementIsDefault'
  > => {
    const written = annotations[ANNOTATIONS.billingArrangement];
    if (written === undefined || written === null) {
      return {
        billingArrangement: 'PROVIDER_PAYER',
        billingArrangementIsDefault: true,
      };
    }
    const arrangement = read(ANNOTATIONS.billingArrangement, (text, report) => {
      const parsed = parseBillingArrangement(text);
      if (!parsed) {
        report(
          `${quoteValue(
            text,
          )} is not a billing arrangement; write provider-payer, billing-transfer or direct`,
        );
      }
      return parsed;
    });
    return { billingArrangement: arrangement ?? 'UNKNOWN' };
  };

  const facts: DeclaredFacts = {
    payerAccountIds: read(ANNOTATIONS.payerAccountId, parseAccountIds) ?? [],
    linkedAccountIds: read(ANNOTATIONS.linkedAccountId, parseAccountIds) ?? [],
    accountModel:
      read(ANNOTATIONS.accountModel, (text, report) => {
        const model = parseAccountModel(text);
        if (!model) {
          report(
            `${quoteValue(text)} is not an account model; ${MODEL_REMEDY}`,
          );
        }
        return model;
      }) ?? 'UNKNOWN',
    accountModelOverrides:
      read(ANNOTATIONS.accountModelOverride, parseOverrides) ?? {},
    ...readArrangement(),
    billingTransferStarted: read(ANNOTATIONS.billingTransferStarted, parseDate),
    emailDomains: read(ANNOTATIONS.emailDomains, parseDomains) ?? [],
    accountManagerRefs: read(ANNOTATIONS.accountManager, parseManagers) ?? [],
  };
  if (
    facts.billingTransferStarted &&
    facts.billingArrangement !== 'BILLING_TRANSFER' &&
    facts.billingArrangement !== 'UNKNOWN'
  ) {
    problems.push({
      annotation: ANNOTATIONS.billingTransferStarted,
      message: `a start date has no meaning without ${ANNOTATIONS.billingArrangement}: billing-transfer`,
    });
  }
  return { facts, problems };
}

/** The ids among a list that are account ids, in order, without repeats. @public */
export function accountIdsIn(text: string): string[] {
  return unique(listOf(text).filter(isAccountId));
}
