/** How large the portfolio is that is mapped. */
export interface MappingSizes {
  accounts: number;
  customers: number;
  /** With an annotation of the contract; customers are some of them. */
  entities: number;
  rules: number;
}
