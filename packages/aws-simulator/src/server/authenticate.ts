import { isSignedWith, type SignedRequest } from '../identity/isSignedWith';
import {
  parseAuthorization,
  type Authorization,
} from '../identity/parseAuthorization';
import { partitionOfRegion } from '../identity/partitionOfRegion';
import { resolveCaller } from '../identity/resolveCaller';
import type { SimulatedPartition } from '../model';
import type { ServiceErrors } from '../services/serviceErrors';
import type { Caller } from './Caller';
import type { ServiceError } from './ServiceError';
import type { SimulatedAws } from './SimulatedAws';

/** What the signature of a request says. */
export interface Authentication {
  region?: string;
  partition?: SimulatedPartition;
  /** Known even when it is refused, for the log and for faults. */
  caller?: Caller;
  /** Why the caller is refused; undefined when it is not. */
  refusal?: ServiceError;
}

/** Finds out who calls, by the access key of the signature. */
export function authenticate(
  aws: SimulatedAws,
  errors: ServiceErrors,
  request: SignedRequest,
): Authentication {
  const { authorization: header, 'x-amz-security-token': sessionToken } =
    request.headers;
  const authorization = parseAuthorization(header);
  if (!authorization) {
    return { refusal: errors.missingSignature() };
  }
  return {
    region: authorization.region,
    partition: partitionOfRegion(authorization.region),
    ...identify(aws, errors, request, authorization, sessionToken?.toString()),
  };
}

function identify(
  aws: SimulatedAws,
  errors: ServiceErrors,
  request: SignedRequest,
  authorization: Authorization,
  sessionToken: string | undefined,
): Pick<Authentication, 'caller' | 'refusal'> {
  const resolved = resolveCaller({
    accessKeyId: authorization.accessKeyId,
    sessionToken,
    portfolio: aws.portfolio,
    sessions: aws.sessions,
    isRoleWithdrawn: payer => aws.faults.isRoleWithdrawn(payer),
  });
  if (!resolved) {
    return { refusal: errors.unknownKey() };
  }
  const { caller, secretAccessKey, expiresAt } = resolved;
  // Partitions share nothing: a key of one is unknown in the others.
  if (caller.partition !== partitionOfRegion(authorization.region)) {
    return { caller, refusal: errors.unknownKey() };
  }
  if (!isSignedWith(secretAccessKey, authorization, request)) {
    return { caller, refusal: errors.wrongSignature() };
  }
  if (expiresAt !== undefined && aws.now() >= expiresAt) {
    return { caller, refusal: errors.expiredKey() };
  }
  return { caller };
}
