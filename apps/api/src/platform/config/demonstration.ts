/**
 * Password of every account of the demonstration council. It is shown on the sign-in page; production refuses to start
 * with such accounts.
 */
export const DEMONSTRATION_PASSWORD = 'sitzung-am-wehr';
