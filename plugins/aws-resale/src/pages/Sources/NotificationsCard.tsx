import type {
  NotificationRule,
  NotificationRuleList,
} from 'backstage-plugin-aws-resale-common';
import { Chip } from '../../components/Chip';
import { EntityName } from '../../components/EntityName';
import { SectionCard } from '../../components/SectionCard';
import { useAwsResale } from '../../hooks/useAwsResale';
import { useText } from '../../hooks/useText';
import { useMoment } from '../../time/useMoment';
import styles from './Readers.module.css';

/** The setting that switches a rule. */
const SETTINGS = {
  'exposure-opened': 'awsResale.notifications.rules.exposureOpened',
  'exposure-closed': 'awsResale.notifications.rules.exposureClosed',
  'custody-expiring': 'awsResale.notifications.rules.custodyExpiring',
} as const;

/** What customers' people are told, and how often each rule would have spoken. */
export function NotificationsCard() {
  const t = useText();
  const result = useAwsResale(
    (api, options) => api.listNotificationRules(options),
    [],
  );
  return (
    <SectionCard<NotificationRuleList>
      title={t('sources.notifications.title')}
      subtitle={t('sources.notifications.subtitle')}
      result={result}
    >
      {({ items }) => (
        <ul className={styles.list}>
          {items.map(rule => (
            <Rule key={rule.rule} rule={rule} />
          ))}
        </ul>
      )}
    </SectionCard>
  );
}

function Rule(props: { rule: NotificationRule }) {
  const { rule, enabled, days, count, examples } = props.rule;
  const t = useText();
  const moment = useMoment();
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <strong>{t(`sources.notifications.rule.${rule}`)}</strong>
        <Chip family="switch" word={enabled ? 'ON' : 'OFF'} dense />
      </div>
      <p>
        {t(
          enabled
            ? 'sources.notifications.told'
            : 'sources.notifications.wouldHaveTold',
          { count, days: String(days) },
        )}
      </p>
      {examples.length > 0 && (
        <ul
          className={styles.examples}
          aria-label={t('sources.notifications.examples', {
            rule: t(`sources.notifications.rule.${rule}`),
          })}
        >
          {examples.map(({ at, customer, title }) => (
            <li key={`${at} ${title}`} className={styles.small}>
              {moment(at).time}
              {customer && (
                <>
                  {' · '}
                  <EntityName entityRef={customer.ref} title={customer.title} />
                </>
              )}
              {` · ${title}`}
            </li>
          ))}
        </ul>
      )}
      <p className={styles.small}>
        {t(
          enabled
            ? 'sources.notifications.switchOff'
            : 'sources.notifications.switchOn',
          { key: <code>{SETTINGS[rule]}</code> },
        )}
      </p>
    </li>
  );
}
