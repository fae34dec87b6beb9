import type { DeclaredFacts } from 'backstage-plugin-aws-resale-common';
import type { Knex } from 'knex';
import { chunksOf } from '../posture/chunksOf';
import {
  CUSTOMERS_TABLE,
  ORGANIZATIONS_TABLE,
  type CustomerRow,
  type OrganizationRow,
} from '../tables';
import type { AttentionSubject } from './AttentionQueries';

/** What people call subjects, and who manages them. */
export interface NamedSubjects {
  nameOf(subject: AttentionSubject): string;
  managersOf(subject: AttentionSubject): string[];
}

/** Looks up customers, and organizations of accounts without one. */
export class SubjectNames {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async of(subjects: readonly AttentionSubject[]): Promise<NamedSubjects> {
    const customers = new Map<string, { title: string; managers: string[] }>();
    for (const refs of chunksOf(
      subjects.flatMap(({ customerRef }) => customerRef ?? []),
    )) {
      const rows = await this.#knex<CustomerRow>(CUSTOMERS_TABLE)
        .whereIn('customer_ref', refs)
        .select('customer_ref', 'title', 'facts');
      for (const row of rows) {
        const facts: DeclaredFacts = JSON.parse(row.facts);
        customers.set(row.customer_ref, {
          title: row.title,
          managers: facts.accountManagerRefs,
        });
      }
    }
    const organizations = new Map<string, string>();
    for (const payers of chunksOf(
      subjects.flatMap(({ payerAccountId }) => payerAccountId ?? []),
    )) {
      const rows = await this.#knex<OrganizationRow>(ORGANIZATIONS_TABLE)
        .whereIn('payer_account_id', payers)
        .select('payer_account_id', 'name');
      rows.forEach(row => organizations.set(row.payer_account_id, row.name));
    }
    return {
      nameOf: ({ customerRef, payerAccountId }) =>
        customerRef === undefined
          ? organizations.get(payerAccountId) ?? payerAccountId
          : customers.get(customerRef)?.title ?? customerRef,
      managersOf: ({ customerRef = '' }) =>
        customers.get(customerRef)?.managers ?? [],
    };
  }
}
