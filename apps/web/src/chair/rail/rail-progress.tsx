import type { MeetingState } from '@gremia/meeting';
import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** How far the agenda has come: in words, and as a bar that says the same. */
export function RailProgress({ state }: { readonly state: MeetingState }): ReactElement {
  const { t } = useTranslation('chair');
  const id = useId();
  const done = state.items.filter(({ closedAt }) => closedAt !== null).length;
  const text = t('rail.progress', { done, of: state.items.length });
  return (
    <div className="g-rail-progress">
      <h2 id={id} className="g-desk__pane-title">
        {t('desk.agenda')}
      </h2>
      <span className="g-rail-progress__figure">{text}</span>
      <progress value={done} max={Math.max(state.items.length, 1)} aria-labelledby={id}>
        {text}
      </progress>
    </div>
  );
}
