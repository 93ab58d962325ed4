import type { MeetingDetail } from '@gremia/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { holdsRole, useSession } from '../../api/session';
import { dayAndTime, formatInstant, formatTime } from '../../i18n/dates';
import { longDuration } from '../../i18n/durations';
import { minutesBetween, useServerNow } from '../../live/use-server-now';
import { ButtonLink } from '../../ui/button-link';
import { Facts } from '../../ui/facts';
import { Icon } from '../../ui/icon';
import { RuleTexts } from '../rule-questions';
import { expectedEnd, gapsOf, repliesOf } from './preparation';

interface BeforeOpeningProps {
  readonly planned: MeetingDetail;
  /** Server time minus device time, in milliseconds. */
  readonly clockOffset: number;
}

/** What whoever leads looks for before the opening: who comes, whether all is in order, and what is not. */
export function BeforeOpening({ planned, clockOffset }: BeforeOpeningProps): ReactElement {
  const { t } = useTranslation('chair');
  const { place, rehearsal, notice, may } = planned;
  const gaps = gapsOf(planned);
  return (
    <section className="g-before" aria-label={t('before.label')}>
      <Facts
        facts={[
          [t('before.start'), startWords(planned, useServerNow(clockOffset), t)],
          [t('before.place'), place],
          [t('before.convocation'), rehearsal ? null : notice.sentence],
          [t('before.quorum'), quorumWords(planned, t)],
          [t('before.agenda'), agendaWords(planned, t)],
          [t('before.rules'), <Rules key="rules" planned={planned} />],
        ]}
      />
      {gaps.length === 0 ? (
        <p className="g-before__ready">
          <Icon name="check" /> {t('before.ready')}
        </p>
      ) : (
        <>
          <h3 className="g-h3">{t('before.open')}</h3>
          <ul className="g-list">
            {gaps.map((gap) => (
              <li key={gap}>{t(`before.gap.${gap}`)}</li>
            ))}
          </ul>
          {may.edit && (
            <div>
              <ButtonLink to="/verwaltung/sitzungen/$id" params={{ id: planned.id }} variant="secondary">
                {t('before.prepare')}
              </ButtonLink>
            </div>
          )}
        </>
      )}
    </section>
  );
}

/** How many rules the opening rests on that nobody has compared yet, what they say, and where that is done. */
function Rules({ planned }: Pick<BeforeOpeningProps, 'planned'>): ReactElement {
  const { t } = useTranslation('chair');
  const { openQuestions, committeeId, startsAt } = planned;
  const keepsRules = holdsRole(useSession().data, ['clerk']);
  return (
    <>
      {rulesWords(planned, t)}
      {openQuestions.some(({ answered }) => !answered) && keepsRules && (
        <>
          {' '}
          <Link
            className="kern-link"
            to="/verwaltung/regeln"
            search={{ gremium: committeeId, tag: dayAndTime(startsAt).day }}
          >
            {t('before.rulesCompare')}
          </Link>
        </>
      )}
      {openQuestions.length > 0 && <RuleTexts questions={openQuestions} />}
    </>
  );
}

type Translate = ReturnType<typeof useTranslation<'chair'>>['t'];

function startWords({ startsAt, rehearsal }: MeetingDetail, now: string, t: Translate): string {
  if (dayAndTime(startsAt).day !== dayAndTime(now).day && !rehearsal) return formatInstant(startsAt);
  const time = formatTime(startsAt);
  const minutes = minutesBetween(now, startsAt);
  const isSoon = !rehearsal && minutes > 0 && minutes < 120;
  return isSoon ? `${time} ${t('before.in', { time: longDuration(minutes) })}` : time;
}

function quorumWords({ quorumNeed, receipts }: MeetingDetail, t: Translate): string | null {
  const { coming } = repliesOf(receipts);
  const need = quorumNeed === null ? [] : [t('before.need', { count: quorumNeed.required, seats: quorumNeed.seats })];
  if (receipts.length === 0) return need.join(' ') || null;
  const said = t('before.said', { count: coming });
  const enough =
    quorumNeed === null
      ? []
      : [
          coming >= quorumNeed.required
            ? t('before.enough')
            : t('before.lacking', { count: quorumNeed.required - coming }),
        ];
  return [...need, said, ...enough].join(' ');
}

function agendaWords(planned: MeetingDetail, t: Translate): string | null {
  const { items } = planned;
  if (items.length === 0) return null;
  const closed = items.filter((item) => !item.public).length;
  const end = expectedEnd(planned);
  return [
    t('before.items', { count: items.length }),
    ...(closed === 0 ? [] : [t('before.closed', { count: closed })]),
    ...(end === null ? [] : [t('before.end', { time: formatTime(end) })]),
  ].join(' · ');
}

function rulesWords({ openQuestions }: MeetingDetail, t: Translate): string {
  const open = openQuestions.filter(({ answered }) => !answered).length;
  if (openQuestions.length === 0) return t('before.rulesKnown');
  return open === 0
    ? t('before.rulesAnswered', { count: openQuestions.length })
    : t('before.rulesOpen', { count: open });
}
