import { groupSegments, segmentBlocks, type MarkedPoint, type Segment } from '@gremia/resolution';
import { useTranslation } from 'react-i18next';
import { MarkedGroup, type MarkedView } from './marked-segment';

interface MarkedBlocksProps {
  readonly segments: MarkedPoint['segments'];
  readonly view: MarkedView;
  /** Shows one side alone, with its marks: the old text without what is new, or the other way round. */
  readonly side?: 'old' | 'new';
}

const ABSENT = { old: 'insert', new: 'delete' } as const;

/** The text of a point, its tables as tables; what is struck or new is marked in both. */
export function MarkedBlocks({ segments, view, side }: MarkedBlocksProps) {
  const shownSide = side ?? (view === 'marked' ? null : view);
  const shown = shownSide === null ? segments : segments.filter(({ op }) => op !== ABSENT[shownSide]);
  return segmentBlocks(shown).map((block, index) =>
    block.kind === 'text' ? (
      <Pieces key={index} segments={block.segments} view={view} />
    ) : (
      <MarkedTable key={index} head={block.head} rows={block.rows.map(({ cells }) => cells)} view={view} />
    ),
  );
}

function Pieces({ segments, view }: { readonly segments: readonly Segment[]; readonly view: MarkedView }) {
  return groupSegments(segments).map((group, index) => <MarkedGroup key={index} group={group} view={view} />);
}

interface MarkedTableProps {
  readonly head: boolean;
  readonly rows: readonly (readonly (readonly Segment[])[])[];
  readonly view: MarkedView;
}

function MarkedTable({ head, rows, view }: MarkedTableProps) {
  const { t } = useTranslation('live');
  const [first, ...others] = rows;
  return (
    <div className="g-marked-table" role="group" aria-label={t('marked.table')}>
      <table className="kern-table kern-table--small">
        {head && first !== undefined && (
          <thead>
            <tr>
              {first.map((cell, column) => (
                <th key={column} scope="col" className="kern-table__header">
                  <Pieces segments={cell} view={view} />
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {(head ? others : rows).map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, column) => (
                <td key={column} className="kern-table__cell">
                  <Pieces segments={cell} view={view} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
