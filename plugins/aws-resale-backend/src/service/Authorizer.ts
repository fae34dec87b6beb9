import type {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
  type Permission,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  createConditionTransformer,
  type ConditionTransformer,
} from '@backstage/plugin-permission-node';
import {
  accountEmailReadPermission,
  accountReadPermission,
  customerReadPermission,
  mappingReadPermission,
  organizationReadPermission,
  type RESOURCE_TYPE_ACCOUNT,
} from 'backstage-plugin-aws-resale-common';
import {
  accountResourceRef,
  customerResourceRef,
  type AccountFilter,
  type CustomerFilter,
} from 'backstage-plugin-aws-resale-node';
import {
  bothScopes,
  type AccountScope,
  type CustomerScope,
  type Scope,
} from '../store/queries/Scope';
import { isPerson } from './isPerson';

/**
 * The one place where it is decided what a caller may see or do. Everything
 * that reads goes through here first and gets a scope, which becomes SQL.
 */
export class Authorizer {
  readonly #permissions: PermissionsService;
  readonly #toAccountFilter: ConditionTransformer<AccountFilter>;
  readonly #toCustomerFilter: ConditionTransformer<CustomerFilter>;

  constructor(options: {
    permissions: PermissionsService;
    permissionsRegistry: PermissionsRegistryService;
  }) {
    this.#permissions = options.permissions;
    this.#toAccountFilter = createConditionTransformer(
      options.permissionsRegistry.getPermissionRuleset(accountResourceRef),
    );
    this.#toCustomerFilter = createConditionTransformer(
      options.permissionsRegistry.getPermissionRuleset(customerResourceRef),
    );
  }

  /** Accounts that the caller may see. */
  async accounts(credentials: BackstageCredentials): Promise<AccountScope> {
    return this.#scope(
      accountReadPermission,
      credentials,
      this.#toAccountFilter,
    );
  }

  /** Accounts to which the caller may do what the permission says. */
  async accountsWith(
    permission: ResourcePermission<typeof RESOURCE_TYPE_ACCOUNT>,
    credentials: BackstageCredentials,
  ): Promise<AccountScope> {
    return this.#scope(permission, credentials, this.#toAccountFilter);
  }

  /**
   * Accounts of which the caller may do what the permission says and that the
   * caller may see at all.
   */
  async visibleWith(
    permission: ResourcePermission<typeof RESOURCE_TYPE_ACCOUNT>,
    credentials: BackstageCredentials,
  ): Promise<AccountScope> {
    return bothScopes(
      await this.accounts(credentials),
      await this.accountsWith(permission, credentials),
    );
  }

  /** Accounts of which the caller may decide; only a person answers for decisions. */
  async accountsToDecide(
    permission: ResourcePermission<typeof RESOURCE_TYPE_ACCOUNT>,
    credentials: BackstageCredentials,
  ): Promise<AccountScope> {
    return isPerson(credentials)
      ? this.accountsWith(permission, credentials)
      : 'NONE';
  }

  /**
   * @returns the accounts to which the caller may do what the permission says.
   * @throws NotAllowedError naming the permission, when there can be none.
   */
  async requireWith(
    permission: ResourcePermission<typeof RESOURCE_TYPE_ACCOUNT>,
    credentials: BackstageCredentials,
  ): Promise<AccountScope> {
    const scope = await this.accountsWith(permission, credentials);
    if (scope === 'NONE') {
      throw missing(permission);
    }
    return scope;
  }

  /** Customers that the caller may see. */
  async customers(credentials: BackstageCredentials): Promise<CustomerScope> {
    return this.#scope(
      customerReadPermission,
      credentials,
      this.#toCustomerFilter,
    );
  }

  /** Whether the caller may see the root e-mail address of an account. */
  async mayReadEmail(
    credentials: BackstageCredentials,
    accountId: string,
  ): Promise<boolean> {
    const [decision] = await this.#permissions.authorize(
      [{ permission: accountEmailReadPermission, resourceRef: accountId }],
      { credentials },
    );
    return decision.result === AuthorizeResult.ALLOW;
  }

  /** Whether the caller may see how polling goes. */
  async mayReadOrganizations(
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    return this.#isAllowed(organizationReadPermission, credentials);
  }

  /** Whether the caller may see what is wrong with the mapping of everybody. */
  async mayReadMapping(credentials: BackstageCredentials): Promise<boolean> {
    return this.#isAllowed(mappingReadPermission, credentials);
  }

  /** @throws NotAllowedError naming the permission that is missing. */
  async require(
    permission: BasicPermission,
    credentials: BackstageCredentials,
  ): Promise<void> {
    if (!(await this.#isAllowed(permission, credentials))) {
      throw missing(permission);
    }
  }

  async #isAllowed(
    permission: BasicPermission,
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    const [decision] = await this.#permissions.authorize([{ permission }], {
      credentials,
    });
    return decision.result === AuthorizeResult.ALLOW;
  }

  async #scope<Filter>(
    permission: ResourcePermission,
    credentials: BackstageCredentials,
    transform: ConditionTransformer<Filter>,
  ): Promise<Scope<Filter>> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission }],
      { credentials },
    );
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return 'ALL';
      case AuthorizeResult.CONDITIONAL:
        return transform(decision.conditions);
      default:
        return 'NONE';
    }
  }
}

function missing({ name }: Permission): NotAllowedError {
  return new NotAllowedError(
    `This needs the permission ${name}; ask whoever keeps the permission policy`,
  );
}
