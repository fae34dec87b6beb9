import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/expectAccessible';
import { signIn } from './support/signIn';
import { takeScreenshots } from './support/takeScreenshots';

test('offers the demo users, accessibly', async ({ page }) => {
  await page.goto('/');

  await expect(page.getByText('Demo: made-up data')).toBeVisible();
  await expect(page.getByRole('listitem')).toHaveCount(7);
  await expectAccessible(page);
  await takeScreenshots(page, 'sign-in');
});

test('leads a demo user to AWS resale, and remembers the user', async ({
  page,
}) => {
  await signIn(page, 'Jonas Weidmann');

  await expect(page).toHaveURL(/\/aws-resale/);
  await expect(page.getByRole('tab', { name: 'Customers' })).toBeVisible();

  await page.reload();
  await expect(page.getByRole('tab', { name: 'Customers' })).toBeVisible();
});

test('forgets the user who signs out', async ({ page }) => {
  await signIn(page, 'Jonas Lind', '/settings');

  await page.getByTestId('user-settings-menu').click();
  await page.getByTestId('sign-out').click();

  await expect(page.getByText('Demo: made-up data')).toBeVisible();
});
