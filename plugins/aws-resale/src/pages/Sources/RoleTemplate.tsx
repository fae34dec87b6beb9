import { useState } from 'react';
import { Alert, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { CopyButton } from '../../components/CopyButton';
import { LoadFailure, LoadingShape } from '../../components/SectionCard';
import { useAwsResale } from '../../hooks/useAwsResale';
import { useText } from '../../hooks/useText';
import styles from './RoleTemplate.module.css';

const PARTS = ['cloudFormation', 'trustPolicy', 'permissionsPolicy'] as const;
type Part = (typeof PARTS)[number];

/**
 * What a payer has to set up so that it can be polled. It is read from the
 * server only when somebody opens it, since it carries the external id.
 */
export function RoleTemplate(props: { payerAccountId: string }) {
  const { payerAccountId } = props;
  const t = useText();
  const [part, setPart] = useState<Part>('cloudFormation');
  const connection = useAwsResale(
    (api, options) => api.getConnection(payerAccountId, options),
    [payerAccountId],
  );
  const title = t('sources.template.title', { payer: payerAccountId });
  const { value, error, reload } = connection;
  const facts = value && [
    {
      name: t('sources.template.roleName'),
      value: value.roleName,
      what: t('sources.template.copyRoleName'),
    },
    {
      name: t('sources.template.externalId'),
      value: value.externalId,
      what: t('sources.template.copyExternalId'),
    },
    {
      name: t('sources.template.principal'),
      value: value.hubPrincipal,
      what: t('sources.template.copyPrincipal'),
    },
  ];

  return (
    <section aria-label={title} className={styles.template}>
      {error && <LoadFailure title={title} error={error} onRetry={reload} />}
      {!value && !error && <LoadingShape />}
      {value && facts && (
        <>
          <Alert
            status="info"
            icon
            title={t('sources.template.confidential')}
          />
          <dl className={styles.facts}>
            {facts.map(fact => (
              <div key={fact.name}>
                <dt>{fact.name}</dt>
                <dd>
                  {fact.value ? (
                    <>
                      <code>{fact.value}</code>
                      <CopyButton text={fact.value} what={fact.what} />
                    </>
                  ) : (
                    t('sources.template.principalUnknown')
                  )}
                </dd>
              </div>
            ))}
          </dl>
          <div className={styles.head}>
            <ToggleButtonGroup
              aria-label={t('sources.template.kind')}
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={[part]}
              onSelectionChange={keys => {
                const next = PARTS.find(name => keys.has(name));
                if (next) {
                  setPart(next);
                }
              }}
            >
              {PARTS.map(name => (
                <ToggleButton key={name} id={name} size="small">
                  {t(`sources.template.${name}`)}
                </ToggleButton>
              ))}
            </ToggleButtonGroup>
            <CopyButton text={value[part]} what={t(`sources.template.${part}`)}>
              {t('sources.template.copy')}
            </CopyButton>
          </div>
          <pre className={styles.code}>{value[part]}</pre>
        </>
      )}
    </section>
  );
}
