import type {
  AccountModel,
  ExposureCause,
  ResponsibleParty,
} from 'backstage-plugin-aws-resale-common';

const FACTS: Readonly<Record<ExposureCause, string>> = {
  NO_MFA: 'Root user without MFA.',
  ONE_PERSON: 'One person can reach both root password and root MFA.',
  ONE_PLACE: 'Root password and root MFA are kept in one place.',
};

const LINKED: Readonly<Record<AccountModel, string>> = {
  ECAM: 'Under ECAM the customer is accountable for malicious spend and nobody can recover a locked account.',
  SPAM: 'Under SPAM the root user is the provider’s to protect, and the provider resolves malicious spend together with the customer.',
  DISTRIBUTOR:
    'Under a distributor’s terms it is not known here who is accountable for malicious spend.',
  UNKNOWN:
    'No account model is declared, so nobody can tell who is accountable for malicious spend.',
};

const PAYER: Readonly<Record<ResponsibleParty, string>> = {
  PROVIDER:
    'Whoever takes over a payer controls its organization, and the provider pays the AWS invoice.',
  CUSTOMER:
    'Whoever takes over a payer controls its organization; this one is the customer’s to protect.',
  BOTH: 'Whoever takes over a payer controls its organization; provider and customer protect it together.',
  UNKNOWN:
    'Whoever takes over a payer controls its organization, and it is not known whose task it is to protect it.',
};

/** What is exposed and what follows from it under the terms of the accounts. Names nobody. */
export function exposureText(group: {
  isPayer: boolean;
  model: AccountModel;
  responsible: ResponsibleParty;
  cause: ExposureCause;
}): string {
  return `${FACTS[group.cause]} ${consequenceText(group)}`;
}

/** What follows from exposure under the terms of the accounts, where the fact is told with names. */
export function consequenceText(group: {
  isPayer: boolean;
  model: AccountModel;
  responsible: ResponsibleParty;
}): string {
  return group.isPayer ? PAYER[group.responsible] : LINKED[group.model];
}
