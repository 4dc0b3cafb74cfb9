/** Who a person is: ids of removed rows are given to others, so the row alone does not say. */
export interface PersonRef {
  /** Row of the candidate. */
  readonly id: number;
  /** The name that the row bears; '' while it has none, or where nobody has written down which. */
  readonly name: string;
}
