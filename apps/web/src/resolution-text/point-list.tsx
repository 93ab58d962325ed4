import { labelsOf, plainText, citationsOf, type Inline, type Point, type PointId } from '@gremia/resolution';
import { Fragment, type ReactElement, type ReactNode } from 'react';
import { inMarks } from './in-marks';

type Citations = ReadonlyMap<PointId, string>;

/**
 * A resolution text as it is read: numbered points, nested, with marks, references and tables. Numbers are derived and
 * stand in the text, so that they are read aloud and copied.
 */
export function PointList({ points }: { readonly points: readonly Point[] }): ReactElement {
  return (
    <div lang="de">
      <Siblings points={points} labels={labelsOf(points)} citations={citationsOf(points)} />
    </div>
  );
}

function Siblings({
  points,
  labels,
  citations,
}: {
  readonly points: readonly Point[];
  readonly labels: Citations;
  readonly citations: Citations;
}): ReactElement {
  return (
    <ol className="g-points">
      {points.map((point) => (
        <li key={point.id} className={`g-point g-point--${point.scheme === 'none' ? 'plain' : 'numbered'}`}>
          {point.scheme !== 'none' && <span className="g-point__label">{labels.get(point.id)}</span>}
          <div className="g-point__body">
            {point.body.map((node, index) => (
              <Fragment key={index}>{renderNode(node, citations)}</Fragment>
            ))}
            {point.children.length > 0 && <Siblings points={point.children} labels={labels} citations={citations} />}
          </div>
        </li>
      ))}
    </ol>
  );
}

function renderNode(node: Inline, citations: Citations): ReactNode {
  if (node.t === 'text') return inMarks(node.s, node.m);
  if (node.t === 'br') return <br />;
  if (node.t === 'ref') return plainText([node], citations);
  const [first, ...others] = node.rows;
  const body = node.head ? others : node.rows;
  return (
    <table className="kern-table kern-table--small">
      {node.head && first !== undefined && (
        <thead>
          <tr>
            {first.map((cell, index) => (
              <th key={index} scope="col" className="kern-table__header">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {body.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <td key={column} className="kern-table__cell">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
