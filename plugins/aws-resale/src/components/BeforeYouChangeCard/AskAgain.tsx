import { Link } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { AnswerCause } from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import { mappingRouteRef, sourcesRouteRef } from '../../routes';

/** What makes an unknown answer known, where somebody can do something about it. */
export function AskAgain(props: { cause: AnswerCause }) {
  const t = useText();
  const sourcesRoute = useRouteRef(sourcesRouteRef);
  const mappingRoute = useRouteRef(mappingRouteRef);
  switch (props.cause) {
    case 'STALE':
    case 'MISSING':
      return (
        <>
          {t('changeCheck.row.readAgain', {
            source: (
              <Link href={sourcesRoute()}>{t('changeCheck.row.source')}</Link>
            ),
          })}
        </>
      );
    case 'UNMAPPED':
      return (
        <>
          {t('changeCheck.row.mapAgain', {
            map: <Link href={mappingRoute()}>{t('changeCheck.row.map')}</Link>,
          })}
        </>
      );
    case 'MODEL_UNKNOWN':
    case 'ARRANGEMENT_UNKNOWN':
      return <>{t('changeCheck.row.declareAgain')}</>;
    case 'CUSTODY_UNKNOWN':
      return <>{t('changeCheck.row.attestAgain')}</>;
    case 'DRIFT':
      return <>{t('changeCheck.row.driftAgain')}</>;
    default:
      return null;
  }
}
