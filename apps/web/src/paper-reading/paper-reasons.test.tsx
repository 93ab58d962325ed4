import { render, screen } from '@testing-library/react';
import { paperDetail } from '../testing/paper-detail';
import { PaperReasons } from './paper-reasons';

const INHERITED = [...Object.getOwnPropertyNames(Object.prototype), 'prototype'];

describe('PaperReasons', () => {
  it.each(INHERITED)('opens an old paper with a point that is called like what every object has: %s', (id) => {
    const points = [{ id, scheme: '01', body: [{ t: 'text', s: 'Der Steg wird gebaut.' }], children: [] }] as const;
    const text = { id: '7f0e2c80-0000-4000-8000-000000000002', no: 1, kind: 'draft', plain: '', hash: '' } as const;
    render(
      <PaperReasons
        paper={paperDetail({
          text: { ...text, points: points.map((point) => ({ ...point, body: [...point.body], children: [] })) },
          reasons: 'Es fehlt ein Steg.',
        })}
      />,
    );
    expect(screen.getByText('Es fehlt ein Steg.')).toBeInTheDocument();
    expect(screen.queryByRole('heading', { level: 3 })).toBeNull();
  });
});
