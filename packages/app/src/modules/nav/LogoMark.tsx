/**
 * The portal's mark: accounts stacked under one payer, the payer on top filled.
 * Drawn in the colour of the text around it.
 */
export function LogoMark() {
  return (
    <svg
      width="28"
      height="28"
      viewBox="0 0 28 28"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinejoin="round"
      strokeLinecap="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M14 3 25 8.5 14 14 3 8.5Z" fill="currentColor" />
      <path d="M3 14 14 19.5 25 14" />
      <path d="M3 19.5 14 25 25 19.5" />
    </svg>
  );
}
