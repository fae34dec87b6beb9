import {
  createConditionExports,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { customerResourceRef } from './permissionResources';

const refs = (description: string) => z.array(z.string()).describe(description);

const isCustomer = createPermissionRule({
  name: 'IS_CUSTOMER',
  description: 'The given customers',
  resourceRef: customerResourceRef,
  paramsSchema: z.object({ customerRefs: refs('Entity refs of customers') }),
  apply: (customer, { customerRefs }) =>
    customerRefs.includes(customer.customerRef),
  toQuery: ({ customerRefs }) => ({ key: 'customerRef', values: customerRefs }),
});

const isOwner = createPermissionRule({
  name: 'IS_OWNER',
  description: 'Customers that one of the given refs owns',
  resourceRef: customerResourceRef,
  paramsSchema: z.object({ claims: refs('Ownership refs of the caller') }),
  apply: (customer, { claims }) =>
    customer.ownerRefs.some(ref => claims.includes(ref)),
  toQuery: ({ claims }) => ({ key: 'owner', values: claims }),
});

const isManager = createPermissionRule({
  name: 'IS_MANAGER',
  description: 'Customers that one of the given refs manages',
  resourceRef: customerResourceRef,
  paramsSchema: z.object({ claims: refs('Ownership refs of the caller') }),
  apply: (customer, { claims }) =>
    customer.managerRefs.some(ref => claims.includes(ref)),
  toQuery: ({ claims }) => ({ key: 'manager', values: claims }),
});

/** Rules on customers, for policies. @public */
export const customerRules = { isCustomer, isOwner, isManager };

const exported = createConditionExports({
  resourceRef: customerResourceRef,
  rules: customerRules,
});

/** Conditions on customers, for policies. @public */
export const customerConditions = exported.conditions;

/** Makes a conditional decision on customers. @public */
export const createCustomerConditionalDecision =
  exported.createConditionalDecision;
