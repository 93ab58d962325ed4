/** Elections: who is proposed, on whom the lot falls, who accepts. Their rounds are votes. */
export type ElectionEvent =
  | {
      readonly kind: 'election-started';
      readonly itemId: string;
      readonly electionId: string;
      /** What is elected for: `Vorsitz des Bauausschusses`. */
      readonly office: string;
      readonly places: number;
    }
  | {
      readonly kind: 'candidate-nominated';
      readonly itemId: string;
      readonly electionId: string;
      readonly candidateId: string;
      readonly name: string;
      /** Of the roster; null for anybody else. */
      readonly personId: string | null;
      readonly by: string;
      readonly agrees: boolean;
    }
  | {
      readonly kind: 'candidacy-answered';
      readonly itemId: string;
      readonly electionId: string;
      readonly candidateId: string;
      readonly agrees: boolean;
    }
  /** The lot that decides what the count has left open; the result is announced after it. */
  | {
      readonly kind: 'lot-drawn';
      readonly voteId: string;
      readonly among: readonly string[];
      readonly drawn: readonly string[];
      readonly by: string;
      /** Why the lot decides, where the rules do not say so. */
      readonly norm?: string;
    }
  | {
      readonly kind: 'election-answered';
      readonly itemId: string;
      readonly electionId: string;
      readonly candidateId: string;
      readonly accepts: boolean;
    }
  | {
      readonly kind: 'election-broken-off';
      readonly itemId: string;
      readonly electionId: string;
      readonly reason: string;
      readonly again: boolean;
    };
