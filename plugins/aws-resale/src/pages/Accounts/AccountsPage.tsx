import { Route, Routes } from 'react-router-dom';
import { AccountPage } from '../Account';
import { AccountsListPage } from './AccountsListPage';

/** The tab of accounts: the list, and a page for every account. */
export function AccountsPage() {
  return (
    <Routes>
      <Route index element={<AccountsListPage />} />
      <Route path=":accountId" element={<AccountPage />} />
    </Routes>
  );
}
