import {
  type CompoundEntityRef,
  KubernetesValidatorFunctions,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { type Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, type HumanDuration } from '@backstage/types';
import type { AccountEmission, CatalogSettings } from './types';

const EMISSIONS: readonly AccountEmission[] = ['all', 'mapped', 'none'];

const PATH = 'awsResale.catalog';

/**
 * Reads `awsResale.catalog`. Everything has a default, so that the module
 * works without configuration.
 *
 * @throws InputError that names the path and what to write there.
 */
export function readCatalogSettings(rootConfig: Config): CatalogSettings {
  return {
    accounts: readEmission(rootConfig),
    namespace: readNamespace(rootConfig),
    defaultOwner: readOwner(rootConfig),
    intervalMs: readMilliseconds(rootConfig, 'interval', { seconds: 5 }),
    replayIntervalMs: readMilliseconds(rootConfig, 'replayInterval', {
      hours: 24,
    }),
    removalLimit: readRemovalLimit(rootConfig),
  };
}

function readEmission(rootConfig: Config): AccountEmission {
  const path = `${PATH}.accounts`;
  const value = rootConfig.getOptionalString(path) ?? 'all';
  const emission = EMISSIONS.find(candidate => candidate === value);
  if (!emission) {
    throw new InputError(
      `"${value}" at ${path} is unknown; write all, mapped or none`,
    );
  }
  return emission;
}

function readNamespace(rootConfig: Config): string {
  const path = `${PATH}.namespace`;
  const value = rootConfig.getOptionalString(path) ?? 'default';
  if (!KubernetesValidatorFunctions.isValidNamespace(value)) {
    throw new InputError(
      `"${value}" at ${path} is no namespace; write lower-case letters, digits and single dashes, at most 63 characters`,
    );
  }
  return value;
}

function readOwner(rootConfig: Config): string {
  const path = `${PATH}.defaultOwner`;
  const value = rootConfig.getOptionalString(path) ?? 'aws-resale';
  const remedy = `"${value}" at ${path} is no entity ref; write it like group:default/aws-resale`;
  let ref: CompoundEntityRef;
  try {
    ref = parseEntityRef(value, {
      defaultKind: 'group',
      defaultNamespace: 'default',
    });
  } catch {
    throw new InputError(remedy);
  }
  // Parsing alone lets any characters pass.
  if (
    !KubernetesValidatorFunctions.isValidKind(ref.kind) ||
    !KubernetesValidatorFunctions.isValidNamespace(ref.namespace) ||
    !KubernetesValidatorFunctions.isValidObjectName(ref.name)
  ) {
    throw new InputError(remedy);
  }
  return stringifyEntityRef(ref);
}

function readMilliseconds(
  rootConfig: Config,
  key: string,
  fallback: HumanDuration,
): number {
  const path = `${PATH}.${key}`;
  const milliseconds = durationToMilliseconds(
    rootConfig.has(path)
      ? readDurationFromConfig(rootConfig, { key: path })
      : fallback,
  );
  if (!(milliseconds > 0)) {
    throw new InputError(
      `The duration at ${path} must be longer than nothing; write it like { minutes: 5 }`,
    );
  }
  return milliseconds;
}

function readRemovalLimit(rootConfig: Config): number {
  const path = `${PATH}.removalLimit`;
  const value = rootConfig.getOptionalNumber(path) ?? 0.2;
  if (!(value >= 0 && value <= 1)) {
    throw new InputError(
      `${value} at ${path} is no share; write a number from 0 to 1, such as 0.2`,
    );
  }
  return value;
}
