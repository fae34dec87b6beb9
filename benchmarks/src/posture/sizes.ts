/** How large the portfolio is whose root users are judged. */
export interface PostureSizes {
  accounts: number;
  organizations: number;
  customers: number;
}
