import type { MarkedPoint, Point } from '@gremia/resolution';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShortDay, today } from '../i18n/dates';
import { Alert } from '../ui/alert';
import { MarkedText } from '../resolution-text/marked-text';
import { PointList } from '../resolution-text/point-list';

export interface CorrectionNotesProps {
  readonly corrections: readonly {
    readonly at: string;
    readonly role: 'chair' | 'clerk';
    /** Left out for those who may not know the name. */
    readonly by?: string | null;
    readonly reason: string;
    readonly marked: readonly MarkedPoint[];
  }[];
}

/**
 * Says above a resolved text that it was corrected, when and why; what was changed can be opened. Nothing without a
 * correction.
 */
export function CorrectionNotes({ corrections }: CorrectionNotesProps): ReactElement | null {
  const { t } = useTranslation('correction');
  if (corrections.length === 0) return null;
  return (
    <div className="g-stack">
      {corrections.map(({ at, role, by = null, reason, marked }) => (
        <Alert key={at} kind="info" title={t('note.title', { date: formatShortDay(today(new Date(at))) })}>
          <p className="g-break" lang="de">
            {t('note.reason', { reason })}
          </p>
          <p>{by === null ? t(`note.by.${role}`) : t(`note.byName.${role}`, { name: by })}</p>
          <details>
            <summary>{t('note.changes')}</summary>
            <MarkedText points={marked} onlyChanged />
          </details>
        </Alert>
      ))}
    </div>
  );
}

/** Below a corrected text: the one that was resolved, to be opened. Nothing where they are the same. */
export function TextAsResolved({ points }: { readonly points: readonly Point[] | null }): ReactElement | null {
  const { t } = useTranslation('correction');
  if (points === null) return null;
  return (
    <details>
      <summary>{t('note.resolved')}</summary>
      <div className="g-text-sheet">
        <PointList points={points} />
      </div>
    </details>
  );
}
