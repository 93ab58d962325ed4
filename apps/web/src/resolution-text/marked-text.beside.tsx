import type { MarkedPoint } from '@gremia/resolution';
import { useTranslation } from 'react-i18next';
import { MarkedBlocks } from './marked-blocks';
import { changedPoints } from './marked-text';

interface MarkedTextBesideProps {
  readonly points: readonly MarkedPoint[];
  readonly onlyChanged?: boolean;
}

const SIDES = ['old', 'new'] as const;
const ABSENT = { old: 'inserted', new: 'deleted' } as const satisfies Record<
  (typeof SIDES)[number],
  MarkedPoint['change']
>;

/** The old text and the new one, point beside point: on the left what is struck, on the right what is new. */
export function MarkedTextBeside({ points, onlyChanged = false }: MarkedTextBesideProps) {
  const { t } = useTranslation('live');
  const shown = onlyChanged ? changedPoints(points) : points;
  return (
    <table className="g-marked-text g-marked-beside">
      <caption className="kern-sr-only">{t('marked.view.beside')}</caption>
      <thead>
        <tr>
          {SIDES.map((side) => (
            <th key={side} scope="col">
              {t(`marked.view.${side}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((point) => (
          <tr key={point.id}>
            {SIDES.map((side) => (
              <td key={side} className={`g-marked-beside__cell--depth-${Math.min(point.depth, 4)}`}>
                {point.change !== ABSENT[side] && (
                  <div className="g-marked-text__point">
                    <span className="g-marked-text__label">{side === 'old' ? point.oldLabel : point.newLabel}</span>
                    <div className="g-marked-text__body" lang="de">
                      <MarkedBlocks segments={point.segments} view="marked" side={side} />
                    </div>
                  </div>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
