import { listingOrder } from '../../paging/listingOrder';
import type { Operation } from '../../server/Operation';
import { describeFinding } from './describeFinding';
import { invalidFilter } from './invalidFilter';
import { readFindingFilters } from './readFindingFilters';
import { requireHub } from './requireHub';

/**
 * Findings of every account for the administrator, of its own for another.
 *
 * @see https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_GetFindings.html
 */
export const GetFindings: Operation = {
  service: 'securityhub',
  name: 'GetFindings',
  action: 'securityhub:GetFindings',
  accepts: ['Filters', 'NextToken', 'MaxResults'],
  logged: ['Filters', 'MaxResults'],
  listing: {
    tokenField: 'NextToken',
    sizeField: 'MaxResults',
    maximumSize: 100,
    defaultSize: 100,
    empty: { Findings: [] },
    invalidToken: () => invalidFilter('Invalid parameter: NextToken'),
    invalidSize: () => invalidFilter('MaxResults must be from 1 to 100.'),
  },
  run({ caller, page, parameters, region, partition }) {
    const hub = requireHub(caller, region);
    const filters = readFindingFilters(parameters);
    const seesAll = caller.accountId === hub.administratorAccountId;
    const { items, nextToken } = page.cut(
      [listingOrder(hub.findings, finding => finding.findingId)],
      finding =>
        (seesAll || finding.accountId === caller.accountId) &&
        filters.every(filter => filter(finding)),
    );
    return {
      Findings: items.map(finding =>
        describeFinding(finding, partition, region),
      ),
      NextToken: nextToken,
    };
  },
};
