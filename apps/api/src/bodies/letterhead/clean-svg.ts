import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { drawnParts, type Drawn } from './drawn-parts';

/** What is drawn, and what drawings are put together from. */
const ELEMENTS = new Set(
  (
    'svg g defs symbol use path rect circle ellipse line polyline polygon clipPath mask linearGradient ' +
    'radialGradient stop style'
  ).split(' '),
);
/** Says something about the drawing and draws nothing: left out. */
const DESCRIBING = new Set(['title', 'desc', 'metadata']);
const ATTRIBUTES = new Set(
  (
    'id class d x y x1 y1 x2 y2 cx cy r rx ry fx fy width height points transform viewBox fill fill-rule ' +
    'fill-opacity stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray ' +
    'stroke-dashoffset stroke-opacity opacity clip-path clip-rule mask color offset stop-color stop-opacity style ' +
    'gradientUnits gradientTransform spreadMethod clipPathUnits maskUnits maskContentUnits preserveAspectRatio ' +
    'href display visibility'
  ).split(' '),
);
const MOST_ELEMENTS = 5_000;
const DEEPEST = 40;
/** What drawings that use each other come to when all is drawn. */
const MOST_DRAWN = 20_000;

/** Why an image is not taken, in a sentence for the person who sent it. */
export class ArmsRefused extends Error {}

/**
 * The drawing of an SVG and nothing else: no script, no link, no font, no foreign file, nothing that grows when it is
 * drawn. What only describes the drawing is left out; whatever else is not a drawing is refused, for leaving it out
 * would show other arms.
 *
 * @throws ArmsRefused
 */
export function cleanSvg(source: string): string {
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(source)) throw new ArmsRefused('Die SVG-Datei enthält Definitionen (DOCTYPE).');
  if (XMLValidator.validate(source) !== true) throw new ArmsRefused('Das ist keine lesbare SVG-Datei.');
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    processEntities: false,
    parseTagValue: false,
    parseAttributeValue: false,
    ignoreDeclaration: true,
    ignorePiTags: true,
  });
  const budget = { elements: 0 };
  const roots = (parser.parse(source) as readonly unknown[]).flatMap((raw) => nodeOf(raw, budget, 0));
  const [root] = roots;
  if (root === undefined || root.name !== 'svg' || roots.length > 1)
    throw new ArmsRefused('Das ist keine lesbare SVG-Datei.');
  assertBounded(root);
  return write({ ...root, attributes: rootAttributes(root.attributes) });
}

function nodeOf(raw: unknown, budget: { elements: number }, depth: number): Drawn[] {
  if (typeof raw !== 'object' || raw === null) return [];
  const { ':@': given = {}, ...tags } = raw as Record<string, unknown>;
  const [name, content] = Object.entries(tags)[0] ?? [];
  if (name === undefined || name === '#text' || name.includes(':') || DESCRIBING.has(name)) return [];
  if (!ELEMENTS.has(name))
    throw new ArmsRefused(
      name === 'text'
        ? 'Die SVG-Datei enthält Schrift. Bitte wandeln Sie sie in Pfade um.'
        : `Die SVG-Datei enthält „${name.slice(0, 30)}“. Zulässig sind nur gezeichnete Formen.`,
    );
  budget.elements += 1;
  if (budget.elements > MOST_ELEMENTS || depth > DEEPEST) throw new ArmsRefused('Die Zeichnung ist zu umfangreich.');
  const inside = Array.isArray(content) ? (content as readonly unknown[]) : [];
  return [
    {
      name,
      attributes: attributesOf(given as Readonly<Record<string, unknown>>),
      children: name === 'style' ? [] : inside.flatMap((each) => nodeOf(each, budget, depth + 1)),
      text: name === 'style' ? styleOf(inside) : '',
    },
  ];
}

function attributesOf(given: Readonly<Record<string, unknown>>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [full, value] of Object.entries(given)) {
    const text = String(value);
    if (/^on/iu.test(full)) throw new ArmsRefused('Die SVG-Datei enthält ein Programm.');
    const name = full === 'xlink:href' ? 'href' : full;
    if (!ATTRIBUTES.has(name)) continue;
    assertHarmless(text);
    if (name === 'href' && !/^#[\w.:-]+$/u.test(text))
      throw new ArmsRefused('Die SVG-Datei verweist auf eine andere Datei oder Adresse.');
    kept[name] = text;
  }
  return kept;
}

function styleOf(inside: readonly unknown[]): string {
  const css = inside.map((each) => String((each as Record<string, unknown>)['#text'] ?? '')).join('');
  assertHarmless(css.replaceAll('>', ''));
  return css;
}

/** Nothing is fetched and nothing runs; only parts of the drawing itself are named. */
function assertHarmless(text: string): void {
  if (/[<>&"\\\0]|@|expression|javascript:|data:|url\(\s*(?!['"]?\s*#)/iu.test(text))
    throw new ArmsRefused('Die SVG-Datei verweist auf eine andere Datei oder Adresse.');
}

/** Only the drawing's own frame counts; on how large a sheet it was drawn does not. */
function rootAttributes(given: Readonly<Record<string, string>>): Record<string, string> {
  const frame =
    given['viewBox'] ?? `0 0 ${Number.parseFloat(given['width'] ?? '')} ${Number.parseFloat(given['height'] ?? '')}`;
  const numbers = frame
    .trim()
    .split(/[\s,]+/u)
    .map(Number);
  const [, , width = 0, height = 0] = numbers;
  if (numbers.length !== 4 || !numbers.every((each) => Number.isFinite(each) && Math.abs(each) <= 1_000_000))
    throw new ArmsRefused('Der SVG-Datei fehlt die Größe der Zeichnung (viewBox).');
  if (width <= 0 || height <= 0 || width / height > 5 || height / width > 5)
    throw new ArmsRefused('Das Wappen ist zu schmal oder zu flach.');
  const { width: _w, height: _h, x: _x, y: _y, viewBox: _v, ...rest } = given;
  return { xmlns: 'http://www.w3.org/2000/svg', viewBox: numbers.join(' '), ...rest };
}

/** What is drawn again wherever it is used grows with every use. */
function assertBounded(root: Drawn): void {
  const parts = drawnParts(root, MOST_DRAWN);
  if (parts === null) throw new ArmsRefused('Teile der Zeichnung verweisen im Kreis aufeinander.');
  if (parts > MOST_DRAWN) throw new ArmsRefused('Die Zeichnung ist zu umfangreich.');
}

const write = ({ name, attributes, children, text }: Drawn): string => {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
  return `<${name}${given.join('')}>${text}${children.map(write).join('')}</${name}>`;
};
