import { screen, within } from '@testing-library/react';
import { DateTime } from 'luxon';
import type { Change } from 'backstage-plugin-aws-resale-common';
import { buildChange } from '../../__testUtils__/builders';
import {
  createFakeAwsResaleApi,
  FakeAwsResaleApi,
} from '../../__testUtils__/FakeAwsResaleApi';
import { renderPage } from '../../__testUtils__/renderPage';
import { AccountHistory } from './AccountHistory';

/** Readers see their own time. */
const until = DateTime.local(2026, 12, 1, 13, 5).toUTC().toISO() ?? '';

describe('AccountHistory', () => {
  let api: FakeAwsResaleApi;

  beforeEach(() => {
    api = createFakeAwsResaleApi();
  });

  /** What the lines of the history say, in their order. */
  async function linesOf(items: Change[]) {
    api.getAccountHistory.mockResolvedValue({
      items,
      totalCount: items.length,
    });
    renderPage(<AccountHistory accountId="018302774519" />, { api });
    const lines = await screen.findAllByRole('listitem');
    return lines.map(line => line.textContent);
  }

  it('tells of approvals and grants for what and until when', async () => {
    const lines = await linesOf([
      buildChange({
        id: '4',
        kind: 'APPROVAL_WITHDRAWN',
        operationId: 'root-sign-in',
        from: until,
        actor: 'user:default/jonas',
      }),
      buildChange({
        id: '3',
        kind: 'APPROVAL_RECORDED',
        operationId: 'root-sign-in',
        to: until,
      }),
      buildChange({
        id: '2',
        kind: 'GRANT_WITHDRAWN',
        operationId: 'operations-role-enter',
        from: until,
      }),
      buildChange({
        id: '1',
        kind: 'GRANT_RECORDED',
        operationId: 'operations-role-enter',
        to: until,
      }),
    ]);
    const end = 'until 1 Dec 2026, 13:05';
    expect(lines).toEqual([
      expect.stringContaining(`Approval withdrawn: Sign in as root, ${end}`),
      expect.stringContaining(`Approval recorded: Sign in as root, ${end}`),
      expect.stringContaining(
        `Grant of the customer withdrawn: Enter with the operations role, ${end}`,
      ),
      expect.stringContaining(
        `Grant of the customer recorded: Enter with the operations role, ${end}`,
      ),
    ]);
    expect(lines[0]).toContain('user:default/jonas');
    expect(
      within(screen.getByRole('list')).getAllByRole('listitem'),
    ).toHaveLength(4);
  });

  it('names an operation of the configuration by its id until its title is known', async () => {
    api.listOperations.mockResolvedValue({ items: [] });
    const lines = await linesOf([
      buildChange({
        kind: 'APPROVAL_RECORDED',
        operationId: 'bucket-empty',
        to: until,
      }),
    ]);
    expect(lines[0]).toContain('Approval recorded: bucket-empty, until 1 Dec');
  });

  it('tells of accepted risks until which day', async () => {
    const [line] = await linesOf([
      buildChange({
        kind: 'EXCEPTION_RECORDED',
        checkId: 'root-mfa',
        to: '2026-12-01',
      }),
    ]);
    expect(line).toContain(
      'Risk accepted: Root user has MFA, or no credentials: until 1 Dec 2026',
    );
    expect(line).not.toContain('2026, 00');
  });
});
