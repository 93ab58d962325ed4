import type { MarkedPoint } from '@gremia/resolution';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Paged } from '../ui/fit/paged';
import { MarkedText } from '../resolution-text/marked-text';

/** What is longer is not read on a wall: then the number of the paper tells where it stands. */
const READABLE = 6_000;

const lengthOf = (points: readonly MarkedPoint[]): number =>
  points.flatMap(({ segments }) => segments).reduce((sum, { text }) => sum + text.length, 0);

interface HallTextProps {
  readonly marked: readonly MarkedPoint[];
  /** The changed points alone, where there are some. */
  readonly onlyChanged: boolean;
  readonly paperNumber: string | null;
}

/** The text that is voted on, as large as it fits; a long one page by page. */
export function HallText({ marked, onlyChanged, paperNumber }: HallTextProps): ReactElement | null {
  const { t } = useTranslation('hall');
  // A point that only gets another number is no news for the hall.
  const changed = marked.filter(({ segments }) => segments.some(({ op }) => op !== 'equal'));
  const whole = onlyChanged && changed.length > 0 ? changed : marked;
  const points = lengthOf(whole) <= READABLE ? whole : changed;
  if (points.length === 0 && whole.length === 0) return null;
  if (points.length === 0 || lengthOf(points) > READABLE)
    return paperNumber === null ? null : <p className="hall__note">{t('tooLong', { number: paperNumber })}</p>;
  return (
    <Paged label={t('text')} pageOf={(page, pages) => t('page', { page, pages })} most={2.4} wants={1.4}>
      <MarkedText points={points} />
    </Paged>
  );
}
