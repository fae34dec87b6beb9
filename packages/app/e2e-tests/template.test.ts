import { expect, type Page, test } from '@playwright/test';
import { signIn } from './support/signIn';

/** Runs the template of the demo for one account. */
async function enter(page: Page, accountId: string) {
  await page.goto('/create/templates/default/enter-account');
  await page.getByRole('textbox', { name: /AWS account/ }).fill(accountId);
  await page.getByRole('textbox', { name: /What for/ }).fill('OPS-4711');
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(page).toHaveURL(/\/create\/tasks\//);
}

test('a template stops where an account may not be entered, and goes on where it may', async ({
  page,
}) => {
  await signIn(page, 'Jonas Lind', '/create');
  await expect(page.getByText('Enter an AWS account').first()).toBeVisible();

  await enter(page, '012345678901');
  const alert = page.getByRole('alert').first();
  await expect(alert).toContainText('This is not allowed');
  await expect(alert).toContainText(
    'NOT_OURS. The account is the customer’s, and the provider has no access to it unless the customer grants it.',
  );

  await enter(page, '231149792529');
  await expect(page.getByText('It may be done').first()).toBeVisible();
});
