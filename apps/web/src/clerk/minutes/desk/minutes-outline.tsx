import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/icon';
import { SelectField } from '../../../ui/text-field';
import { useWideScreen } from '../../../ui/use-wide-screen';
import { ALL, type Place, type Scope } from './outline';
import { usePlaceTitle } from './use-place-title';

export interface MinutesOutlineProps {
  readonly meetingId: string;
  readonly places: readonly Place[];
  readonly open: string;
  readonly onOpen: (key: string) => void;
}

/** All parts of the minutes, with a mark where one has a remark or something is missing; a choice on small screens. */
export function MinutesOutline(props: MinutesOutlineProps): ReactElement {
  const { t } = useTranslation('clerk');
  const { places, open, onOpen } = props;
  const wide = useWideScreen();
  const titleOf = usePlaceTitle();
  const marksOf = useMarks();
  const nav = useRef<HTMLElement>(null);
  useEffect(() => keepInSight(nav.current), [open, wide]);
  if (!wide)
    return (
      <div className="g-no-print">
        <SelectField
          label={t('minutesDesk.outline')}
          value={open}
          onChange={(event) => onOpen(event.target.value)}
          options={[
            ...places.map((place) => ({
              value: place.key,
              label: [titleOf(place), ...marksOf(place)].join(' – '),
            })),
            { value: ALL, label: t('minutesDesk.all') },
          ]}
        />
      </div>
    );
  return (
    <nav ref={nav} className="clerk-outline g-no-print" aria-label={t('minutesDesk.outline')}>
      {(['public', 'nonPublic'] as const).map((scope) => (
        <OutlinePart key={scope} {...props} scope={scope} places={places.filter((place) => place.scope === scope)} />
      ))}
      <OutlineLink {...props} to={ALL}>
        {t('minutesDesk.all')}
      </OutlineLink>
    </nav>
  );
}

/** Moves a long outline to the part that is open, and the page not at all. */
function keepInSight(nav: HTMLElement | null): void {
  const link = nav?.querySelector('[aria-current]');
  if (nav === null || link === null || link === undefined) return;
  const [frame, place] = [nav.getBoundingClientRect(), link.getBoundingClientRect()];
  if (place.top < frame.top) nav.scrollTop -= frame.top - place.top;
  if (place.bottom > frame.bottom) nav.scrollTop += place.bottom - frame.bottom;
}

function OutlinePart({
  places,
  scope,
  ...props
}: MinutesOutlineProps & { readonly scope: Scope }): ReactElement | null {
  const { t } = useTranslation('clerk');
  const titleOf = usePlaceTitle();
  if (places.length === 0) return null;
  return (
    <>
      <p className="clerk-outline__part">{t(`minutes.${scope}Part`)}</p>
      <ol className="clerk-outline__list">
        {places.map((place) => (
          <li key={place.key}>
            <OutlineLink places={places} {...props} to={place.key}>
              {titleOf(place, true)}
              <Marks place={place} />
            </OutlineLink>
          </li>
        ))}
      </ol>
    </>
  );
}

function OutlineLink({
  meetingId,
  open,
  to,
  children,
}: MinutesOutlineProps & { readonly to: string; readonly children: ReactNode }): ReactElement {
  return (
    <Link
      className="clerk-outline__link"
      to="/verwaltung/sitzungen/$id/niederschrift"
      params={{ id: meetingId }}
      search={{ teil: to }}
      resetScroll={false}
      activeProps={{}}
      aria-current={to === open ? 'page' : undefined}
    >
      {children}
    </Link>
  );
}

function useMarks(): (place: Place) => readonly string[] {
  const { t } = useTranslation('clerk');
  return ({ missing, remarked }) => [
    ...(missing ? [t('minutesDesk.missing')] : []),
    ...(remarked ? [t('minutesDesk.remarked')] : []),
  ];
}

function Marks({ place }: { readonly place: Place }): ReactElement | null {
  const { t } = useTranslation('clerk');
  if (!place.missing && !place.remarked) return null;
  return (
    <span className="clerk-outline__marks">
      {place.missing && (
        <span>
          <Icon name="warning" /> {t('minutesDesk.missing')}
        </span>
      )}
      {place.remarked && (
        <span>
          <Icon name="edit" /> {t('minutesDesk.remarked')}
        </span>
      )}
    </span>
  );
}
