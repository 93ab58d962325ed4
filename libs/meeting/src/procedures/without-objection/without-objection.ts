import { z } from 'zod';
import { adoptsBySilence } from '@gremia/rules';
import { refuse } from '../../refuse';
import { enteredByOffice } from '../entered-by-office';
import { voteKind } from '../procedure';

const heads = z.number().int().min(0);
/** Every seat once: who was asked and has not objected, who had no part, and whose seat is vacant or shut out. */
const unopposed = z.object({ unopposed: heads, conflicted: heads, absent: heads });
type Unopposed = z.infer<typeof unopposed>;

const asked = (count: number): string =>
  count === 1 ? 'ein Mitglied wurde gefragt' : `${count} Mitglieder wurden gefragt`;

const line = ({ unopposed: silent, conflicted }: Unopposed): string =>
  `kein Widerspruch; ${asked(silent)}` + (conflicted === 0 ? '' : `, befangen: ${conflicted}`);

/**
 * Nobody votes: what is moved without a meeting is adopted when no member has objected until the deadline. An objection
 * ends it without a result, so that what is counted is always unopposed.
 *
 * @see GemO Baden-Württemberg § 37 Abs. 1
 */
export const withoutObjection = voteKind<never, Unopposed>({
  ...enteredByOffice,
  kind: 'without-objection',
  name: 'Annahme ohne Widerspruch',
  bySilence: true,
  remoteSubject: 'ordinary',
  count: unopposed,
  open: (profile) =>
    adoptsBySilence(profile)
      ? null
      : refuse(
          'wrong-state',
          'Dass niemand widerspricht, genügt nach den Regeln dieses Gremiums nicht.',
          profile.circular.norm,
        ),
  close: (_given, { seats, present, excluded }) => ({
    unopposed: present - excluded,
    conflicted: excluded,
    absent: seats - present,
  }),
  assess: (_count, { electorate }) => ({
    kind: 'decided',
    detail: { outcome: 'carried', tie: false, base: electorate.entitled, required: 0 },
  }),
  // Whoever objects ends it: nobody's silence alone has turned it.
  couldTurn: () => false,
  minutesLine: line,
  notes: ({ profile }) => [
    `Ohne Abstimmung: Widersprochen hat bis zum Ablauf der Frist niemand (${profile.circular.norm}).`,
  ],
  words: {
    ballot: () => '',
    outcome: (_count, { what, power = 'decides' }) =>
      `${what} ${power === 'recommends' ? 'wird empfohlen' : 'ist angenommen'}; bis zum Ablauf der Frist hat kein ` +
      'Mitglied widersprochen.',
    recommendation: (_count, { subject }) => `${subject} empfiehlt ohne Widerspruch`,
    silent: 'kein Widerspruch',
    absent: null,
  },
});
