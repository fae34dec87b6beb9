import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/expectAccessible';
import { signIn } from './support/signIn';
import { takeScreenshots } from './support/takeScreenshots';

const MAPPING = '/aws-resale/mapping';

const queue = (page: Page) =>
  page.getByRole('region', { name: /^(Unmapped|Dismissed|Assigned) ·/ });

async function showAll(page: Page, what: string) {
  await page.getByRole('button', { name: `Show all: ${what}` }).click();
}

test('the platform team works off the queue', async ({ page }) => {
  await signIn(page, 'Priya Nair', `${MAPPING}?q=Robotik+Simulation`);

  await expect(page.getByRole('region', { name: 'Progress' })).toContainText(
    /of \d+ accounts have a customer/,
  );
  await page
    .getByRole('link', { name: 'Robotik Simulation 01', exact: true })
    .click();
  const decision = page.getByRole('region', {
    name: 'Decision on Robotik Simulation 01',
  });
  await expect(decision).toContainText('Gdańsk Robotics');
  await expect(decision).toContainText(/Strong, \d of 4 signals/);
  await expect(decision).toContainText(
    'all 19 mapped accounts in /Kunden/Gdansk belong to this customer',
  );
  await expect(decision).toContainText('aws-resale/linked-account-id');
  await expectAccessible(page);
  await takeScreenshots(page, 'mapping');

  // The same by tag and by rule, with what that rule would do.
  await decision.getByRole('radio', { name: 'OU rule' }).click();
  await expect(decision).toContainText('It would map');
  await decision.getByRole('radio', { name: 'Tag' }).click();
  await expect(decision).toContainText('aws organizations tag-resource');

  // One is put aside with a reason, and brought back.
  await decision.getByRole('button', { name: 'Dismiss…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Ends in May');
  await dialog.getByRole('button', { name: 'Dismiss 1 account' }).click();
  await expect(dialog).toBeHidden();
  await page.goto(`${MAPPING}?status=DISMISSED&q=Robotik+Simulation+01`);
  await page
    .getByRole('link', { name: 'Robotik Simulation 01', exact: true })
    .click();
  await expect(decision).toContainText('Ends in May');
  await decision.getByRole('button', { name: 'Put back in the queue' }).click();
  await expect(queue(page)).toContainText('No account fits this search');

  // Then all of them find their customer.
  await page.goto(`${MAPPING}?q=Robotik+Simulation+01`);
  await page
    .getByRole('link', { name: 'Robotik Simulation 01', exact: true })
    .click();
  await decision.getByRole('button', { name: /^Accept for all \d/ }).click();
  await expect(queue(page)).toContainText('No account fits this search');
  await page.goto(`${MAPPING}?status=ASSIGNED&q=Robotik`);
  await expect(
    queue(page).getByRole('link', { name: 'Robotik Simulation 01' }),
  ).toBeVisible();
  await expectAccessible(page);
});

test('claims that disagree are shown with both claimants', async ({ page }) => {
  await signIn(page, 'Priya Nair', MAPPING);

  const conflicts = page.getByRole('region', { name: /^Conflicts ·/ });
  const hansa = conflicts
    .getByRole('listitem')
    .filter({ hasText: 'Hansa Foods Polska' })
    .first();
  await expect(hansa).toContainText('Two customers');
  await showAll(page, 'Conflicts');
  await expect(conflicts).toContainText('Would take');
  await expect(conflicts).toContainText('Helvetia Textil');

  // Who decides is asked once more; this one is left as it is.
  await hansa
    .getByRole('button', { name: 'Keep with Hansa Foods', exact: true })
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('recorded with your name');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('every mistake in an annotation is shown with what was meant', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signIn(page, 'Priya Nair', MAPPING);

  const problems = page.getByRole('region', { name: /^Annotation problems ·/ });
  // People are read after customers by a portal that has just started.
  await expect(async () => {
    await page.reload();
    await showAll(page, 'Annotation problems');
    await expect(problems).toContainText('Unknown reference', {
      timeout: 2_000,
    });
  }).toPass({ timeout: 50_000 });
  const table: Array<[entity: string, problem: string, meant?: string]> = [
    ['Balticum Media', 'Unknown model', 'ECAM'],
    ['Balticum Media', 'Lost zero', '018302774519'],
    ['Balticum Media', 'No domain'],
    ['Vltava Glassworks', 'No domain'],
    ['Cascadia Water Authority', 'Malformed override'],
    ['Tramvia Mobilitat', 'Unknown reference', 'user:luis.ferrer'],
    ['Lumen Optik', 'Unknown annotation', 'aws-resale/payer-account-id'],
    ['Savanna Cloud Distribution', 'Not a payer'],
    ['Ναυτιλία Αιγαίου', 'Is a payer'],
    ['Hansa Foods Polska', 'Payer claimed twice'],
    ['Helvetia Textil', 'Account claimed twice'],
    ['Alpenrose Versicherung', 'Contradiction'],
    ['Checkout API', 'Lost zero', '018302774519'],
    ['Tour archive', 'Not a text'],
    ['Meter reading', 'Lost zero', '018302774519'],
    ['Label printing', 'No account id'],
  ];
  for (const [entity, problem, meant] of table) {
    const item = problems
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name: entity, exact: true }) })
      .first();
    await expect(item, entity).toContainText(problem);
    if (meant) {
      await expect(item, entity).toContainText(meant);
    }
  }
  await expect(problems).toContainText('Unknown account');
  await expect(problems).toContainText('Wrong entity');
  await expectAccessible(page);
  await takeScreenshots(page, 'mapping-problems');
});

