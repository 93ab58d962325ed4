import type { AdvanceMinutes } from '@gremia/contracts';
import { dayOf } from '@gremia/rules';

export const today = (): string => dayOf(Date.now(), 'Europe/Berlin');

/** The next step of minutes as the office sends it: both have signed today, and the council has approved them today. */
export function minutesStep(to: string, basedOn: number): AdvanceMinutes {
  const on = today();
  if (to === 'signed') {
    const signatures = [
      { role: 'chair' as const, name: 'Dr. Henrike Wolkenstein', on },
      { role: 'clerk' as const, name: 'Tamara Federkiel', on },
    ];
    return { to, basedOn, signatures };
  }
  if (to === 'approved')
    return { to, basedOn, approval: { by: { on, reference: '16. Sitzung, Ö 2' }, objections: '' } };
  if (to === 'released') return { to, basedOn };
  throw new Error(`minutes have no step ${to}`);
}
