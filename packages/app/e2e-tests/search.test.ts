import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/expectAccessible';
import { signIn } from './support/signIn';
import { takeScreenshots } from './support/takeScreenshots';

const ACCOUNT = { id: '004417820931', name: 'Lagerverwaltung Prod' };
/** The root e-mail address of Smart Meter Abnahme. */
const ADDRESS = 'aws+231149792529@aws.nordwind.example';

/** What leads to the account's page of AWS resale; the catalog's own leads elsewhere. */
const resultOf = (page: Page, accountId: string) =>
  page.getByRole('listitem').filter({
    has: page.locator(`a[href="/aws-resale/accounts/${accountId}"]`),
  });

/** Searches all of Backstage. Returns what the server answered, as it was sent. */
async function searchFor(page: Page, query: string): Promise<string> {
  const answered = page.waitForResponse(response => {
    const { pathname, searchParams } = new URL(response.url());
    return (
      pathname === '/api/search/query' &&
      searchParams.get('term') === query &&
      // Others only count.
      !searchParams.has('pageLimit')
    );
  });
  await page.goto(`/search?query=${encodeURIComponent(query)}`);
  return (await answered).text();
}

test('the search of Backstage finds an account by id, name and customer, and tells no address', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signIn(page, 'Jonas Lind', '/search');

  const result = resultOf(page, ACCOUNT.id);
  // The index is written every minute, and first once accounts are known.
  await expect(async () => {
    expect(await searchFor(page, ACCOUNT.id)).not.toContain('@');
    await expect(result).toBeVisible({ timeout: 4_000 });
  }).toPass({ timeout: 90_000 });
  await expect(result).toContainText(ACCOUNT.name);
  await expect(result).toContainText('ECAM');
  await expect(result).toContainText('Falkenberg Logistik');
  await expect(result).toContainText('Linked account');

  for (const query of ['Lagerverwaltung', 'Falkenberg Logistik Lagerver']) {
    expect(await searchFor(page, query)).not.toContain('@');
    await expect(result, query).toContainText(ACCOUNT.id);
  }
  // Backstage's own page puts its list items into no list.
  await expectAccessible(page, {
    only: 'li:has(a[href^="/aws-resale/accounts/"]) > *',
  });
  await takeScreenshots(page, 'search');

  // Whoever knows an address gets it back from no document.
  expect(await searchFor(page, ADDRESS)).not.toContain('@');

  await page.goto(`/search?query=${ACCOUNT.id}&types%5B%5D=aws-account`);
  await result.getByRole('link', { name: ACCOUNT.name }).click();
  await expect(page).toHaveURL(`/aws-resale/accounts/${ACCOUNT.id}`);
});

test('an address leads to its account and is left nowhere', async ({
  page,
}) => {
  const addresses: string[] = [];
  page.on('request', request => addresses.push(request.url()));
  await signIn(page, 'Jonas Lind', '/aws-resale/customers');

  const search = page.getByRole('search', { name: 'Find an account' });
  const field = search.getByRole('combobox');
  await field.fill('smart meter');
  const option = search.getByRole('option', { name: /Smart Meter Abnahme/ });
  await expect(option).toContainText('231149792529');
  await expectAccessible(page);

  await field.fill('nobody@nowhere.example');
  await expect(search).toContainText('No account has this root e-mail address');
  await expectAccessible(page);

  await field.fill(ADDRESS);
  await expect(option).toBeVisible();
  await field.press('Enter');
  await expect(
    page.getByRole('heading', { name: 'Smart Meter Abnahme' }),
  ).toBeVisible();
  await expect(page).toHaveURL('/aws-resale/accounts/231149792529');
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
  );
  for (const text of [kept, ...addresses]) {
    expect(decodeURIComponent(text)).not.toContain(ADDRESS);
  }
});

test('an account manager sees at home what changed since the last visit', async ({
  page,
}) => {
  await signIn(page, 'Jonas Weidmann', '/home');

  const customers = page.getByRole('region', { name: 'My customers' });
  const changes = page.getByRole('region', { name: 'What changed' });
  await expect(
    customers
      .getByRole('list', { name: 'My customers' })
      .getByRole('listitem')
      .first(),
  ).toContainText(/Ostsee Energie.*SPAM.*exposed/s);
  await expect(customers).toContainText(
    'Arbeitsgemeinschaft Hanseatische Küstenschifffahrt und Hafenlogistik eG',
  );
  await expect(changes).toContainText('Your first visit: the last 7 days');
  await expect(changes).toContainText(
    /Falkenberg Logistik: verdict of \d+ accounts/,
  );
  await expectAccessible(page);
  await takeScreenshots(page, 'home');

  const kept = page.waitForResponse(
    response =>
      response.url().includes('/api/user-settings/') &&
      response.request().method() === 'PUT',
  );
  await changes.getByRole('button', { name: 'Mark as seen' }).click();
  await kept;
  await expect(
    changes.getByRole('button', { name: 'Marked as seen' }),
  ).toBeVisible();

  await page.reload();
  await expect(changes).toContainText('since your last visit');
  await expect(changes).toContainText(
    'Nothing changed for your customers since then.',
  );
  await expectAccessible(page);

  await customers.getByRole('link', { name: 'All my customers' }).click();
  await expect(page).toHaveURL(/\/aws-resale\/customers\?mine=true/);
});
