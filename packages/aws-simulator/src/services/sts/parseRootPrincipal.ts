const PRINCIPAL =
  /^(?:arn:(?:aws|aws-cn|aws-us-gov):iam::(\d{12}):root|(\d{12}))$/;

/** Account id of a root user, named by it or by its ARN; undefined for other texts. */
export function parseRootPrincipal(
  text: string | undefined,
): string | undefined {
  const match = PRINCIPAL.exec(text ?? '');
  return match?.[1] ?? match?.[2];
}
