import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What can be found, stored: one row for each paper and meeting as the public may know it, and another one where the
 * office and the members concerned know more. Written by the triggers of the schema `derived` alone.
 *
 * Each audience has indexes of its own: a search of the portal touches nothing of what is not public. `search_word`
 * holds the words of all documents with their stems, so that a word is found within compounds and in spite of a slip.
 */
export class SearchDocuments1763700000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const extension of ['pg_trgm', 'fuzzystrmatch'])
      await runner.query(`CREATE EXTENSION IF NOT EXISTS ${extension}`);
    await runner.query(TABLES);
    for (const audience of ['public', 'inside']) await runner.query(indexesOf(audience));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA IF EXISTS derived CASCADE');
    await runner.query('DROP TABLE search_document, search_word CASCADE');
  }
}

/**
 * `newest` sorts by day and number. The wide columns are kept out of the row, so that counting reads narrow rows only;
 * the indexes are always complete, because many read and few write.
 */
const TABLES = `
CREATE TABLE search_document (
  subject_id uuid NOT NULL, audience text NOT NULL CHECK (audience IN ('public', 'inside')),
  paper_id uuid REFERENCES paper ON DELETE CASCADE, meeting_id uuid REFERENCES meeting ON DELETE CASCADE,
  newest bigint NOT NULL, short_number text, has_inside boolean NOT NULL, made_at timestamptz NOT NULL DEFAULT now(),
  title_words tsvector NOT NULL, words tsvector NOT NULL, content text NOT NULL, signature text NOT NULL,
  PRIMARY KEY (subject_id, audience), CHECK (subject_id = coalesce(paper_id, meeting_id)))
WITH (toast_tuple_target = 256);
CREATE INDEX search_document_paper ON search_document (paper_id);
CREATE INDEX search_document_meeting ON search_document (meeting_id);
CREATE TABLE search_word (audience text NOT NULL, word text NOT NULL, stem text NOT NULL, PRIMARY KEY (audience, word));
`;

const indexesOf = (audience: string): string => `
CREATE INDEX search_document_${audience}_words ON search_document USING gin (words) WITH (fastupdate = off)
  WHERE audience = '${audience}';
CREATE INDEX search_document_${audience}_title ON search_document USING gin (title_words) WITH (fastupdate = off)
  WHERE audience = '${audience}';
CREATE INDEX search_word_${audience} ON search_word USING gin (word gin_trgm_ops) WITH (fastupdate = off)
  WHERE audience = '${audience}';
`;
