import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/expectAccessible';
import { signIn } from './support/signIn';
import { takeScreenshots } from './support/takeScreenshots';

/** An account of which nobody recorded anything. */
const NAME = 'Webstuhl Dev';
const UNRECORDED = `/aws-resale/accounts?q=${NAME}`;

const custodyOf = (page: Page) =>
  page.getByRole('region', { name: 'Model and custody' });

async function openUnrecorded(page: Page) {
  await page.getByRole('link', { name: NAME, exact: true }).click();
  await expect(page.getByRole('heading', { name: NAME })).toBeVisible();
}

/** Says in the dialog who keeps one part, and where. */
async function fillIn(
  page: Page,
  dialog: Locator,
  { part, team, place }: { part: string; team: string; place: string },
) {
  const fields = dialog.getByRole('group', { name: part });
  await fields.getByRole('button', { name: /Person or team/ }).click();
  await page.getByRole('searchbox').last().fill(team);
  await page.getByRole('option', { name: team, exact: true }).click();
  await fields.getByRole('textbox', { name: /Where it is kept/ }).fill(place);
}

test('one person attests, a second one confirms, and four-eyes is proven', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  await signIn(page, 'Irena Novák', UNRECORDED);
  await openUnrecorded(page);
  const custody = custodyOf(page);
  await expect(custody).toContainText('Four-eyes is not proven');

  await custody.getByRole('button', { name: 'Attest', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await fillIn(page, dialog, {
    part: 'Root password',
    team: 'Root custody A',
    place: 'Password vault',
  });
  await fillIn(page, dialog, {
    part: 'Root MFA',
    team: 'Root custody C',
    place: 'Safe in Rostock',
  });
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Attest for 1 account' }).click();
  await expect(dialog).toBeHidden();

  // Whoever attested it cannot confirm it, and nothing counts yet.
  const waiting = custody.getByRole('region', {
    name: 'Waits for a second person',
  });
  await expect(waiting).toContainText(
    'You attested it. A second person who may attest has to confirm it.',
  );
  await expect(waiting.getByRole('button', { name: 'Confirm' })).toBeHidden();
  await expect(custody).toContainText('Four-eyes is not proven');
  await expectAccessible(page);
  await takeScreenshots(page, 'custody-waiting');

  const other = await (await browser.newContext()).newPage();
  await signIn(other, 'Petr Hruby', UNRECORDED);
  await openUnrecorded(other);
  const theirs = custodyOf(other);
  await theirs.getByRole('button', { name: 'Confirm', exact: true }).click();
  const confirmation = other.getByRole('dialog', {
    name: 'Confirm what Irena Novák attested',
  });
  await expect(confirmation).toContainText('Root custody A');
  await expect(confirmation).toContainText('Safe in Rostock');
  await expectAccessible(other);
  await confirmation
    .getByRole('button', { name: 'Confirm for 1 account' })
    .click();
  await expect(confirmation).toBeHidden();
  await expect(theirs).toContainText('Four-eyes proven');
  await expect(theirs).toContainText(
    /attested .* by Irena Novák, confirmed .*by Petr Hruby|confirmed by Petr Hruby/,
  );
  await takeScreenshots(other, 'custody-confirmed');
  await other.context().close();
});

test('who reaches both halves is named, with the way there', async ({
  page,
}) => {
  await signIn(page, 'Jonas Lind', '/aws-resale/accounts/018302774519');

  const custody = custodyOf(page);
  await expect(custody).toContainText('Four-eyes broken: Mara Lindqvist');
  await expect(custody).toContainText('On-call Leipzig');
  await expect(custody).toContainText('Root custody A');
  await expectAccessible(page);
  await takeScreenshots(page, 'custody-broken');
});

test('an attestation that ran out is shown as that, and is not four-eyes', async ({
  page,
}) => {
  await signIn(page, 'Irena Novák', '/aws-resale/accounts?q=Spare+Parts');
  await page.getByRole('link', { name: 'Spare Parts', exact: true }).click();

  const custody = custodyOf(page);
  await expect(custody).toContainText('Expired');
  await expect(custody).toContainText('review was due');
  await expect(custody).toContainText('Four-eyes is not proven');
  await expect(custody).toContainText('the record has expired');
  await expect(custody).not.toContainText('Four-eyes proven');
  await expectAccessible(page);
  await takeScreenshots(page, 'custody-expired');
});

test('a customer shows who holds what, by model', async ({ page }) => {
  await signIn(
    page,
    'Jonas Weidmann',
    '/catalog/default/group/falkenberg-logistik',
  );

  const holds = page.getByRole('region', { name: 'Who holds what' });
  await expect(holds).toContainText('Should be (ECAM)');
  await expect(holds).toContainText('Falkenberg IT');
  await expect(holds).toContainText('Root custody A');
  await expectAccessible(page);
});
