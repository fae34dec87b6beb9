import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/expectAccessible';
import { signIn } from './support/signIn';
import { takeScreenshots } from './support/takeScreenshots';

test('an account manager goes from the overview to the evidence behind a drift', async ({
  page,
}) => {
  // Three pages, each pictured in four ways.
  test.setTimeout(120_000);
  await signIn(page, 'Jonas Weidmann');

  // Overview: what needs attention comes first, worst on top.
  await expect(page.getByRole('heading', { name: 'Portfolio' })).toBeVisible();
  const attention = page.getByRole('region', { name: 'Needs attention' });
  await expect(attention.getByRole('listitem').first()).toContainText(
    'Root user without MFA',
  );
  await attention
    .getByRole('button', { name: /^Show (all|the first)/ })
    .click();
  const drift = attention
    .getByRole('listitem')
    .filter({ hasText: 'Drift' })
    .first();
  await expect(drift).toContainText('Falkenberg Logistik');
  await expectAccessible(page);

  // The drifting customer, and which facts disagree.
  await drift
    .getByRole('link', { name: 'Falkenberg Logistik', exact: true })
    .click();
  const model = page.getByRole('region', { name: 'Account model' });
  await expect(model).toContainText(
    'Declared ECAM, but 12 of 40 observed root e-mails say otherwise',
  );
  await expect(model).toContainText('Mixed custody');
  await expect(model).toContainText('spedis-it.example');
  await expect(
    page.getByRole('region', { name: 'What ECAM means here' }),
  ).toContainText('No recovery option');
  await takeScreenshots(page, 'customer-entity');

  // Its drifting accounts.
  await model.getByRole('link', { name: 'Show the 9' }).click();
  await expect(page.getByRole('rowheader')).toHaveCount(9);
  await page.getByRole('link', { name: 'Lagerverwaltung Prod' }).click();

  // One of them, with its evidence and its past.
  await expect(page).toHaveURL(/\/aws-resale\/accounts\/004417820931/);
  await expect(
    page.getByRole('heading', { name: 'Lagerverwaltung Prod' }),
  ).toBeVisible();
  await page.getByRole('button', { name: /Evidence/ }).click();
  await expect(
    page.getByRole('region', { name: 'Account model' }),
  ).toContainText('(speaks against it)');
  await expect(page.getByRole('region', { name: 'History' })).toContainText(
    'falkenberg-logistik.example',
  );
  await expectAccessible(page);
  await takeScreenshots(page, 'account');

  // What the models mean.
  await page.getByRole('tab', { name: 'Account models' }).click();
  await expect(
    page.getByRole('columnheader', {
      name: /Solution Provider Account Model/,
    }),
  ).toContainText('Recommended');
  await expect(
    page.getByRole('row', { name: /Recovery when linked access is locked/ }),
  ).toContainText('No recovery option');
  await expectAccessible(page);
  await takeScreenshots(page, 'account-models');
});

test('lists keep search, filters and sort in the address', async ({ page }) => {
  await signIn(page, 'Jonas Lind', '/aws-resale/accounts?q=zollportal');

  await expect(page.getByRole('rowheader')).toHaveCount(3);
  await expect(page.getByRole('searchbox')).toHaveValue('zollportal');
  await expectAccessible(page);

  await page.goto('/aws-resale/customers?verdict=DRIFT');
  await expect(page.getByRole('rowheader')).toHaveCount(3);
  await expectAccessible(page);
  await takeScreenshots(page, 'customers');

  await page.goto('/aws-resale/accounts?q=no-such-account');
  await expect(
    page.getByRole('button', { name: 'Clear filters' }),
  ).toBeVisible();
  await takeScreenshots(page, 'accounts-no-hits');
});

test('the platform team approves a payer and sees what it has to set up', async ({
  page,
}) => {
  await signIn(page, 'Priya Nair', '/aws-resale/sources');

  await expect(
    page.getByRole('region', { name: /Removal held: Brückner/ }),
  ).toContainText('11');
  await expect(
    page.getByRole('region', { name: /Access withdrawn: Tramvia/ }),
  ).toBeVisible();
  await expectAccessible(page);
  await takeScreenshots(page, 'sources');

  await page
    .getByRole('button', { name: 'Show role template' })
    .first()
    .click();
  await expect(page.getByText('sts:ExternalId').first()).toBeVisible();
});

test('an account that left has its page', async ({ page }) => {
  await signIn(page, 'Clara Weiss', '/aws-resale/accounts?state=GONE');

  await page.getByRole('link', { name: 'Sandbox 2022' }).click();
  await expect(page.getByText(/Left the organization/).first()).toBeVisible();
  await expectAccessible(page);
  await takeScreenshots(page, 'account-gone');
});

test('every account of AWS is an entity of the catalog', async ({ page }) => {
  await signIn(
    page,
    'Jonas Lind',
    '/catalog/default/resource/aws-004417820931',
  );

  await expect(
    page.getByRole('region', { name: 'Account model' }),
  ).toContainText('Drift');
  await takeScreenshots(page, 'account-entity');
});
