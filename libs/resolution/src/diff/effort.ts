/**
 * How many tokens a comparison may hold beside each other. The shortest list of changes takes steps by the square of
 * what changed; a bound that grows with the text keeps a text that was made to be slow from taking minutes. What is
 * over it is marked as replaced.
 */
export interface Effort {
  /** Gives a piece of the whole what it may spend: call the result for every step. */
  meterFor(tokens: number): () => void;
}

/** Every piece of a text has so many steps for each of its tokens … */
const stepsPerToken = 200;
/** … and the whole text so many more, for whoever comes first: enough for two pages that have little in common. */
const reserve = 1_000_000;

const spent = new Error('the effort is spent');

/** One effort for all the pieces of one comparison: for its points, and the sentences in them. */
export function newEffort(): Effort {
  let shared = reserve;
  return {
    meterFor: (tokens) => {
      let own = tokens * stepsPerToken;
      return () => {
        if (own > 0) own -= 1;
        else if (shared > 0) shared -= 1;
        else throw spent;
      };
    },
  };
}

/** Works until it is done or the effort is spent. */
export function unlessSpent(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (error !== spent) throw error;
  }
}
