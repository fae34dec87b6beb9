/** How an answer of IAM says whether there is more. */
export function pageMembers(
  nextToken: string | undefined,
): Record<string, unknown> {
  return { IsTruncated: nextToken !== undefined, Marker: nextToken };
}
