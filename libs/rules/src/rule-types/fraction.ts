/** A share of something, in whole numbers: one fifth is 1 of 5. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}
