import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Fitted } from '../ui/fit/fitted';
import { HallClock } from './hall-clock';
import { useLook } from './use-look';

interface HallFrameProps {
  readonly title: string;
  readonly committee: string;
  /** Server time minus device time, in milliseconds. */
  readonly clockOffset: number;
  readonly scene: string;
  /** Bands across the screen: a rehearsal, a broken line. */
  readonly bands?: ReactNode;
  /** The picture of the interpreter and of who speaks from elsewhere; it takes no room while there is none. */
  readonly picture?: ReactNode;
  readonly children: ReactNode;
}

/** The screen of the hall: head, bands, and the scene, which is made to fit whatever the screen measures. */
export function HallFrame(props: HallFrameProps): ReactElement {
  const { title, committee, clockOffset, scene, bands, picture, children } = props;
  const { t } = useTranslation('hall');
  const look = useLook();
  return (
    <div className="hall" data-look={look} data-scene={scene}>
      <div className="hall__screen">
        <header className="hall__top">
          <Fitted className="hall__names" floor={0.4}>
            {committee !== '' && <p className="hall__committee">{committee}</p>}
            <h1 className="hall__title">{title}</h1>
          </Fitted>
          <HallClock offset={clockOffset} />
        </header>
        <aside className="hall__bands" aria-label={t('bands')}>
          {bands}
        </aside>
        <main className="hall__main">
          <Fitted className="hall__scene" floor={0.45}>
            {children}
          </Fitted>
          {picture !== undefined && <div className="hall__picture">{picture}</div>}
        </main>
      </div>
    </div>
  );
}
