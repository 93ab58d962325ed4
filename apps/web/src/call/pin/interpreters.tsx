import { useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { keepPin, keptPin } from './kept-pin';
import { usePinPlace } from './with-pin';
import './pin.css';

/**
 * The tiles of those who interpret with their hands: in sight wherever the page is read, or where they stand in the
 * call, as this device has it. Not there while nobody interprets.
 *
 * @param children a list item for each
 */
export function Interpreters({ children }: { readonly children: readonly ReactNode[] }): ReactElement | null {
  const { t } = useTranslation('call');
  const { place, isUsual } = usePinPlace();
  const [isKept, setKept] = useState(() => keptPin() ?? isUsual);
  const button = useRef<HTMLButtonElement>(null);
  const wasPressed = useRef(false);
  useEffect(() => {
    // The one that was pressed is gone; the page stays where it is read.
    if (wasPressed.current) button.current?.focus({ preventScroll: true });
    wasPressed.current = false;
  }, [isKept]);
  if (children.length === 0) return null;
  const change = (kept: boolean): void => {
    wasPressed.current = true;
    keepPin(kept);
    setKept(kept);
  };
  const tiles = (
    <ul className="g-call-tiles g-call-tiles--interpreters" aria-label={t('room.interpreters')}>
      {children}
    </ul>
  );
  if (place === null) return tiles;
  if (isKept)
    return createPortal(
      <>
        {tiles}
        <div className="g-pin__end">
          <Button ref={button} small variant="secondary" icon="close" iconOnly onClick={() => change(false)}>
            {t('pin.end')}
          </Button>
        </div>
      </>,
      place,
    );
  return (
    <div>
      {tiles}
      <Button ref={button} small variant="tertiary" onClick={() => change(true)}>
        {t('pin.begin')}
      </Button>
    </div>
  );
}
