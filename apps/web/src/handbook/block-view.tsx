import { Link } from '@tanstack/react-router';
import { Fragment, type ReactElement } from 'react';
import type { Block, Cell, Inline } from './chapter';

/** A paragraph, list, table, quote or picture of the handbook. */
export function BlockView({ block }: { readonly block: Block }): ReactElement {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Text text={block.text} />
        </p>
      );
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.blocks} />
        </blockquote>
      );
    case 'list':
      return <ListView block={block} />;
    case 'table':
      return <TableView block={block} />;
    case 'picture':
      return (
        <img
          className={block.height > block.width ? 'handbook-picture--tall' : undefined}
          src={block.source}
          alt={block.text}
          width={block.width}
          height={block.height}
          loading="lazy"
          decoding="async"
        />
      );
  }
}

const Blocks = ({ blocks }: { readonly blocks: readonly Block[] }): ReactElement => (
  <>
    {blocks.map((block, index) => (
      <BlockView key={index} block={block} />
    ))}
  </>
);

function ListView({ block: { start, items } }: { readonly block: Extract<Block, { kind: 'list' }> }): ReactElement {
  const entries = items.map((blocks, index) => (
    <li key={index}>
      <Item blocks={blocks} />
    </li>
  ));
  return start === null ? <ul>{entries}</ul> : <ol start={start}>{entries}</ol>;
}

/** The words of an entry stand beside its number, not in a paragraph of their own. */
function Item({ blocks: [first, ...rest] }: { readonly blocks: readonly Block[] }): ReactElement {
  return (
    <>
      {first?.kind === 'paragraph' ? <Text text={first.text} /> : first && <BlockView block={first} />}
      <Blocks blocks={rest} />
    </>
  );
}

function TableView({ block: { head, rows } }: { readonly block: Extract<Block, { kind: 'table' }> }): ReactElement {
  return (
    <table>
      <thead>
        <tr>
          {head.map((cell, index) => (
            <th key={index} scope="col">
              <Text text={cell} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <td key={column}>
                <Text text={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Text = ({ text }: { readonly text: Cell }): ReactElement => (
  <>
    {text.map((inline, index) => (
      <Fragment key={index}>{typeof inline === 'string' ? inline : <Marked inline={inline} />}</Fragment>
    ))}
  </>
);

function Marked({ inline }: { readonly inline: Exclude<Inline, string> }): ReactElement {
  switch (inline.kind) {
    case 'strong':
      return (
        <strong>
          <Text text={inline.text} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <Text text={inline.text} />
        </em>
      );
    case 'code':
      return <code>{inline.code}</code>;
    case 'link':
      return <LinkView link={inline} />;
  }
}

function LinkView({
  link: { chapter, part, text },
}: {
  readonly link: Extract<Inline, { kind: 'link' }>;
}): ReactElement {
  const hash = part === null ? {} : { hash: part };
  if (chapter === null)
    return (
      <Link className="kern-link" to="." {...hash}>
        <Text text={text} />
      </Link>
    );
  return (
    <Link className="kern-link" to="/hilfe/$chapter" params={{ chapter }} {...hash}>
      <Text text={text} />
    </Link>
  );
}
