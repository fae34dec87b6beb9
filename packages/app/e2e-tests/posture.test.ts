import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/expectAccessible';
import { signIn } from './support/signIn';
import { takeScreenshots } from './support/takeScreenshots';

const FOUR_EYES = 'Nobody holds both root password and MFA';
const BROKEN = '/aws-resale/accounts/018302774519';

const region = (page: Page, name: string | RegExp) =>
  page.getByRole('region', { name });

test('the overview tells what stands open, whose task it is and how it went', async ({
  page,
}) => {
  await signIn(page, 'Jonas Weidmann', '/aws-resale');

  const attention = region(page, 'Needs attention');
  const ostsee = attention
    .getByRole('listitem')
    .filter({ hasText: 'Ostsee Energie' })
    .first();
  await expect(ostsee).toContainText('Mara Lindqvist');
  await expect(ostsee).toContainText('7 accounts');
  await expect(ostsee).toContainText('Restore four-eyes');
  await expect(ostsee).toContainText('Provider’s task');

  const exposure = region(page, 'Exposure by model');
  await expect(exposure).toContainText(/\d+ exposed/);
  await expect(exposure).toContainText(/\d+ of \d+ observed/);
  for (const title of ['Root MFA coverage', 'Four-eyes coverage']) {
    const coverage = region(page, title);
    await expect(coverage).toContainText(/\d+ ?%/);
    await expect(coverage.getByRole('img').first()).toBeVisible();
    await coverage.getByRole('button', { name: 'Show as table' }).click();
    await expect(coverage.getByRole('table')).toBeVisible();
    await coverage.getByRole('button', { name: /Hide/ }).click();
  }
  await expect(region(page, 'Attestations waiting')).toContainText(
    'Sofia Haglund',
  );
  await expectAccessible(page);
  await takeScreenshots(page, 'overview-posture');

  // The figure leads to exactly these accounts.
  await exposure
    .getByRole('link', { name: /exposed/ })
    .first()
    .click();
  await expect(page).toHaveURL(/posture=EXPOSED/);
  await expect(page.getByRole('rowheader').first()).toBeVisible();
});

test('evidence opens from its address, and closes to the page', async ({
  page,
}) => {
  // An open drawer hides the sidebar from which signing in can be told.
  await signIn(page, 'Jonas Lind');
  await page.goto(`${BROKEN}?check=root-four-eyes`);

  const drawer = page.getByRole('dialog', { name: FOUR_EYES });
  await expect(drawer).toContainText('Four-eyes is broken');
  await expect(drawer).toContainText('Attestation');
  await expect(drawer).toContainText('Why it matters');
  await expectAccessible(page);

  await drawer.getByRole('button', { name: 'Close' }).click();
  await expect(drawer).toBeHidden();
  await expect(page).not.toHaveURL(/check=/);
  const checks = region(page, 'Posture checks');
  await expect(checks).toContainText(/\d+ failed/);
  await expectAccessible(page);
  await takeScreenshots(page, 'account-posture');

  // Opened from the list, the address is the one to share.
  await checks.getByRole('link', { name: FOUR_EYES }).click();
  await expect(drawer).toBeVisible();
  await expect(page).toHaveURL(/check=root-four-eyes/);
});

test('accounts are exported as they are filtered on screen', async ({
  page,
}) => {
  await signIn(
    page,
    'Clara Weiss',
    '/aws-resale/accounts?posture=EXPOSED&role=payer',
  );
  await expect(page.getByRole('rowheader')).toHaveCount(2);
  await expectAccessible(page);
  await takeScreenshots(page, 'accounts-exposed');

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: /Export CSV/ }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(
    /^aws-resale-accounts-\d{4}-\d{2}-\d{2}\.csv$/,
  );
  const lines = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toContain('Account');
  const rows = lines.slice(1).join('\n');
  expect(rows).toContain('447109231180');
  expect(rows).toContain('102938475610');
  expect(rows.match(/Exposed/g)?.length).toBeGreaterThanOrEqual(2);
  // A root e-mail is in no export, only its domain.
  expect(rows).not.toMatch(/[\w.]+@[\w-]+\./);
  expect(rows).toContain('nordwind.example');
});

test('sources tell what a reader was refused, and what rules would have told', async ({
  page,
}) => {
  await signIn(page, 'Priya Nair', '/aws-resale/sources?q=Ostsee');

  await expect(
    region(page, 'Notifications').filter({ hasText: 'reasons to tell' }),
  ).toContainText('Ostsee Energie');
  await expectAccessible(page);
  await takeScreenshots(page, 'sources-posture');

  await page.getByRole('link', { name: /: Ostsee Energie payer$/ }).click();
  const dialog = page.getByRole('dialog');
  const readers = dialog.getByRole('list', {
    name: 'Readers of root security',
  });
  await expect(readers).toContainText('iam:ListVirtualMFADevices');
  await expectAccessible(page);
});
