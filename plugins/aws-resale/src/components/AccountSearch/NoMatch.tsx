import { Link } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { LookUpResult } from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import { sourcesRouteRef } from '../../routes';
import styles from './AccountSearch.module.css';

/** Why nothing was found, what the text was taken for, and what to do. */
export function NoMatch(props: { result: LookUpResult }) {
  const { kind, missingPermission } = props.result;
  const t = useText();
  const sources = useRouteRef(sourcesRouteRef)();
  if (missingPermission) {
    return (
      <div className={styles.message}>
        <p>
          <strong>{t('search.forbidden.title')}</strong>
        </p>
        <p>
          {t('search.forbidden.text', {
            permission: <code>{missingPermission}</code>,
          })}
        </p>
      </div>
    );
  }
  return (
    <div className={styles.message}>
      <p>
        <strong>{t(`search.none.title.${kind}`)}</strong>
      </p>
      <p>
        {t(`search.taken.${kind}`)} {t(`search.none.text.${kind}`)}
      </p>
      <p>
        <Link href={sources}>{t('search.none.sources')}</Link>
      </p>
    </div>
  );
}
