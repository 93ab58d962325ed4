import { groupSegments, type SegmentGroup } from '../diff/segments';
import type { Mark, MarkedPoint, Segment } from '../model';
import { segmentBlocks, type SegmentBlock } from '../view/segment-blocks';
import { markedLabel } from './text';

/**
 * The marking as HTML: `<del>` and `<ins>`, each with words that only a screen reader speaks (class `visually-hidden`),
 * since few of them say the elements' roles.
 * Everything is escaped. One `<div class="point" data-change data-depth data-point>` a point; segments carry `data-op`
 * where they are known to come from an operation. Tables are tables, which may be scrolled where they are wide.
 */
export function renderMarkedHtml(marked: readonly MarkedPoint[]): string {
  return marked
    .map((point) => {
      const label = markedLabel(point);
      const head = label === '' ? '' : `<span class="point-label">${escapeHtml(label)}</span> `;
      return (
        `<div class="point" data-point="${escapeHtml(point.id)}" data-change="${point.change}" ` +
        `data-depth="${point.depth}">${head}${spoken(changeWords[point.change])}` +
        `${segmentBlocks(point.segments).map(renderBlock).join('')}</div>`
      );
    })
    .join('\n');
}

const changeWords: Readonly<Record<MarkedPoint['change'], string>> = {
  equal: '',
  changed: '',
  inserted: 'Neuer Punkt: ',
  deleted: 'Gestrichener Punkt: ',
  moved: 'Verschobener Punkt: ',
};

function renderBlock(block: SegmentBlock): string {
  if (block.kind === 'text')
    return `<span class="point-text">${groupSegments(block.segments).map(renderGroup).join('')}</span>`;
  const rows = block.rows.map(({ op, cells }, index) => {
    const isHead = block.head && index === 0;
    const shown = cells.map((segments) => {
      const content = groupSegments(segments).map(renderGroup).join('');
      return isHead ? `<th scope="col">${content}</th>` : `<td>${content}</td>`;
    });
    return `<tr${op === 'equal' ? '' : ` data-change="${op}"`}>${shown.join('')}</tr>`;
  });
  const [first = '', ...others] = rows;
  const body = block.head
    ? `<thead>${first}</thead><tbody>${others.join('')}</tbody>`
    : `<tbody>${rows.join('')}</tbody>`;
  return `<div class="point-table" tabindex="0" role="group" aria-label="Tabelle"><table>${body}</table></div>`;
}

const tags: Readonly<Record<Mark, string>> = { b: 'strong', i: 'em', u: 'u', sup: 'sup' };

const renderPiece = ({ text, m = [] }: Segment): string =>
  m.reduce((inner, mark) => `<${tags[mark]}>${inner}</${tags[mark]}>`, escapeHtml(text).replaceAll('\n', '<br>'));

/** One change as HTML, see `renderMarkedHtml`; what is bold by itself is `<strong>` in it. */
function renderGroup({ op, opId, pieces }: SegmentGroup): string {
  const text = pieces.map(renderPiece).join('');
  if (op === 'equal') return text;
  const origin = opId === undefined ? '' : ` data-op="${escapeHtml(opId)}"`;
  const [tag, begin, end] =
    op === 'delete'
      ? ['del', 'gestrichen: ', ' Ende der Streichung. ']
      : ['ins', 'eingefügt: ', ' Ende der Einfügung. '];
  return `<${tag}${origin}>${spoken(begin)}${text}${spoken(end)}</${tag}>`;
}

const spoken = (words: string): string => (words === '' ? '' : `<span class="visually-hidden">${words}</span>`);

/** Makes a text safe between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
