import type { SimulatedFinding } from '../../rootSecurityModel';
import type { Parameters } from '../../server/Operation';
import { ServiceError } from '../../server/ServiceError';
import { invalidFilter } from './invalidFilter';

/** True for the findings that a request asks for. */
export type FindingFilter = (finding: SimulatedFinding) => boolean;

/** Attributes by which findings can be filtered here. */
const attributes: Readonly<
  Record<string, (finding: SimulatedFinding) => string>
> = {
  AwsAccountId: finding => finding.accountId,
  ComplianceSecurityControlId: finding => finding.controlId,
  ComplianceStatus: finding => finding.compliance,
  RecordState: finding => finding.recordState,
  SeverityLabel: finding => finding.severity,
  WorkflowStatus: finding => finding.workflow,
};

const comparisons: Readonly<
  Record<string, (actual: string, value: string) => boolean>
> = {
  EQUALS: (actual, value) => actual === value,
  NOT_EQUALS: (actual, value) => actual !== value,
  PREFIX: (actual, value) => actual.startsWith(value),
  PREFIX_NOT_EQUALS: (actual, value) => !actual.startsWith(value),
};

const MOST_ATTRIBUTES = 10;
const MOST_VALUES = 20;

/**
 * Reads `Filters` of GetFindings: attributes are joined by AND, the values of
 * one by OR where they say what is meant and by AND where they say what is not.
 *
 * @throws ServiceError for more values than AWS takes, or an attribute that is
 * not simulated
 * @see https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_AwsSecurityFindingFilters.html
 */
export function readFindingFilters({ Filters }: Parameters): FindingFilter[] {
  const entries = Object.entries(Object(Filters ?? {}));
  if (entries.length > MOST_ATTRIBUTES) {
    throw invalidFilter(
      `At most ${MOST_ATTRIBUTES} attributes can be filtered by.`,
    );
  }
  return entries.map(([attribute, values]) => {
    const read = attributes[attribute];
    if (!read) {
      throw new ServiceError(
        'NotSimulated',
        `The simulator cannot filter findings by ${attribute}.`,
        { status: 501 },
      );
    }
    if (!Array.isArray(values) || values.length > MOST_VALUES) {
      throw invalidFilter(
        `${attribute} must have a list of at most ${MOST_VALUES} values.`,
      );
    }
    return filterOf(read, values);
  });
}

function filterOf(
  read: (finding: SimulatedFinding) => string,
  values: unknown[],
): FindingFilter {
  const tests = values.map(entry => {
    const { Comparison, Value } = Object(entry);
    const compare = comparisons[Comparison];
    if (!compare) {
      throw invalidFilter(`${Comparison} is no comparison of texts.`);
    }
    return {
      isNegated: String(Comparison).includes('NOT'),
      test: (actual: string) => compare(actual, String(Value)),
    };
  });
  const meant = tests.filter(({ isNegated }) => !isNegated);
  const notMeant = tests.filter(({ isNegated }) => isNegated);
  return finding => {
    const actual = read(finding);
    return (
      (meant.length === 0 || meant.some(({ test }) => test(actual))) &&
      notMeant.every(({ test }) => test(actual))
    );
  };
}
