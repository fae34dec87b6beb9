import { FormEvent, useState } from 'react';
import { Button, SearchField } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useNavigate } from 'react-router-dom';
import { useText } from '../../hooks/useText';
import { accountsRouteRef } from '../../routes';
import styles from './OverviewPage.module.css';

/** Leads to the accounts whose id or name fits. */
export function FindAccount() {
  const t = useText();
  const navigate = useNavigate();
  const accountsRoute = useRouteRef(accountsRouteRef);
  const [text, setText] = useState('');

  const find = (event: FormEvent) => {
    event.preventDefault();
    const params = new URLSearchParams({ q: text.trim() });
    navigate(text.trim() ? `${accountsRoute()}?${params}` : accountsRoute());
  };

  return (
    <form role="search" className={styles.find} onSubmit={find}>
      <SearchField
        className={styles.findField}
        aria-label={t('overview.search.label')}
        placeholder={t('overview.search.placeholder')}
        value={text}
        onChange={setText}
      />
      <Button type="submit" variant="primary">
        {t('overview.search.submit')}
      </Button>
    </form>
  );
}
