import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/expectAccessible';
import { signIn } from './support/signIn';
import { takeScreenshots } from './support/takeScreenshots';

/** Under SPAM, of Ostsee Energie; no other test changes it. */
const SPAM = { id: '231149792529', name: 'Smart Meter Abnahme' };
/** Under ECAM, of Alpenrose Versicherung. */
const ECAM = '012345678901';
const CLOSE = `/aws-resale/accounts/${SPAM.id}?operation=account-close`;

const cardOf = (page: Page) =>
  page.getByRole('region', { name: 'Before you change' });

/** The row of an operation, open or not. */
const rowOf = (page: Page, operation: string) =>
  cardOf(page)
    .getByRole('listitem')
    .filter({
      has: page.getByRole('button', { name: operation, exact: true }),
    });

test('an engineer gets from a pasted id to an answer without a mouse', async ({
  page,
}) => {
  await signIn(page, 'Jonas Lind', '/aws-resale');
  await page.getByRole('combobox', { name: 'Find an account' }).focus();
  await page.keyboard.insertText(` ${SPAM.id.replace(/(....)/g, '$1-')}`);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/aws-resale/accounts/${SPAM.id}`));
  await expect(page.getByRole('heading', { name: SPAM.name })).toBeVisible();

  // Whose account it is and what may be done stands above everything else.
  const card = cardOf(page);
  await expect(card).toContainText(
    'This account is Ostsee Energie’s, under SPAM. You may enter with the operations role, audited.',
  );
  await expect(rowOf(page, 'Enter with the operations role')).toContainText(
    'Allowed',
  );
  await expectAccessible(page);

  // By the name that AWS gives it, on the next stops of the tab key.
  await card.getByRole('searchbox').focus();
  await page.keyboard.type('CloseAccount');
  const close = rowOf(page, 'Close the account');
  const toggle = close.getByRole('button', { name: 'Close the account' });
  await expect(card.locator('[data-operation]')).toHaveCount(1);
  await expect(page).toHaveURL(/find=CloseAccount/);
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(toggle).toBeFocused({ timeout: 200 });
  }).toPass();
  await page.keyboard.press('Enter');
  await expect(toggle).toHaveAttribute('aria-expanded', 'true');
  await expect(page).toHaveURL(/operation=account-close/);
  await expect(close).toContainText('Needs approval');
  await expect(close).toContainText('Ostsee Energie and Jonas Weidmann');
  await expect(close).toContainText('90 days, then never.');
  await expect(close).toContainText('listing of the organization');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(toggle).toHaveAttribute('aria-expanded', 'false');
  await takeScreenshots(page, 'change-check');
});

test('approvals make an answer allowed, until one is withdrawn', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signIn(page, 'Irena Novák', CLOSE);
  const close = rowOf(page, 'Close the account');
  await expect(close).toContainText('Needs approval');
  const dialog = page.getByRole('dialog');

  // The customer's word, which is a name; the account manager's is missing then.
  await close.getByRole('button', { name: 'Record an approval' }).click();
  await expect(dialog).toContainText(`For ${SPAM.name} (${SPAM.id})`);
  await expect(
    dialog.getByRole('radio', { name: 'Ostsee Energie (customer)' }),
  ).toBeChecked();
  await dialog.getByRole('textbox', { name: /Approved by/ }).fill('H. Voss');
  await dialog.getByRole('textbox', { name: /Reason/ }).fill('The pilot ended');
  await dialog.getByRole('textbox', { name: 'Reference' }).fill('OPS-4711');
  await dialog.getByRole('button', { name: '7 days' }).click();
  await expect(dialog).toContainText(
    'The answer stays Needs approval: Jonas Weidmann has to approve too.',
  );
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Record the approval' }).click();
  await expect(dialog).toBeHidden();
  await expect(close).toContainText('Ostsee Energie (approved)');
  await expect(close).toContainText('Needs approval');

  // The account manager's, who is a user of the catalog.
  await close.getByRole('button', { name: 'Record an approval' }).click();
  await dialog.getByRole('button', { name: /Approved by/ }).click();
  await page.getByRole('searchbox').last().fill('Weidmann');
  await page.getByRole('option', { name: 'Jonas Weidmann' }).click();
  await dialog.getByRole('textbox', { name: /Reason/ }).fill('Said on Monday');
  await expect(dialog).toContainText('The answer becomes Allowed, until');
  await dialog.getByRole('button', { name: 'Record the approval' }).click();
  await expect(dialog).toBeHidden();

  await expect(close).toContainText('Allowed');
  await expect(close).toContainText(/Approved until .*\d\d:\d\d/);
  await expect(close).toContainText(/H\. Voss for Ostsee Energie, until/);
  await expect(close).toContainText(
    /Jonas Weidmann as account manager, until .*: Said on Monday/,
  );
  await expect(
    close.getByRole('button', { name: 'Record an approval' }),
  ).toBeHidden();

  // It is on record, and part of what happened to the account.
  const history = page.getByRole('region', { name: 'History' });
  await expect(
    history
      .getByRole('listitem')
      .filter({ hasText: 'Approval recorded: Close the account, until' })
      .first(),
  ).toContainText('Irena Novák');
  const card = cardOf(page);
  await card.getByRole('button', { name: 'Approvals on record (2)' }).click();
  await expectAccessible(page);
  await card
    .getByRole('button', { name: 'Withdraw: Close the account, H. Voss' })
    .click();
  await dialog.getByRole('button', { name: 'Withdraw it' }).click();
  await expect(dialog).toBeHidden();
  await expect(close).toContainText('Needs approval');
  await expect(close).toContainText('Jonas Weidmann (approved)');
  await expect(card).toContainText(/withdrawn .* by Irena Novák/);
});

test('what is the customer’s can be granted, in the dark too', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await signIn(
    page,
    'Irena Novák',
    `/aws-resale/accounts/${ECAM}?operation=workload-delete`,
  );

  const row = cardOf(page)
    .locator('[data-operation]')
    .filter({ has: page.getByRole('button', { name: 'Record a grant' }) });
  await expect(row).toContainText('Not ours');
  await expect(row).toContainText('Alpenrose Versicherung');
  await expectAccessible(page);
  await row.getByRole('button', { name: 'Record a grant' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(
    'The answer becomes Needs approval: Alpenrose Versicherung then approves each time',
  );
  await dialog.getByRole('button', { name: 'Record the grant' }).click();
  await expect(dialog).toContainText(
    'Name the contract or ticket that grants it.',
  );
  await expectAccessible(page);
});

test('what runs in accounts tells what may be done to them', async ({
  page,
}) => {
  await signIn(page, 'Jonas Lind', '/catalog/default/component/route-planner');

  const card = cardOf(page);
  const account = card
    .getByRole('listitem')
    .filter({ hasText: 'Lagerverwaltung Prod' });
  await expect(account).toContainText(/Enter.*Root.*Recover/);
  await expectAccessible(page);
  await account.getByRole('link', { name: /^Check a change/ }).click();
  await expect(page).toHaveURL(/\/aws-resale\/accounts\/004417820931/);
  // Which operation is the next thing to say.
  await expect(card.getByRole('searchbox')).toBeFocused();
});
