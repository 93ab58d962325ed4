import { agendaProjection } from './agenda.projection';
import { amendmentVotesProjection } from './amendment-votes.projection';
import { courseProjection } from './course.projection';
import { decisionsProjection } from './decisions.projection';
import { noticesProjection } from './notices.projection';
import { papersProjection } from './papers.projection';
import type { Projection } from './projection';

/**
 * Every projection, in the order in which they are applied: papers look at decisions. How to add one: docs/how-to.md.
 */
export const PROJECTIONS: readonly Projection[] = [
  agendaProjection,
  decisionsProjection,
  amendmentVotesProjection,
  courseProjection,
  papersProjection,
  noticesProjection,
];
