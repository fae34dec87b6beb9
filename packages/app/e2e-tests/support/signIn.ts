import { expect, type Page } from '@playwright/test';

/** The demo's users, as `app-config.demo.yaml` names them. */
export type DemoUserTitle =
  | 'Jonas Weidmann'
  | 'Jonas Lind'
  | 'Priya Nair'
  | 'Irena Novák'
  | 'Petr Hruby'
  | 'Clara Weiss'
  | 'Matteo Rossi';

/**
 * Opens a page of the portal as one of the demo's users.
 *
 * @param path - where to go, like `/aws-resale/customers`.
 */
export async function signIn(
  page: Page,
  user: DemoUserTitle,
  path: string = '/',
): Promise<void> {
  await page.goto(path);
  // The whole card can be clicked; its button is there for the keyboard.
  await page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: user }) })
    .click();
  // Its <nav> has no size of its own, but what is in it does.
  const sidebar = page
    .getByRole('navigation', { name: 'sidebar nav' })
    .getByRole('link', { name: 'AWS resale' });
  const retry = page.getByRole('button', { name: 'Try again' });
  // A backend that has just started may not have read its users yet.
  await expect(async () => {
    if (await retry.isVisible()) {
      await retry.click();
    }
    await expect(sidebar.first()).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
}