test('a YAML is checked and a rule is tried before they count', async ({
  page,
}) => {
  await signIn(page, 'Priya Nair', MAPPING);

  await page.getByRole('button', { name: 'Check a YAML' }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('textbox')
    .fill(
      [
        'apiVersion: backstage.io/v1alpha1',
        'kind: Component',
        'metadata:',
        '  name: shop',
        '  annotations:',
        '    amazonaws.com/account-id: 18302774519',
        'spec: { type: service, lifecycle: production, owner: shop }',
      ].join('\n'),
    );
  await dialog.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(dialog).toContainText('Line 6');
  await expect(dialog).toContainText('018302774519');
  await expectAccessible(page);
  await takeScreenshots(page, 'mapping-check-yaml');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Try a rule' }).click();
  await dialog
    .getByRole('textbox', { name: 'Pattern' })
    .fill('/Kunden/{customer}/**');
  await dialog
    .getByRole('textbox', { name: 'Customer' })
    .fill('group:default/{customer}');
  await dialog.getByRole('button', { name: 'Try', exact: true }).click();
  await expect(dialog).toContainText(/This rule would map \d+ accounts?/);
  await expectAccessible(page);
  await takeScreenshots(page, 'mapping-try-rule');
});

test('an entity shows the accounts it runs in, and the graph their customer', async ({
  page,
}) => {
  await signIn(page, 'Jonas Lind', '/catalog/default/component/route-planner');

  const accounts = page.getByRole('region', { name: 'AWS accounts' });
  await expect(
    accounts.getByRole('link', { name: 'Lagerverwaltung Prod' }),
  ).toBeVisible();
  await expect(accounts).toContainText('118203774519');
  await expect(accounts).toContainText('ECAM');
  // At depth 1 its accounts, at depth 2 whose they are.
  const graph = page.locator('[data-testid="dependency-graph"], svg').filter({
    hasText: 'Route planner',
  });
  await expect(graph.first()).toContainText('Lagerverwaltung Prod');
  await expect(graph.first()).toContainText('Falkenberg Logistik');
  await takeScreenshots(page, 'component');

  // A mistake is told by the catalog's own panel and beside its correction.
  await page.goto('/catalog/default/component/checkout-api');
  await expect(
    page.getByText(/Error: amazonaws\.com\/account-id: .*018302774519/).first(),
  ).toBeVisible();
  await expect(accounts).toContainText('did you mean 018302774519?');
  await takeScreenshots(page, 'component-problem');
});
