import { useTranslation } from 'react-i18next';
import { usePersons } from '../api/bodies';
import { useMeetings } from '../api/meetings';
import { usePapers } from '../api/papers';
import { useSession } from '../api/session';
import { formatShortInstant } from '../i18n/dates';
import { usePaperStanding } from '../states/state-badge';
import { deskOf, findActs, findOfMeeting, findOfPaper, findOfPerson, type Find } from './finds';

/** As many of each kind are shown; whoever looks for more types another word. */
const SHOWN = 6;
/** Letters; with less nearly everything would be found. */
const LEAST = 2;

export interface Finds {
  readonly finds: readonly Find[];
  /** Not everything has been looked through for these words. */
  readonly busy: boolean;
  readonly error: Error | null;
}

/** Papers, meetings, persons and acts for some words: what this person may know, for the server says what that is. */
export function useFinds(words: string): Finds {
  const { t } = useTranslation(['finder', 'words']);
  const standingOf = usePaperStanding();
  const roles = (useSession().data?.person?.roles ?? []).map(({ role }) => role);
  const desk = deskOf(roles);
  const asks = words.length >= LEAST;
  const papers = usePapers({ q: words, limit: SHOWN }, asks);
  const meetings = useMeetings({ q: words, limit: SHOWN }, undefined, asks);
  const persons = usePersons(roles.includes('clerk') ? words : '');
  const found: Find[] = asks
    ? [
        ...(papers.data?.papers ?? []).map((paper) =>
          findOfPaper(paper, `${t(`words:paperKind.${paper.kind}`)} · ${standingOf(paper)}`, desk),
        ),
        ...(meetings.data?.meetings ?? []).map((meeting) =>
          findOfMeeting(meeting, `${meeting.committee} · ${formatShortInstant(meeting.startsAt)}`, desk),
        ),
        ...(persons.data?.persons ?? []).slice(0, SHOWN).map((person) => findOfPerson(person, t('finder:person'))),
      ]
    : [];
  return {
    finds: [...findActs(roles, words, (act) => t(`finder:act.${act}`)), ...found],
    busy: [papers, meetings, persons].some(({ isFetching }) => isFetching),
    error: papers.error ?? meetings.error ?? persons.error,
  };
}
