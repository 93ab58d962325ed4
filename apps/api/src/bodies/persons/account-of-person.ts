/** SQL: the account of the person `p` as JSON, null for none. */
export const accountOfPerson = `
  (SELECT jsonb_build_object('id', a.id, 'login', a.login, 'disabled', a.disabled_at IS NOT NULL,
      'shared', a.demonstration, 'startCodeUntil', c.expires_at,
      'issuers', ARRAY(SELECT DISTINCT i.issuer FROM identity i WHERE i.person_id = p.id ORDER BY i.issuer))
    FROM account a LEFT JOIN start_code c ON c.account_id = a.id WHERE a.person_id = p.id) AS account`;
