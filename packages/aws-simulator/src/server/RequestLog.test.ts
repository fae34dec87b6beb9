import { ListAccountsCommand } from '@aws-sdk/client-organizations';
import { connect } from '../__testUtils__/connect';
import {
  SAMPLE_PAYERS,
  samplePortfolio,
} from '../__testUtils__/samplePortfolio';
import { startSimulator } from '../startSimulator';
import { RequestLog } from './RequestLog';
import type { RequestLogEntry } from './RequestLogEntry';

function entry(changes: Partial<RequestLogEntry> = {}): RequestLogEntry {
  return {
    at: new Date(0),
    service: 'organizations',
    operation: 'ListAccounts',
    payerAccountId: '100000000001',
    parameters: {},
    isCharged: false,
    outcome: 'OK',
    status: 200,
    ...changes,
  };
}

describe('RequestLog', () => {
  it('lists and counts by what is asked for', () => {
    const log = new RequestLog();
    log.add(entry());
    log.add(entry({ payerAccountId: '200000000001' }));
    log.add(entry({ operation: 'ListRoots', outcome: 'ServiceException' }));
    log.add(entry({ operation: 'AssumeRole', service: 'sts' }));

    expect(log.count()).toBe(4);
    expect(log.count({ service: 'organizations' })).toBe(3);
    expect(log.count({ operation: 'ListAccounts' })).toBe(2);
    expect(
      log.count({ operation: 'ListAccounts', payerAccountId: '200000000001' }),
    ).toBe(1);
    expect(log.list({ outcome: 'ServiceException' })).toEqual([
      entry({ operation: 'ListRoots', outcome: 'ServiceException' }),
    ]);
    expect(log.byOperation()).toEqual({
      ListAccounts: 2,
      ListRoots: 1,
      AssumeRole: 1,
    });
    expect(log.byOperation({ payerAccountId: '100000000001' })).toEqual({
      ListAccounts: 1,
      ListRoots: 1,
      AssumeRole: 1,
    });

    log.clear();

    expect(log.count()).toBe(0);
    expect(log.list()).toEqual([]);
    expect(log.byOperation()).toEqual({});
  });

  it('counts on when it no longer keeps every entry', () => {
    const log = new RequestLog(10);
    for (let page = 1; page <= 95; page++) {
      log.add(entry({ page }));
    }

    expect(log.count()).toBe(95);
    const kept = log.list().map(one => one.page);
    expect(kept.length).toBeGreaterThanOrEqual(10);
    expect(kept.length).toBeLessThan(20);
    expect(kept.slice(-10)).toEqual([86, 87, 88, 89, 90, 91, 92, 93, 94, 95]);
  });

  it('keeps neither secrets nor tokens of real calls', async () => {
    const simulator = await startSimulator({ portfolio: samplePortfolio() });
    try {
      const { organizations, credentials } = await connect(simulator);
      const { NextToken } = await organizations.send(
        new ListAccountsCommand({ MaxResults: 2 }),
      );
      await organizations.send(
        new ListAccountsCommand({ MaxResults: 2, NextToken }),
      );

      const entries = simulator.requests.list();

      expect(entries).toMatchObject([
        {
          service: 'sts',
          operation: 'AssumeRole',
          payerAccountId: SAMPLE_PAYERS.commercial,
          caller: 'arn:aws:iam::444444444444:user/portal',
          region: 'us-east-1',
          outcome: 'OK',
          status: 200,
          parameters: { RoleSessionName: 'reader' },
        },
        {
          service: 'organizations',
          operation: 'ListAccounts',
          payerAccountId: SAMPLE_PAYERS.commercial,
          caller: 'arn:aws:sts::100000000001:assumed-role/reader/reader',
          page: 1,
          parameters: { MaxResults: 2 },
        },
        { operation: 'ListAccounts', page: 2 },
      ]);
      const text = JSON.stringify(entries);
      for (const secret of [
        'external-100000000001',
        credentials.secretAccessKey,
        credentials.sessionToken,
        String(NextToken),
        'provider.example',
      ]) {
        expect(text).not.toContain(secret);
      }
    } finally {
      await simulator.stop();
    }
  });
});
