/** Functions that write run as the owner, whoever changed something, and look up every name where it belongs. */
export const AS_OWNER = 'LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp';
