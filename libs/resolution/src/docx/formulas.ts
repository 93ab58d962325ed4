import { childOf, childrenOf, valueOf, type Element } from './xml';

type Write = (text: string, raised: boolean) => void;

/** Writes a formula (ECMA-376, part 1, 22.1) on one line, as it is typed: `(a+b)/2`, `√(x)`, powers raised. */
export function readFormula(elements: readonly Element[], write: Write, raised = false): void {
  const read = (element: Element | undefined, up = raised): void => readFormula(element?.elements ?? [], write, up);
  const between = (open: string, element: Element | undefined, close: string): void => {
    write(open, raised);
    read(element);
    write(close, raised);
  };
  for (const element of elements) {
    switch (element.name) {
      case 't':
      case 'delText':
        write(element.text, raised);
        break;
      case 'sup':
        readFormula(element.elements, write, true);
        break;
      case 'f':
        readFraction(element, between, write, raised);
        break;
      case 'rad':
        read(childOf(element, 'deg'), true);
        between('√(', childOf(element, 'e'), ')');
        break;
      case 'd':
        readBrackets(element, write, raised);
        break;
      case 'nary':
        write(valueOf(childOf(element, 'naryPr'), 'chr') ?? '∫', raised);
        readFormula(element.elements, write, raised);
        break;
      default:
        if (!element.name.endsWith('Pr')) read(element);
    }
  }
}

function readFraction(
  fraction: Element,
  between: (open: string, element: Element | undefined, close: string) => void,
  write: Write,
  raised: boolean,
): void {
  const side = (part: Element | undefined): void => {
    const isLong = childrenOf(part, 'r').length > 1 || (part?.elements.length ?? 0) > 1;
    between(isLong ? '(' : '', part, isLong ? ')' : '');
  };
  side(childOf(fraction, 'num'));
  write('/', raised);
  side(childOf(fraction, 'den'));
}

function readBrackets(brackets: Element, write: Write, raised: boolean): void {
  const properties = childOf(brackets, 'dPr');
  write(valueOf(properties, 'begChr') ?? '(', raised);
  childrenOf(brackets, 'e').forEach((part, index) => {
    if (index > 0) write(valueOf(properties, 'sepChr') ?? '|', raised);
    readFormula(part.elements, write, raised);
  });
  write(valueOf(properties, 'endChr') ?? ')', raised);
}
