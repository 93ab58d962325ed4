/**
 * The roles of a person on a day as SQL, a JSON list of role and committee. Whoever may sit for members of a body reads
 * what they read, whether a seat is free or not.
 *
 * @param person the column with the person's id
 * @param today the day, as SQL
 */
export const heldRoles = (person: string, today: string): string => `
  coalesce((SELECT jsonb_agg(jsonb_build_object('role', h.role, 'committeeId', h.committee_id)
      ORDER BY h.role, h.committee_id)
    FROM (SELECT r.role, r.committee_id FROM role_assignment r
        WHERE r.person_id = ${person} AND r.starts_on <= ${today} AND (r.ends_on IS NULL OR r.ends_on >= ${today})
      UNION SELECT 'member', u.committee_id FROM substitute u
        WHERE u.person_id = ${person} AND u.starts_on <= ${today} AND (u.ends_on IS NULL OR u.ends_on >= ${today})) h),
    '[]')`;
