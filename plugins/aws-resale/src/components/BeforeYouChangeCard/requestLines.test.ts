import { curlLine, gateLine, toolLines } from './requestLines';

const request = {
  address: 'https://portal.example/base/api/aws-resale',
  accountId: '018302774519',
  operationId: 'account-close',
};

describe('ways to ask the same', () => {
  it('call the HTTP API with a token of the reader’s own', () => {
    expect(curlLine(request)).toBe(
      'curl -H "Authorization: Bearer $TOKEN" https://portal.example/base/api/aws-resale/accounts/018302774519/change-check/account-close',
    );
  });

  it('give the gate the address of the backend, without the plugin', () => {
    expect(gateLine(request)).toBe(
      'AWS_RESALE_TOKEN=$TOKEN aws-resale-check --url https://portal.example/base --account 018302774519 --operation account-close',
    );
  });

  it('name the tool and its arguments', () => {
    expect(toolLines(request)).toBe(
      'aws-resale.check-change\n{"accountId":"018302774519","operation":"account-close"}',
    );
  });
});
