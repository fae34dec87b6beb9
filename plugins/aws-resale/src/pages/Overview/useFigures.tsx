import type { ReactElement } from 'react';
import { useRouteRef } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  RiAlertFill,
  RiEyeOffLine,
  RiGitBranchLine,
  RiLinkUnlink,
} from '@remixicon/react';
import {
  mappingReadPermission,
  Overview,
} from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import {
  accountsRouteRef,
  customersRouteRef,
  mappingRouteRef,
  sourcesRouteRef,
} from '../../routes';

/** One figure of the portfolio; it leads to what it counts. */
export interface Figure {
  name: string;
  icon: ReactElement;
  /** Missing where nothing was read that could be counted. */
  value?: number;
  /** The denominator in words, or why there is no value. */
  of: string;
  details: string[];
  href: string;
}

/** The four figures that come first, each with its denominator. */
export function useFigures(overview: Overview | undefined): Figure[] {
  const t = useText();
  const accounts = useRouteRef(accountsRouteRef)();
  const customers = useRouteRef(customersRouteRef)();
  const mapping = useRouteRef(mappingRouteRef)();
  const sources = useRouteRef(sourcesRouteRef)();
  const mayMap = usePermission({ permission: mappingReadPermission });
  if (!overview) {
    return [];
  }
  const { posture } = overview;
  const exposed = {
    name: t('overview.figure.exposed'),
    icon: <RiAlertFill aria-hidden="true" />,
  };
  const notObserved = {
    name: t('overview.figure.notObserved'),
    icon: <RiEyeOffLine aria-hidden="true" />,
  };
  // Not one account was looked at: that is neither zero exposed nor all is well.
  const unread = {
    of: t('overview.figure.unread'),
    details: [t('overview.figure.unreadWhy')],
    href: sources,
  };
  return [
    posture
      ? {
          ...exposed,
          value: posture.exposure.exposed,
          of: t('overview.figure.exposedOf', {
            number: String(posture.exposure.observed),
          }),
          details: [
            t('overview.figure.opened', {
              number: String(posture.openedInWeek),
            }),
            t('overview.figure.closed', {
              number: String(posture.closedInWeek),
            }),
            ...(posture.exposure.accepted > 0
              ? [
                  t('overview.figure.accepted', {
                    number: String(posture.exposure.accepted),
                  }),
                ]
              : []),
          ],
          href: `${accounts}?posture=EXPOSED`,
        }
      : { ...exposed, ...unread },
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
    posture
      ? {
          ...notObserved,
          value: posture.exposure.notObserved,
          of: t('overview.figure.notObservedOf', {
            number: String(posture.exposure.applicable),
          }),
          details: [
            t('overview.figure.notObservedEcam', {
              number: String(posture.exposureBy.ECAM.notObserved),
            }),
          ],
          href: `${accounts}?posture=NOT_OBSERVED`,
        }
      : { ...notObserved, ...unread },
    {
      name: t('overview.figure.unmapped'),
      icon: <RiLinkUnlink aria-hidden="true" />,
      value: overview.accountsWithoutCustomer,
      of: t('overview.figure.unmappedOf', { count: overview.accounts }),
      details: [
        overview.accountsWithoutCustomer > 0
          ? t('overview.figure.unmappedSome')
          : t('overview.figure.unmappedNone'),
      ],
      // Those who may not see the mapping still see the accounts.
      href: mayMap.allowed ? mapping : `${accounts}?customer=none`,
    },
  ];
}
