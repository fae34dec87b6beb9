import {
  createConditionExports,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { accountResourceRef } from './permissionResources';

const refs = (description: string) => z.array(z.string()).describe(description);

const hasCustomer = createPermissionRule({
  name: 'HAS_CUSTOMER',
  description: 'Accounts of the given customers',
  resourceRef: accountResourceRef,
  paramsSchema: z.object({ customerRefs: refs('Entity refs of customers') }),
  apply: (account, { customerRefs }) =>
    account.customerRef !== undefined &&
    customerRefs.includes(account.customerRef),
  toQuery: ({ customerRefs }) => ({ key: 'customerRef', values: customerRefs }),
});

const isCustomerOwner = createPermissionRule({
  name: 'IS_CUSTOMER_OWNER',
  description: 'Accounts whose customer one of the given refs owns',
  resourceRef: accountResourceRef,
  paramsSchema: z.object({ claims: refs('Ownership refs of the caller') }),
  apply: (account, { claims }) =>
    account.customerOwnerRefs.some(ref => claims.includes(ref)),
  toQuery: ({ claims }) => ({ key: 'customerOwner', values: claims }),
});

const isCustomerManager = createPermissionRule({
  name: 'IS_CUSTOMER_MANAGER',
  description: 'Accounts whose customer one of the given refs manages',
  resourceRef: accountResourceRef,
  paramsSchema: z.object({ claims: refs('Ownership refs of the caller') }),
  apply: (account, { claims }) =>
    account.customerManagerRefs.some(ref => claims.includes(ref)),
  toQuery: ({ claims }) => ({ key: 'customerManager', values: claims }),
});

const hasPayer = createPermissionRule({
  name: 'HAS_PAYER',
  description: 'Accounts of the organizations of the given payers',
  resourceRef: accountResourceRef,
  paramsSchema: z.object({
    payerAccountIds: refs('Account ids of payers, 12 digits'),
  }),
  apply: (account, { payerAccountIds }) =>
    payerAccountIds.includes(account.payerAccountId),
  toQuery: ({ payerAccountIds }) => ({
    key: 'payerAccountId',
    values: payerAccountIds,
  }),
});

/** Rules on accounts, for policies. @public */
export const accountRules = {
  hasCustomer,
  isCustomerOwner,
  isCustomerManager,
  hasPayer,
};

const exported = createConditionExports({
  resourceRef: accountResourceRef,
  rules: accountRules,
});

/** Conditions on accounts, for policies. @public */
export const accountConditions = exported.conditions;

/** Makes a conditional decision on accounts. @public */
export const createAccountConditionalDecision =
  exported.createConditionalDecision;
