import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { RuleTrial } from 'backstage-plugin-aws-resale-common';
import type { FakeAwsResaleApi } from '../../__testUtils__/FakeAwsResaleApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { serverWithMapping } from '../../__testUtils__/serverWithMapping';
import { withPermissions } from '../../__testUtils__/withPermissions';
import { MappingPage } from './MappingPage';

async function open(api: FakeAwsResaleApi, name: string) {
  renderPage(
    withPermissions(<MappingPage />, () => true),
    { api },
  );
  await userEvent.click(await screen.findByRole('button', { name }));
  return within(await screen.findByRole('dialog'));
}

describe('Check a YAML', () => {
  const check = async (api: FakeAwsResaleApi) => {
    const dialog = await open(api, 'Check a YAML');
    await userEvent.type(dialog.getByRole('textbox'), 'kind: Group');
    await userEvent.click(dialog.getByRole('button', { name: 'Check' }));
    return dialog;
  };

  it('lists problems by line, with what was meant', async () => {
    const api = serverWithMapping([]);
    api.checkAnnotations.mockResolvedValue({
      entities: 1,
      problems: [
        {
          line: 13,
          column: 5,
          severity: 'ERROR',
          code: 'UNKNOWN_MODEL',
          annotation: 'aws-resale/account-model',
          message: '"ecma" is no account model.',
          suggestion: 'ECAM',
        },
        { line: 20, column: 1, severity: 'ERROR', message: 'Not YAML.' },
      ],
    });
    const dialog = await check(api);
    expect(api.checkAnnotations).toHaveBeenCalledWith('kind: Group');
    expect(await dialog.findByText('2 problems')).toBeInTheDocument();
    const [first, second] = dialog.getAllByRole('listitem');
    expect(first).toHaveTextContent(
      /Line 13.*Unknown model.*aws-resale\/account-model: "ecma" is no account model\..*did you mean ECAM\?/,
    );
    expect(second).toHaveTextContent(/Line 20.*Error.*Not YAML\./);

    // What was found is about the text as it was.
    await userEvent.type(dialog.getByRole('textbox'), '!');
    expect(dialog.queryByText('2 problems')).not.toBeInTheDocument();
  });

  it.each([
    [2, '2 entities checked, nothing to correct.'],
    [0, 'There is no entity in this text.'],
  ])(
    'says so when nothing is wrong with %s entities',
    async (entities, text) => {
      const api = serverWithMapping([]);
      api.checkAnnotations.mockResolvedValue({ entities, problems: [] });
      const dialog = await check(api);
      expect(await dialog.findByText(text)).toBeInTheDocument();
    },
  );

  it('says why a check failed', async () => {
    const api = serverWithMapping([]);
    api.checkAnnotations.mockRejectedValue(new Error('The text is too long'));
    const dialog = await check(api);
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'The text is too long',
    );
  });
});

describe('Try a rule', () => {
  const trial: RuleTrial = {
    matched: 63,
    mapped: 41,
    alreadyHere: 20,
    elsewhere: 2,
    unknownCustomers: ['group:default/lost'],
    sample: [
      {
        accountId: '111122223333',
        name: 'Webshop',
        ouPath: '/Kunden/Acme/Prod',
        customerRef: 'group:default/acme',
      },
      {
        accountId: '111122224444',
        name: 'Lager',
        ouPath: '/Kunden/Acme',
        customerRef: 'group:default/acme',
        present: { ref: 'group:default/helvetia', title: 'Helvetia Textil' },
      },
    ],
  };

  it('says what a rule would do, on whom, and how to write it', async () => {
    const api = serverWithMapping([]);
    api.tryMappingRule.mockResolvedValue(trial);
    const dialog = await open(api, 'Try a rule');
    const run = dialog.getByRole('button', { name: 'Try' });
    expect(run).toBeDisabled();
    await userEvent.type(
      dialog.getByRole('textbox', { name: 'Pattern' }),
      '/Kunden/{{c}/**',
    );
    await userEvent.type(
      dialog.getByRole('textbox', { name: 'Customer' }),
      'group:default/{{c}',
    );
    await userEvent.click(run);
    expect(api.tryMappingRule).toHaveBeenCalledWith({
      ouPath: '/Kunden/{c}/**',
      customer: 'group:default/{c}',
    });
    expect(
      await dialog.findByText(
        'This rule would map 61 accounts, 20 of them already mapped here.',
      ),
    ).toBeInTheDocument();
    expect(
      dialog.getByText(/2 are already mapped elsewhere and would stay there/),
    ).toBeInTheDocument();
    expect(dialog.getByText('group:default/lost')).toBeInTheDocument();
    const rows = dialog.getAllByRole('row');
    expect(rows[1]).toHaveTextContent(
      'Webshop/Kunden/Acme/Prodgroup:default/acmeunmapped',
    );
    expect(rows[2]).toHaveTextContent('Helvetia Textil');
    expect(dialog.getByText(/ouPath: '\/Kunden\/{c}\/\*\*'/)).toBeVisible();
    expect(
      dialog.getByRole('button', { name: 'Copy configuration of the rule' }),
    ).toBeInTheDocument();
  });

  it('tries a rule on names within one payer, whose id must be one', async () => {
    const api = serverWithMapping([]);
    api.tryMappingRule.mockResolvedValue({
      ...trial,
      matched: 0,
      mapped: 0,
      alreadyHere: 0,
      elsewhere: 0,
      unknownCustomers: [],
      sample: [],
    });
    const dialog = await open(api, 'Try a rule');
    await userEvent.click(dialog.getByRole('radio', { name: 'Account name' }));
    await userEvent.type(
      dialog.getByRole('textbox', { name: 'Pattern' }),
      'hf-*',
    );
    await userEvent.type(
      dialog.getByRole('textbox', { name: 'Customer' }),
      'group:default/hansa',
    );
    const payer = dialog.getByRole('textbox', { name: 'Only in payer' });
    await userEvent.type(payer, '3301288');
    expect(dialog.getByText('A payer id has 12 digits')).toBeInTheDocument();
    expect(dialog.getByRole('button', { name: 'Try' })).toBeDisabled();
    await userEvent.type(payer, '47716{Enter}');
    expect(api.tryMappingRule).toHaveBeenCalledWith({
      name: 'hf-*',
      customer: 'group:default/hansa',
      payerAccountId: '330128847716',
    });
    expect(
      await dialog.findByText('No account fits this pattern.'),
    ).toBeInTheDocument();
  });

  it('says what is wrong with a rule', async () => {
    const api = serverWithMapping([]);
    api.tryMappingRule.mockRejectedValue(new Error('{d} is not captured'));
    const dialog = await open(api, 'Try a rule');
    await userEvent.type(
      dialog.getByRole('textbox', { name: 'Pattern' }),
      '/x',
    );
    await userEvent.type(
      dialog.getByRole('textbox', { name: 'Customer' }),
      'y{Enter}',
    );
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      '{d} is not captured',
    );
  });
});
