import type { FilterPredicate } from '@backstage/filter-predicates';

// Predicates instead of functions, so that adopters can replace them in
// app-config. A dot within an annotation's name is no path separator there.

/** Entities that declare anything of the annotation contract. */
export const customerEntityFilter: FilterPredicate = {
  $any: [
    { 'metadata.annotations.aws-resale/payer-account-id': { $exists: true } },
    { 'metadata.annotations.aws-resale/linked-account-id': { $exists: true } },
    { 'metadata.annotations.aws-resale/account-model': { $exists: true } },
    {
      'metadata.annotations.aws-resale/account-model-override': {
        $exists: true,
      },
    },
    {
      'metadata.annotations.aws-resale/billing-arrangement': { $exists: true },
    },
    {
      'metadata.annotations.aws-resale/billing-transfer-started': {
        $exists: true,
      },
    },
    { 'metadata.annotations.aws-resale/email-domains': { $exists: true } },
    { 'metadata.annotations.aws-resale/account-manager': { $exists: true } },
  ],
};

/** Entities that stand for one AWS account. */
export const accountEntityFilter: FilterPredicate = {
  kind: 'resource',
  'spec.type': 'cloud-account',
  'metadata.annotations.amazonaws.com/account-id': { $exists: true },
};

/**
 * Entities that name the accounts they run in. Adopters who configure other
 * annotations for that replace it.
 */
export const entityWithAccountsFilter: FilterPredicate = {
  $all: [
    {
      $any: [
        { 'metadata.annotations.amazonaws.com/account-id': { $exists: true } },
        { 'metadata.annotations.amazon.com/account-id': { $exists: true } },
      ],
    },
    // Entities of this plugin's own: accounts and organizations.
    {
      $not: {
        kind: 'resource',
        'spec.type': { $in: ['cloud-account', 'aws-organization'] },
      },
    },
  ],
};
