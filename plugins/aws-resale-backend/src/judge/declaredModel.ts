import {
  ANNOTATIONS,
  parseAccountModel,
  quoteValue,
} from 'backstage-plugin-aws-resale-common';
import type {
  AccountModel,
  Evidence,
  ModelSource,
} from 'backstage-plugin-aws-resale-common';
import type { JudgedCustomer, OtherDeclarations } from './types';

/** The declaration that counts, and what stands beside it. */
export interface Declaration {
  declared?: { model: AccountModel; source: ModelSource };
  /** Facts `DECLARED_MODEL` and `CONTRADICTION`. */
  evidence: Evidence[];
}

type Candidate = { model: AccountModel; source: ModelSource };

const TAG_PLACES = {
  ACCOUNT_TAG: 'the model tag of the account',
  OU_TAG: 'the model tag of its organizational unit',
} as const;

function placeOf(source: ModelSource, customer?: JudgedCustomer): string {
  switch (source) {
    case 'OVERRIDE_ANNOTATION':
      return `${ANNOTATIONS.accountModelOverride} on ${customer?.title}`;
    case 'ANNOTATION':
      return `${ANNOTATIONS.accountModel} on ${customer?.title}`;
    case 'CONFIG':
      return 'the configuration of the organization';
    default:
      return TAG_PLACES[source];
  }
}

function ignoredTag(source: keyof typeof TAG_PLACES, value: string): Evidence {
  const says = value.trim() === '' ? 'is empty' : `says ${quoteValue(value)}`;
  return {
    fact: 'DECLARED_MODEL',
    text: `Ignored: ${TAG_PLACES[source]} ${says}; write ECAM, SPAM or DISTRIBUTOR.`,
    agrees: 'NEUTRAL',
  };
}

/**
 * Finds the declared model of an account, payers included: the customer's
 * override for it, the customer's model, the account's tag, the tag of its
 * organizational unit, config.
 *
 * A more special declaration may differ from a more general one; that is what
 * it is for. Only a tag that differs from an annotation is a contradiction,
 * since two people then say two things of one account.
 */
export function declaredModel(options: {
  accountId: string;
  customer?: JudgedCustomer;
  others: OtherDeclarations;
}): Declaration {
  const { accountId, customer, others } = options;
  const ignored: Evidence[] = [];
  const candidates: Candidate[] = [];
  const add = (source: ModelSource, model: AccountModel | undefined) => {
    if (model && model !== 'UNKNOWN') {
      candidates.push({ model, source });
    }
  };
  const addTag = (
    source: keyof typeof TAG_PLACES,
    value: string | undefined,
  ) => {
    const model = value === undefined ? undefined : parseAccountModel(value);
    add(source, model);
    if (value !== undefined && !model) {
      ignored.push(ignoredTag(source, value));
    }
  };
  add('OVERRIDE_ANNOTATION', customer?.facts.accountModelOverrides[accountId]);
  add('ANNOTATION', customer?.facts.accountModel);
  addTag('ACCOUNT_TAG', others.accountTag);
  addTag('OU_TAG', others.ouTag);
  add('CONFIG', others.config);

  const declared = candidates.at(0);
  if (!declared) {
    return {
      evidence: [
        {
          fact: 'DECLARED_MODEL',
          text: 'No model is declared.',
          agrees: 'NEUTRAL',
        },
        ...ignored,
      ],
    };
  }
  const evidence: Evidence[] = [
    {
      fact: 'DECLARED_MODEL',
      text: `Declared ${declared.model} by ${placeOf(
        declared.source,
        customer,
      )}.`,
      agrees: 'YES',
    },
  ];
  const isTag = (candidate: Candidate) => candidate.source in TAG_PLACES;
  const tag = candidates.find(isTag);
  // Without an annotation the first tag is the declaration itself.
  if (tag && tag.model !== declared.model) {
    evidence.push({
      fact: 'CONTRADICTION',
      text: `Contradiction: ${placeOf(tag.source)} says ${
        tag.model
      }. The annotation counts; correct one of the two.`,
      agrees: 'NO',
    });
  }
  return { declared, evidence: [...evidence, ...ignored] };
}
