import { ResponseError } from '@backstage/errors';
import createClient from 'openapi-fetch';
import type {
  AccountQuery,
  AttestationQuery,
  ChangeQuery,
  ChangeQuestion,
  ConflictQuery,
  CustomerQuery,
  FeedQuery,
  HistoryQuery,
  LookUpQuestion,
  MappingRuleDraft,
  NewApproval,
  NewAttestation,
  NewException,
  OrganizationQuery,
  ProblemQuery,
  QueueQuery,
  SearchDocumentQuery,
} from './api';
import type { AwsResaleApi, EntityName, RequestOptions } from './AwsResaleApi';
import type { paths } from './openapi.generated';

/**
 * Calls the HTTP API from a browser or from a backend.
 *
 * Every method throws a `ResponseError` when the answer is not a success; the
 * server's own error, with its name and message, is the `cause`.
 *
 * @public
 */
export class AwsResaleClient implements AwsResaleApi {
  readonly #discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  readonly #fetch: typeof fetch;

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi?: { fetch: typeof fetch };
  }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetch = options.fetchApi?.fetch ?? ((...args) => fetch(...args));
  }

  async getOverview(options?: RequestOptions) {
    const client = await this.#client();
    return unwrap(await client.request('get', '/overview', init(options)));
  }

  async listCustomers(query: CustomerQuery, options?: RequestOptions) {
    const client = await this.#client();
    return unwrap(
      await client.request('get', '/customers', {
        params: { query },
        ...init(options),
      }),
    );
  }

  async getCustomer(entityRef: EntityName, options?: RequestOptions) {
    const { kind, namespace, name } = entityRef;
    const client = await this.#client();
    return unwrap(
      await client.request('get', '/customers/{kind}/{namespace}/{name}', {
        params: { path: { kind, namespace, name } },
        ...init(options),
      }),
    );
  }

  async listAccounts(query: AccountQuery, options?: RequestOptions) {
    const client = await this.#client();
    return unwrap(
      await client.request('get', '/accounts', {
        params: { query },
        ...init(options),
      }),
    );
  }

  async getAccount(accountId: string, options?: RequestOptions) {
    const client = await this.#client();
    return unwrap(
      await client.request('get', '/accounts/{accountId}', {
        params: { path: { accountId } },
        ...init(options),
      }),
    );
  }

  async getAccountHistory(
    accountId: string,
    query: HistoryQuery,
    options?: RequestOptions,
  ) {
    const client = await this.#client();
    return unwrap(
      await client.request('get', '/accounts/{accountId}/history', {
        params: { path: { accountId }, query },
        ...init(options),
      }),
    );
  }

  async listChanges(query: ChangeQuery, options?: RequestOptions) {
    const client = await this.#client();
    return unwrap(
      await client.request('get', '/changes', {
        params: { query },
        ...init(options),
      }),
    );
  }

  async listOrganizations(query: OrganizationQuery, options?: RequestOptions) {
    const client = await this.#client();
    return unwrap(
      await client.request('get', '/organizations', {
        params: { query },
        ...init(options),
      }),
    );
  }

  async getOrganization(payerAccountId: string, options?: RequestOptions) {
    const client = await this.#client();
    return unwrap(
      await client.request('get', '/organizations/{payerAccountId}', {
        params: { path: { payerAccountId } },
        ...init(options),
      }),
    );
  }

  async runOrganization(payerAccountId: string, options?: RequestOptions) {
    const client = await this.#client();
    return unwrap(
      await client.request('post', '/organizations/{payerAccountId}/run', {
        params: { path: { payerAccountId } },
        ...init(options),
      }),
    );
  }

  async runAllOrganizations(options?: RequestOptions) {
    const client = await this.#client();
    return unwrap(
      await client.request('post', '/organizations/run', init(options)),
    );
  }

  async approveOrganization(payerAccountId: string, options?: RequestOptions) {
    const client = await this.#client();
    return unwrap(
      await client.request('post', '/organizations/{payerAccountId}/approve', {
        params: { path: { payerAccountId } },
        ...init(options),
      }),
    );
  }

  async releaseRemoval(
    payerAccountId: string,
    runId: string,
    options?: RequestOptions,
  ) {
    const client = await this.#client();
    return unwrap(
      await client.request(
        'post',
        '/organizations/{payerAccountId}/release-removal',
        {
          params: { path: { payerAccountId } },
          body: { runId },
          ...init(options),
        },
      ),
    );
  }

  async getConnection(payerAccountId: string, options?: RequestOptions) {
    const client = await this.#client();
    return unwrap(
      await client.request(
        'get',
        '/organizations/{payerAccountId}/connection',
        {
          params: { path: { payerAccountId } },
          ...init(options),
        },
      ),
    );
  }

  async getMapping(options?: RequestOptions) {
    const client = await this.#client();
    return unwrap(await client.request('get', '/mapping', init(options)));
  }

  async listMappingQueue(query: QueueQuery, options?: RequestOptions) {
    const client = await this.#client();
    return unwrap(
      await client.request('get', '/mapping/queue', {
        params: { query },
        ...init(options),
      }),
    );
  }

  async getMappingQueueItem(
    accountId: string,
    customer?: string,
    options?: RequestOptions,
  ) {
    const client = await this.#client();
    return unwrap(
      await client.request('get', '/mapping/queue/{accountId}', {
        params: { path: { accountId }, query: { customer } },
        ...init(options),
      }),
    );
  }

  async assignAccounts(
    request: { customerRef: string; accountIds: string[] },
    options?: RequestOptions,
  ) {
    const client = await this.#client();
    return unwrap(
      await client.request('post', '/mapping/assignments', {
        body: request,
        ...init(options),
      }),
    );
  }

  async withdrawAssignment(accountId: string, options?: RequestOptions) {
    const client = await this.#client();
    return unwrap(
      await client.request('delete', '/mapping/assignments/{accountId}', {
        params: { path: { accountId } },
        ...init(options),
      }),
    );
  }

  async dismissAccounts(
    request: { accountIds: string[]; reason: string },
    options?: RequestOptions,
  ) {
    const client = await this.#client();
    return unwrap(
      await client.request('post', '/mapping/dismissals', {
        body: request,
        ...init(options),
      }),
    );
  }

  async reopenAccount(accountId: string, options?: RequestOptions) {
    const client = await this.#client();
    return unwrap(
      await client.request('delete', '/mapping/dismissals/{accountId}', {
        params: { path: { accountId } },
        ...init(options),
      }),
    );
  }

  async listMappingConflicts(query: ConflictQuery, options?: RequestOptions) {
    const client = await this.#client();
    return unwrap(
      await client.request('get', '/mapping/conflicts', {
        params: { query },
        ...init(options),
      }),
    );
  }

  async listAnnotationProblems(query: ProblemQuery, options?: RequestOptions) {
    const client = await this.#client();
    return unwrap(
      await client.request('get', '/mapping/problems', {
        params: { query },
        ...init(options),
      }),
    );
  }

  async listMappingRules(options?: RequestOptions) {
    const client = await this.#client();
    return unwrap(await client.request('get', '/mapping/rules', init(options)));
  }

  async tryMappingRule(rule: MappingRuleDraft, options?: RequestOptions) {
    const client = await this.#client();
    return unwrap(
      await client.request('post', '/mapping/rules/try', {
        body: rule,
        ...init(options),
      }),
    );
  }

  async checkAnnotations(yaml: string, options?: RequestOptions) {
    const client = await this.#client();
    return unwrap(
      await client.request('post', '/annotations/check', {
        body: { yaml },
        ...init(options),
      }),
    );
  }

  async getEntityAccounts(entityRef: EntityName, options?: RequestOptions) {
    const client = await this.#client();
    return unwrap(
      await client.request(
        'get',
        '/entities/{kind}/{namespace}/{name}/accounts',
        {
          params: {
            path: {
              kind: entityRef.kind,
              namespace: entityRef.namespace,
              name: entityRef.name,
            },
          },
          ...init(options),
        },
      ),
    );
  }

  async getAccountPosture(accountId: string, options?: RequestOptions) {
    const client = await this.#client();
    return unwrap(
      await client.request('get', '/accounts/{accountId}/posture', {
        params: { path: { accountId } },
        ...init(options),
      }),
    );
  }

  async getAccountCustody(accountId: string, options?: RequestOptions) {
    const client = await this.#client();
    return unwrap(
      await client.request('get', '/accounts/{accountId}/custody', {
        params: { path: { accountId } },
        ...init(options),
      }),
    );
  }

  async getCustomerPosture(entityRef: EntityName, options?: RequestOptions) {
    const client = await this.#client();
    return unwrap(
      await client.request(
        'get',
        '/customers/{kind}/{namespace}/{name}/posture',
        {
          params: {
            path: {
              kind: entityRef.kind,
              namespace: entityRef.namespace,
              name: entityRef.name,
            },
          },
          ...init(options),
        },
      ),
    );
  }

  async getCustomerCustody(entityRef: EntityName, options?: RequestOptions) {
    const client = await this.#client();
    return unwrap(
      await client.request(
        'get',
        '/customers/{kind}/{namespace}/{name}/custody',
        {
          params: {
            path: {
              kind: entityRef.kind,
              namespace: entityRef.namespace,
              name: entityRef.name,
            },
          },
          ...init(options),
        },
      ),
    );
  }

  async getPostureTrend(days: number, options?: RequestOptions) {
    const client = await this.#client();
    return unwrap(
      await client.request('get', '/posture/trend', {
        params: { query: { days } },
        ...init(options),
      }),
    );
  }

  async listPostureSources(options?: RequestOptions) {
    const client = await this.#client();
    return unwrap(
      await client.request('get', '/posture/sources', init(options)),
    );
  }

  async recordExceptions(exception: NewException, options?: RequestOptions) {
    const client = await this.#client();
    return unwrap(
      await client.request('post', '/posture/exceptions', {
        body: exception,
        ...init(options),
      }),
    );
  }

  async withdrawException(exceptionId: string, options?: RequestOptions) {
    const client = await this.#client();
    return unwrap(
      await client.request('delete', '/posture/exceptions/{exceptionId}', {
        params: { path: { exceptionId } },
        ...init(options),
      }),
    );
  }

  async listAttestations(query: AttestationQuery, options?: RequestOptions) {
    const client = await this.#client();
    return unwrap(
      await client.request('get', '/custody/attestations', {
        params: { query },
        ...init(options),
      }),
    );
  }

  async attest(attestation: NewAttestation, options?: RequestOptions) {
    const client = await this.#client();
    return unwrap(
      await client.request('post', '/custody/attestations', {
        body: attestation,
        ...init(options),
      }),
    );
  }

  async getAttestation(attestationId: string, options?: RequestOptions) {
    const client = await this.#client();
    return unwrap(
      await client.request('get', '/custody/attestations/{attestationId}', {
        params: { path: { attestationId } },
        ...init(options),
      }),
    );
  }

  async confirmAttestation(attestationId: string, options?: RequestOptions) {
    const client = await this.#client();
    return unwrap(
      await client.request(
        'post',
        '/custody/attestations/{attestationId}/confirm',
        { params: { path: { attestationId } }, ...init(options) },
      ),
    );
  }

  async rejectAttestation(
    attestationId: string,
    reason: string,
    options?: RequestOptions,
  ) {
    const client = await this.#client();
    return unwrap(
      await client.request(
        'post',
        '/custody/attestations/{attestationId}/reject',
        {
          params: { path: { attestationId } },
          body: { reason },
          ...init(options),
        },
      ),
    );
  }

  async listNotificationRules(options?: RequestOptions) {
    const client = await this.#client();
    return unwrap(await client.request('get', '/notifications', init(options)));
  }

  async listOperations(options?: RequestOptions) {
    const client = await this.#client();
    return unwrap(
      await client.request('get', '/operations', { ...init(options) }),
    );
  }

  async checkChange(question: ChangeQuestion, options?: RequestOptions) {
    const client = await this.#client();
    return unwrap(
      await client.request('post', '/change-check', {
        body: question,
        ...init(options),
      }),
    );
  }

  async getAccountChangeCheck(accountId: string, options?: RequestOptions) {
    const client = await this.#client();
    return unwrap(
      await client.request('get', '/accounts/{accountId}/change-check', {
        params: { path: { accountId } },
        ...init(options),
      }),
    );
  }

  async checkOneChange(
    accountId: string,
    operationId: string,
    options?: RequestOptions,
  ) {
    const client = await this.#client();
    return unwrap(
      await client.request(
        'get',
        '/accounts/{accountId}/change-check/{operationId}',
        { params: { path: { accountId, operationId } }, ...init(options) },
      ),
    );
  }

  async explainAccounts(accountIds: string[], options?: RequestOptions) {
    const client = await this.#client();
    return unwrap(
      await client.request('post', '/explanations', {
        body: { accountIds },
        ...init(options),
      }),
    );
  }

  async listApprovals(accountId: string, options?: RequestOptions) {
    const client = await this.#client();
    return unwrap(
      await client.request('get', '/accounts/{accountId}/approvals', {
        params: { path: { accountId } },
        ...init(options),
      }),
    );
  }

  async recordApproval(
    accountId: string,
    approval: NewApproval,
    options?: RequestOptions,
  ) {
    const client = await this.#client();
    return unwrap(
      await client.request('post', '/accounts/{accountId}/approvals', {
        params: { path: { accountId } },
        body: approval,
        ...init(options),
      }),
    );
  }

  async withdrawApproval(
    accountId: string,
    approvalId: string,
    options?: RequestOptions,
  ) {
    const client = await this.#client();
    return unwrap(
      await client.request(
        'delete',
        '/accounts/{accountId}/approvals/{approvalId}',
        { params: { path: { accountId, approvalId } }, ...init(options) },
      ),
    );
  }

  async lookUp(question: LookUpQuestion, options?: RequestOptions) {
    const client = await this.#client();
    return unwrap(
      await client.request('post', '/look-up', {
        body: question,
        ...init(options),
      }),
    );
  }

  async readSearchDocuments(
    query: SearchDocumentQuery,
    options?: RequestOptions,
  ) {
    const client = await this.#client();
    return unwrap(
      await client.request('get', '/search-documents', {
        params: { query },
        ...init(options),
      }),
    );
  }

  async readFeed(query: FeedQuery, options?: RequestOptions) {
    const client = await this.#client();
    return unwrap(
      await client.request('get', '/feed', {
        params: { query },
        ...init(options),
      }),
    );
  }

  async #client() {
    return createClient<paths>({
      baseUrl: await this.#discoveryApi.getBaseUrl('aws-resale'),
      fetch: request => this.#call(request),
    });
  }

  /** Failing before openapi-fetch reads the body keeps the server's message. */
  async #call(request: Request): Promise<Response> {
    // Not the request itself: its body can be read once, and the middlewares
    // of a Backstage app's fetchApi each make a request of their own from it.
    const response = await this.#fetch(request.url, {
      method: request.method,
      headers: request.headers,
      body: (await request.text()) || undefined,
      signal: request.signal,
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}

function init(options: RequestOptions | undefined) {
  return {
    signal: options?.signal,
    headers: options?.token
      ? { Authorization: `Bearer ${options.token}` }
      : undefined,
  };
}

function unwrap<T>(result: { data?: T }): T {
  return result.data as T;
}
