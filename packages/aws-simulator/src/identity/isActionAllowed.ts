/** Whether a list of actions covers one. `*` at the end covers every action that begins so. */
export function isActionAllowed(
  allowedActions: readonly string[],
  action: string,
): boolean {
  const wanted = action.toLowerCase();
  return allowedActions.some(allowed => {
    const pattern = allowed.toLowerCase();
    return pattern.endsWith('*')
      ? wanted.startsWith(pattern.slice(0, -1))
      : wanted === pattern;
  });
}
