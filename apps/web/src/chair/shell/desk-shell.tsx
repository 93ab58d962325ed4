import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface DeskSlots {
  /** Title, clock, line, and what is done rarely: always in view. */
  readonly head: ReactNode;
  /** Bands and alerts that concern everybody at the desk. */
  readonly alerts?: ReactNode;
  /** The agenda: where we are, and what comes. */
  readonly rail: ReactNode;
  /** What is done now: words to read, text, and the bar with the one button. */
  readonly step: ReactNode;
  /** Who is here; quorum, turnout, attendance. */
  readonly house: ReactNode;
  /** Later: the speakers' list. */
  readonly speakers?: ReactNode;
  /** Later: the picture of the hall and of those who are connected. */
  readonly picture?: ReactNode;
}

/**
 * The desk of the chair: a window of its own, whose panes scroll by themselves while the page stays. Three panes on a
 * desk, two on a tablet; on a telephone one column with the bar of the step at the lower edge.
 */
export function DeskShell({ head, alerts, rail, step, house, speakers, picture }: DeskSlots): ReactElement {
  const { t } = useTranslation('chair');
  return (
    <div className="g-desk">
      <header className="g-desk__head">{head}</header>
      <section className="g-desk__alerts" aria-label={t('desk.alerts')}>
        {alerts}
      </section>
      <main className="g-desk__panes">
        <div className="g-desk__step">{step}</div>
        <section className="g-desk__rail" aria-label={t('desk.rail')}>
          {rail}
        </section>
        <section className="g-desk__house" aria-label={t('desk.house')}>
          {house}
          {speakers !== undefined && <div className="g-desk__speakers">{speakers}</div>}
          {picture !== undefined && <div className="g-desk__picture">{picture}</div>}
        </section>
      </main>
    </div>
  );
}
