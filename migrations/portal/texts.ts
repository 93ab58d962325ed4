/**
 * What can be found, and what a finding is quoted from. How texts become documents stands in
 * `migrations/derived/search-texts.ts`.
 */
export const TEXT_VIEWS = `
CREATE VIEW portal.search_document AS
  SELECT subject_id, audience, paper_id, meeting_id, newest, short_number, made_at, title_words, words, content
  FROM search_document WHERE audience = 'public';

CREATE VIEW portal.search_word AS
  SELECT word, stem FROM search_word WHERE audience = 'public';
`;
