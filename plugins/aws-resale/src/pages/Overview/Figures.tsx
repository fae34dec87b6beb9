import type { ReactElement } from 'react';
import { Card, Skeleton } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  RiCheckboxCircleLine,
  RiGitBranchLine,
  RiLinkUnlink,
  RiStackLine,
} from '@remixicon/react';
import {
  mappingReadPermission,
  Overview,
  POLLING_STATES,
} from 'backstage-plugin-aws-resale-common';
import { LoadFailure } from '../../components/SectionCard';
import type { Loadable } from '../../hooks/useAwsResale';
import { useText } from '../../hooks/useText';
import {
  accountsRouteRef,
  customersRouteRef,
  mappingRouteRef,
  sourcesRouteRef,
} from '../../routes';
import styles from './Figures.module.css';

interface Figure {
  name: string;
  icon: ReactElement;
  value: number;
  /** The denominator in words. */
  of: string;
  details: string[];
  href: string;
}

/** Four figures with their denominators; each leads to what it counts. */
export function Figures(props: { overview: Loadable<Overview> }) {
  const { value, error, reload } = props.overview;
  const t = useText();
  const figures = useFigures(value);
  return (
    <section aria-label={t('overview.figure.list')}>
      {error && (
        <LoadFailure
          title={t('overview.figure.list')}
          error={error}
          onRetry={reload}
        />
      )}
      {!error && !value && (
        <div className={styles.figures} aria-busy="true">
          {['one', 'two', 'three', 'four'].map(key => (
            <Skeleton key={key} width="100%" height={104} />
          ))}
        </div>
      )}
      {value && (
        <ul className={styles.figures}>
          {figures.map(figure => (
            <li key={figure.name}>
              <Card
                href={figure.href}
                label={`${figure.name}: ${figure.value} ${figure.of}`}
                className={styles.figure}
              >
                <span className={styles.name}>
                  {figure.icon}
                  {figure.name}
                </span>
                <span className={styles.value}>
                  <strong>{figure.value}</strong> {figure.of}
                </span>
                <span className={styles.details}>
                  {figure.details.map(detail => (
                    <span key={detail}>{detail}</span>
                  ))}
                </span>
              </Card>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function useFigures(overview: Overview | undefined): Figure[] {
  const t = useText();
  const accounts = useRouteRef(accountsRouteRef)();
  const customers = useRouteRef(customersRouteRef)();
  const mapping = useRouteRef(mappingRouteRef)();
  const sources = useRouteRef(sourcesRouteRef)();
  const mayMap = usePermission({ permission: mappingReadPermission });
  if (!overview) {
    return [];
  }
  const byState = overview.organizationsByState;
  const notCurrent = POLLING_STATES.filter(
    state => state !== 'CURRENT' && byState[state] > 0,
  ).map(state =>
    t('overview.figure.organizationsOther', {
      number: String(byState[state]),
      state: t(`common.chip.polling.${state}.label`).toLocaleLowerCase(),
    }),
  );
  return [
    {
      name: t('overview.figure.accounts'),
      icon: <RiStackLine aria-hidden="true" />,
      value: overview.accounts,
      of: t('overview.figure.accountsOf', { count: overview.organizations }),
      details: [
        t('overview.figure.linked', {
          linked: String(overview.linkedAccounts),
          payers: String(overview.payers),
        }),
        ...(overview.goneAccounts > 0
          ? [t('overview.figure.gone', { count: overview.goneAccounts })]
          : []),
      ],
      href: accounts,
    },
    {
      name: t('overview.figure.drift'),
      icon: <RiGitBranchLine aria-hidden="true" />,
      value: overview.customersByVerdict.DRIFT,
      of: t('overview.figure.driftOf', { count: overview.customers }),
      details: [
        t('overview.figure.driftAccounts', {
          count: overview.accountsByVerdict.DRIFT,
        }),
      ],
      href: `${customers}?verdict=DRIFT`,
    },
    {
      name: t('overview.figure.organizations'),
      icon: <RiCheckboxCircleLine aria-hidden="true" />,
      value: byState.CURRENT ?? 0,
      of: t('overview.figure.organizationsOf', {
        count: overview.organizations,
      }),
      details:
        notCurrent.length > 0
          ? notCurrent
          : [t('overview.figure.organizationsNone')],
      href: sources,
    },
    {
      name: t('overview.figure.withoutCustomer'),
      icon: <RiLinkUnlink aria-hidden="true" />,
      value: overview.accountsWithoutCustomer,
      of: t('overview.figure.withoutCustomerOf', { count: overview.accounts }),
      details: [
        overview.accountsWithoutCustomer > 0
          ? t('overview.figure.withoutCustomerSome')
          : t('overview.figure.withoutCustomerNone'),
      ],
      // Those who may not see the mapping still see the accounts.
      href: mayMap.allowed ? mapping : `${accounts}?customer=none`,
    },
  ];
}
