import type { MinutesDocument, MinutesItem } from '@gremia/contracts';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant, formatTime } from '../i18n/dates';
import { keepTogether } from '../i18n/keep-together';
import { Facts } from '../ui/facts';
import { Section } from '../ui/section';
import { MinutesAttendance } from './minutes-attendance';
import { MinutesCourse } from './minutes-course';
import { MinutesItemView } from './minutes-item';

/** What stands or is typed at a place: an item's id, `opening` or `closing`. */
export type RenderRemark = (key: string, title: string) => ReactNode;

interface PartProps {
  readonly document: MinutesDocument;
  readonly renderRemark: RenderRemark;
}

interface Within {
  /** It stands within a part that has a heading and a name of its own. */
  readonly within?: boolean;
}

/** When and where it was, who led, who was there, and what is remarked on the opening. */
export function MinutesHead({ document, renderRemark, within = false }: PartProps & Within): ReactElement {
  const { t } = useTranslation('portal');
  const { openedAt, closedAt, interruptions, apart = [] } = document;
  return (
    <>
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
          [t('minutes.leads'), sentencesOf(document.leads)],
          [t('minutes.convocation'), document.convocation],
          [t('minutes.findings'), sentencesOf(document.findings)],
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
      <Piece title={t('minutes.attendance')} within={within}>
        <MinutesAttendance document={document} />
      </Piece>
      {renderRemark('opening', t('minutes.openingRemark'))}
      {apart.length > 0 && (
        <Piece title={t('minutes.apart')} within={within}>
          {sentencesOf(apart)}
        </Piece>
      )}
    </>
  );
}

/** Sentences one below the other; null where there are none, so that their heading falls away as well. */
const sentencesOf = (sentences: readonly string[] = []): ReactElement | null =>
  sentences.length === 0 ? null : (
    <ul className="g-list">
      {sentences.map((sentence) => (
        <li key={sentence}>{keepTogether(sentence)}</li>
      ))}
    </ul>
  );

/** One item, and what was voted on after it outside the items. */
export function MinutesItemPart({
  document,
  item,
  renderRemark,
}: PartProps & { readonly item: MinutesItem }): ReactElement {
  const { t } = useTranslation('portal');
  return (
    <>
      <MinutesItemView item={item}>
        {item.closedPart !== true && renderRemark(item.itemId, t('minutes.itemRemark', { number: item.number }))}
      </MinutesItemView>
      <MinutesCourse document={document} after={item.itemId} />
    </>
  );
}

/** What is remarked on the end, the annexes, and from which journal the minutes were composed. */
export function MinutesEnd({ document, renderRemark, within = false }: PartProps & Within): ReactElement {
  const { t } = useTranslation('portal');
  const { annexes = [], released = [] } = document;
  return (
    <>
      {renderRemark('closing', t('minutes.closingRemark'))}
      {released.length > 0 && (
        <Piece title={t('minutes.releasedResolutions')} within={within}>
          {sentencesOf(released)}
        </Piece>
      )}
      {annexes.length > 0 && (
        <Piece title={t('minutes.annexes')} within={within}>
          <ul className="g-list">
            {annexes.map(({ no, title }) => (
              <li key={no}>
                {t('minutes.annex', { no })}: {title}
              </li>
            ))}
          </ul>
        </Piece>
      )}
      {document.journalRoot !== '' && (
        <p className="g-muted g-small g-break">
          {t(`minutes.proof.${document.journalPart ?? 'untold'}`, {
            size: document.journalSize,
            root: document.journalRoot,
          })}
        </p>
      )}
    </>
  );
}

function Piece({
  title,
  within,
  children,
}: Required<Within> & { readonly title: string; readonly children: ReactNode }): ReactElement {
  if (!within) return <Section title={title}>{children}</Section>;
  return (
    <div className="g-section">
      <h3 className="g-h3">{title}</h3>
      {children}
    </div>
  );
}
