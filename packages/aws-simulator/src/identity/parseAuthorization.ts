/** The credential scope of a Signature Version 4 header, and what it signed. */
export interface Authorization {
  accessKeyId: string;
  /** `YYYYMMDD` */
  date: string;
  region: string;
  /** Signing name of the service. */
  service: string;
  /** Lower-case names, in the order of the canonical request. */
  signedHeaders: string[];
  /** Hexadecimal. */
  signature: string;
}

const HEADER =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;

/** Undefined when the header is missing or is not Signature Version 4. */
export function parseAuthorization(
  header: string | undefined,
): Authorization | undefined {
  const match = HEADER.exec(header ?? '');
  if (!match) {
    return undefined;
  }
  const [, accessKeyId, date, region, service, signedHeaders, signature] =
    match;
  return {
    accessKeyId,
    date,
    region,
    service,
    signedHeaders: signedHeaders.split(';'),
    signature,
  };
}
