import { changeState, leave, rename } from '../changes';
import { customer, customerRef } from '../customer';
import { defineStory } from '../defineStory';
import { fleet } from '../fleet';
import { daysAgo, minutesAgo } from '../moments';
import { MANAGERS } from '../people';
import { planOrganization } from '../planOrganization';
import { PROVIDER_DOMAIN } from '../provider';
import { idNamed, linkedIds } from '../select';

const CUSTOMER = 'maison-lumiere';
const PAYER = '661029384475';
const domain = 'maison-lumiere.example';

const organization = planOrganization({
  configured: { name: 'Maison Lumière' },
  payer: {
    accountId: PAYER,
    name: 'Maison Lumière – payeur',
    domain: PROVIDER_DOMAIN,
  },
  accounts: [
    ...fleet(
      { domain, path: 'Production' },
      [
        'Boutique en ligne',
        'Catalogue',
        'Paiement',
        'Fidélité',
        'Atelier',
        'Entrepôt Lyon',
        'Parfums',
        'Presse',
      ],
      ['prod'],
    ),
    ...fleet(
      { domain, path: 'Recette' },
      [
        'Boutique en ligne',
        'Catalogue',
        'Paiement',
        'Fidélité',
        'Atelier',
        'Entrepôt Lyon',
        'Parfums',
      ],
      ['recette'],
    ),
    ...fleet(
      { domain, path: 'Développement' },
      ['Boutique en ligne', 'Catalogue', 'Paiement', 'Fidélité', 'Atelier'],
      ['dev'],
    ),
    // The house's own sub-domain for its shops in Asia.
    ...fleet({ domain: `asie.${domain}`, path: 'Asie' }, [
      'Boutique Tokyo',
      'Boutique Séoul',
      'Boutique Singapour',
      'Entrepôt Singapour',
    ]),
    ...fleet({ domain, path: 'Socle' }, [
      'Réseau',
      'Journaux',
      'Sécurité',
      'Sauvegarde',
      'Identité',
      'Chiffrement',
    ]),
    ...fleet({ domain, path: 'Bac à sable' }, [
      'Bac à sable – équipe données',
      'Bac à sable – équipe mobile',
      'Hackathon 2025',
      'Preuve de concept vidéo',
      'Ancienne boutique 2018',
    ]),
    {
      name: 'Défilé automne',
      domain,
      path: 'Événements',
    },
    { name: 'Site de la fondation', domain, path: 'Événements' },
    { name: 'Archives numériques', domain, path: 'Événements' },
  ],
});

const left = idNamed(organization, 'Site de la fondation');
const closing = idNamed(organization, 'Ancienne boutique 2018');
const renamed = idNamed(organization, 'Défilé automne');
const changedAccounts = [left, closing];

/** A clean ECAM customer: every linked root e-mail is the customer's. */
export const maison = defineStory({
  customers: [
    customer({
      name: CUSTOMER,
      title: 'Maison Lumière',
      description: 'Fashion and fragrance house in Paris',
      annotations: {
        'payer-account-id': PAYER,
        'account-model': 'ECAM',
        'email-domains': domain,
        'account-manager': MANAGERS.claire,
      },
    }),
  ],
  organizations: [organization],
  steps: [
    {
      when: daysAgo(27, 10, 12),
      title: 'Maison Lumière: an account is renamed',
      changes: [rename(organization, renamed, 'Défilé printemps-été')],
    },
    {
      when: daysAgo(16, 14, 30),
      title: 'Maison Lumière: an account leaves the organization',
      changes: [leave(organization, [left])],
    },
    {
      when: minutesAgo(95),
      title: 'Maison Lumière: the closure of an account begins',
      changes: [changeState(organization, [closing], 'PENDING_CLOSURE')],
    },
  ],
  situations: {
    ecamClean: {
      description:
        'ECAM as declared: every linked root e-mail is the customer’s',
      customerRef: customerRef(CUSTOMER),
      payerAccountId: PAYER,
      accountIds: linkedIds(
        organization,
        account => !changedAccounts.includes(account.accountId),
      ),
      expected: {
        customerVerdict: 'CONSISTENT',
        organizationVerdict: 'CONSISTENT',
        payerVerdict: 'CONSISTENT',
        payerHolder: 'PROVIDER',
        accountVerdict: 'CONSISTENT',
        holder: 'CUSTOMER',
        model: 'ECAM',
        observedModel: 'ECAM',
        mappedTo: customerRef(CUSTOMER),
        mappingSource: 'ORGANIZATION',
        pollingState: 'CURRENT',
      },
    },
    tombstone: {
      description: 'An account that left; its last facts stay',
      accountIds: [left],
      expected: {
        isGone: true,
        accountVerdict: 'NOT_OBSERVED',
        mappedTo: customerRef(CUSTOMER),
        accountChanges: ['ACCOUNT_LEFT'],
      },
    },
    statePendingClosure: {
      description: 'An account in closure is judged like an active one',
      accountIds: [closing],
      expected: {
        accountState: 'PENDING_CLOSURE',
        accountVerdict: 'CONSISTENT',
        accountChanges: ['ACCOUNT_STATE'],
      },
    },
    accountRenamed: {
      description: 'An account that was renamed',
      accountIds: [renamed],
      expected: { accountChanges: ['ACCOUNT_RENAMED'] },
    },
  },
});
