/** What to ask, and where. */
export interface ChangeRequest {
  /** Where the plugin's HTTP API is, without a slash at its end. */
  address: string;
  accountId: string;
  operationId: string;
}

/** For a shell: `$TOKEN` is the reader's to fill in. */
export function curlLine(request: ChangeRequest): string {
  const { address, accountId, operationId } = request;
  return `curl -H "Authorization: Bearer $TOKEN" ${address}/accounts/${accountId}/change-check/${operationId}`;
}

/** The gate for pipelines, which finds the plugin below the portal's address. */
export function gateLine(request: ChangeRequest): string {
  const { address, accountId, operationId } = request;
  const portal = address.replace(/\/api\/[^/]+$/, '');
  return `AWS_RESALE_TOKEN=$TOKEN aws-resale-check --url ${portal} --account ${accountId} --operation ${operationId}`;
}

/** Name and arguments of the MCP tool. */
export function toolLines(
  request: Pick<ChangeRequest, 'accountId' | 'operationId'>,
): string {
  const { accountId, operationId } = request;
  return `aws-resale.check-change\n${JSON.stringify({
    accountId,
    operation: operationId,
  })}`;
}
