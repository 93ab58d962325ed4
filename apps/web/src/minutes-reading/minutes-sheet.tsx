import type { MinutesDocument } from '@gremia/contracts';
import { Fragment, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant, formatTime } from '../i18n/dates';
import { Facts } from '../ui/facts';
import { MinutesAttendance } from './minutes-attendance';
import { MinutesCourse } from './minutes-course';
import { MinutesItemView } from './minutes-item';
import { Section } from '../ui/section';

export interface MinutesSheetProps {
  readonly document: MinutesDocument;
  /** What stands or is typed at a place: an item's id, `opening` or `closing`. */
  readonly renderRemark: (key: string, title: string) => ReactNode;
}

/** The minutes as composed from the journal, with a place for remarks at every item. */
export function MinutesSheet({ document, renderRemark }: MinutesSheetProps): ReactElement {
  const { t } = useTranslation('portal');
  const { openedAt, closedAt, interruptions, annexes = [] } = document;
  return (
    <div className="g-minutes">
      <Facts
        facts={[
          [t('minutes.place'), document.place],
          [t('minutes.opened'), formatInstant(openedAt)],
          [t('minutes.closed'), closedAt === null ? null : formatInstant(closedAt)],
          [
            t('minutes.days'),
            document.sittings === undefined ? null : (
              <ul key="days" className="g-list">
                {document.sittings.map(({ from, until }) => (
                  <li key={from}>
                    {t('minutes.day', { from: formatInstant(from), until: until === null ? '–' : formatTime(until) })}
                  </li>
                ))}
              </ul>
            ),
          ],
          [t('minutes.chair'), document.chair],
          [t('minutes.secretary'), document.secretary],
          [t('minutes.convocation'), document.convocation],
          [
            t('minutes.interruptions'),
            interruptions.length === 0 ? null : (
              <ul key="interruptions" className="g-list">
                {interruptions.map(({ from, until, reason }) => (
                  <li key={from}>
                    {t('minutes.interruption', {
                      from: formatTime(from),
                      until: until === null ? '–' : formatTime(until),
                      reason,
                    })}
                  </li>
                ))}
              </ul>
            ),
          ],
        ]}
      />
      <Section title={t('minutes.attendance')}>
        <MinutesAttendance document={document} />
      </Section>
      {renderRemark('opening', t('minutes.openingRemark'))}
      <Section title={t('minutes.items')}>
        <MinutesCourse document={document} after={null} />
        {document.items.map((item) => (
          <Fragment key={item.itemId}>
            <MinutesItemView item={item}>
              {item.closedPart !== true && renderRemark(item.itemId, t('minutes.itemRemark', { number: item.number }))}
            </MinutesItemView>
            <MinutesCourse document={document} after={item.itemId} />
          </Fragment>
        ))}
      </Section>
      {renderRemark('closing', t('minutes.closingRemark'))}
      {annexes.length > 0 && (
        <Section title={t('minutes.annexes')}>
          <ul className="g-list">
            {annexes.map(({ no, title }) => (
              <li key={no}>
                {t('minutes.annex', { no })}: {title}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {document.journalRoot !== '' && (
        <p className="g-muted g-small g-break">
          {t(`minutes.proof.${document.journalPart ?? 'untold'}`, {
            size: document.journalSize,
            root: document.journalRoot,
          })}
        </p>
      )}
    </div>
  );
}
