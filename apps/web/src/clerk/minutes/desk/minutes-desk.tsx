import { isDecided, minutesRoutes } from '@gremia/contracts';
import { useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { MinutesCourse } from '../../../minutes-reading/minutes-course';
import { MinutesEnd, MinutesHead, MinutesItemPart, type RenderRemark } from '../../../minutes-reading/minutes-parts';
import { ColleagueAt } from '../../../drafts/colleagues';
import { addressOf } from '../../../api/address';
import { Button } from '../../../ui/button';
import { DownloadLink } from '../../../ui/button-link';
import { MinutesOutline } from './minutes-outline';
import { ALL, documentOf, placeAt, placeBeside, type Current, type Place } from './outline';
import { useDeskKeys } from './use-desk-keys';
import { usePlaceFocus } from './use-place-focus';
import { usePlaceTitle } from './use-place-title';

export interface MinutesDeskProps {
  readonly meetingId: string;
  readonly current: Current;
  readonly places: readonly Place[];
  /** The part that the address names. */
  readonly open: string | undefined;
  readonly onOpen: (key: string) => void;
  readonly renderRemark: RenderRemark;
  /** A remark as it is read, where all parts stand on one page. */
  readonly renderRead: RenderRemark;
}

/** The minutes part by part: the outline, one part, and the way to the next. All of them where they are printed. */
export function MinutesDesk(props: MinutesDeskProps): ReactElement {
  const { t } = useTranslation('clerk');
  const { meetingId, current, places, open, onOpen, renderRemark, renderRead } = props;
  const desk = useRef<HTMLDivElement>(null);
  const titleOf = usePlaceTitle();
  const all = open === ALL;
  const here = all ? undefined : placeAt(places, open);
  const before = here && placeBeside(places, here, -1);
  const after = here && placeBeside(places, here, 1);
  const key = here?.key ?? ALL;
  const goTo = (place: Place | undefined): void => {
    if (place !== undefined) onOpen(place.key);
  };
  useDeskKeys((step) => goTo(step === 1 ? after : before));
  usePlaceFocus(desk, key);
  return (
    <div className="clerk-desk">
      <MinutesOutline meetingId={meetingId} places={places} open={key} onOpen={onOpen} />
      <div ref={desk} className="clerk-desk__parts">
        {places.map((place) => (
          <section
            key={place.key}
            className={`clerk-desk__part${all || place === here ? '' : ' clerk-desk__part--closed'}`}
            aria-label={titleOf(place)}
            tabIndex={-1}
            data-editing-part={place.key}
            data-open={all ? place === places[0] : place === here}
          >
            <ColleagueAt part={place.key} />
            <PartOf place={place} current={current} renderRemark={all ? renderRead : renderRemark} />
            <ExtractLink meetingId={meetingId} place={place} />
          </section>
        ))}
        {here !== undefined && (
          <div className="clerk-desk__steps g-no-print">
            <Button variant="secondary" icon="arrow-back" inactive={before === undefined} onClick={() => goTo(before)}>
              {t('minutesDesk.previous')}
            </Button>
            <p className="g-muted g-small">
              {t('minutesDesk.at', { at: places.indexOf(here) + 1, of: places.length })}
            </p>
            <Button variant="secondary" icon="arrow-forward" inactive={after === undefined} onClick={() => goTo(after)}>
              {t('minutesDesk.next')}
            </Button>
            <p className="clerk-desk__keys g-muted g-small">{t('minutesDesk.keys')}</p>
          </div>
        )}
      </div>
    </div>
  );
}

/** The extract of an item on which something was decided. */
function ExtractLink({ meetingId, place: { item, scope } }: ExtractLinkProps): ReactElement | null {
  const { t } = useTranslation('clerk');
  if (item === null || !isDecided(item)) return null;
  const query = { part: scope === 'public' ? ('public' as const) : ('nonpublic' as const), itemId: item.itemId };
  return (
    <p className="g-no-print">
      <DownloadLink variant="tertiary" href={addressOf(minutesRoutes.extracts, { params: { id: meetingId }, query })}>
        {t('minutes.extract', { number: item.number })}
      </DownloadLink>
    </p>
  );
}

interface ExtractLinkProps {
  readonly meetingId: string;
  readonly place: Place;
}

interface PartOfProps {
  readonly place: Place;
  readonly current: Current;
  readonly renderRemark: RenderRemark;
}

function PartOf({ place, current, renderRemark }: PartOfProps): ReactElement {
  const titleOf = usePlaceTitle();
  const document = documentOf(current, place.scope);
  const shared = { document, renderRemark };
  const first = document.items[0]?.itemId;
  if (place.item !== null)
    return (
      <>
        {place.item.itemId === first && <MinutesCourse document={document} after={null} />}
        <MinutesItemPart {...shared} item={place.item} />
      </>
    );
  return (
    <>
      <h3 className="g-h3">{titleOf(place)}</h3>
      {place.kind === 'head' ? (
        <>
          <MinutesHead {...shared} within />
          {first === undefined && <MinutesCourse document={document} after={null} />}
        </>
      ) : (
        <MinutesEnd {...shared} within />
      )}
    </>
  );
}
