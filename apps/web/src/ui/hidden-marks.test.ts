import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');
const sheets = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'));

describe('a mark at the side of what is current', () => {
  it.each(sheets)('has no transparent twin, which forced colours would draw (%s)', (name) => {
    expect(readFileSync(join(ROOT, name), 'utf8')).not.toMatch(/border-(?:block|inline)[^;]*transparent/u);
  });

  it('is found where it stands', () => {
    expect(sheets).toContain(join('ui', 'ui.css'));
    expect('  border-block-end: 4px solid transparent;').toMatch(/border-(?:block|inline)[^;]*transparent/u);
  });
});
