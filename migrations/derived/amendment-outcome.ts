/** What became of an amendment: of the decisions `d` on its units; null without any. */
export const AMENDMENT_OUTCOME = `CASE WHEN bool_and(d.carried) THEN 'angenommen'
      WHEN bool_or(d.carried) THEN 'teilweise angenommen' WHEN count(*) > 0 THEN 'abgelehnt' END`;
