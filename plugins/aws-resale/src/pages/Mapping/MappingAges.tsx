import type { MappingSummary } from 'backstage-plugin-aws-resale-common';
import { AsOf } from '../../components/AsOf';
import { useAwsResale } from '../../hooks/useAwsResale';
import { useText } from '../../hooks/useText';
import { useMoment } from '../../time/useMoment';

/**
 * How old both sides of the mapping are: what the catalog claims, and what AWS
 * lists. Either may be late by itself.
 */
export function MappingAges(props: {
  summary: MappingSummary;
  /** Reads anew when it changes. */
  revision: number;
}) {
  const { summary, revision } = props;
  const t = useText();
  const moment = useMoment();
  const overview = useAwsResale(
    (api, options) => api.getOverview(options),
    [revision],
  );
  const aws = overview.value?.freshness;
  return (
    <>
      <span>
        {t('mapping.ages.catalog')}{' '}
        <AsOf freshness={{ asOf: summary.asOf, stale: !summary.asOf }} />
      </span>
      {aws && (
        <span>
          {t('mapping.ages.aws')}{' '}
          <AsOf freshness={{ asOf: aws.newest, stale: !aws.newest }} />
          {aws.stale > 0 &&
            aws.oldest &&
            `, ${t('overview.oldest', { age: moment(aws.oldest).age })}`}
        </span>
      )}
    </>
  );
}
