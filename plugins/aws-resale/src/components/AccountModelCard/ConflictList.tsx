import { Link } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { MappingConflict } from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import { mappingRouteRef } from '../../routes';
import { EntityName } from '../EntityName';
import styles from './AccountModelCard.module.css';

/** Claims on an account that wait for a person's decision. */
export function ConflictList(props: { conflicts: MappingConflict[] }) {
  const t = useText();
  const mappingRoute = useRouteRef(mappingRouteRef);
  return (
    <div className={styles.section}>
      <h3 className={styles.heading}>{t('accounts.model.conflicts.title')}</h3>
      <ul className={styles.list}>
        {props.conflicts.map(({ claimant, source, text }) => (
          <li key={`${claimant.ref} ${source}`}>
            <EntityName entityRef={claimant.ref} title={claimant.title} />
            {`: ${text}`}
          </li>
        ))}
      </ul>
      <p className={styles.muted}>
        {t('accounts.model.conflicts.keeps')}{' '}
        <Link href={mappingRoute()}>
          {t('accounts.model.conflicts.settle')}
        </Link>
      </p>
    </div>
  );
}
