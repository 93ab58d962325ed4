import { letterheadRoutes } from '@gremia/contracts';
import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../api/address';
import { useMunicipality } from '../api/bodies';
import { FinderButton } from './finder-button';
import { LanguageSwitch } from './language-switch';
import { Navigation } from './navigation';
import { MenuToggle } from '../ui/menu-toggle';
import { SessionControl } from './session-control';

export function Header(): ReactElement {
  const { t } = useTranslation();
  const municipality = useMunicipality();
  const arms = municipality.data?.arms ?? null;
  const [open, setOpen] = useState(false);
  const path = useLocation({ select: (location) => location.pathname });
  useEffect(() => setOpen(false), [path]);
  return (
    <header className="g-header">
      {municipality.data?.demonstration === true && <p className="g-demo-band">{t('shell.demonstration')}</p>}
      <div className="g-bar">
        <Link to="/" className="g-brand">
          {arms === null ? (
            <span className="g-brand__mark" aria-hidden="true" />
          ) : (
            <img
              className="g-brand__arms"
              src={`${addressOf(letterheadRoutes.arms, {})}?v=${arms.no}`}
              alt={arms.text}
            />
          )}
          <span>
            <span className="g-brand__name">{t('shell.product')}</span>
            <span className="g-brand__place">{municipality.data?.name ?? ''}</span>
          </span>
        </Link>
        <MenuToggle className="g-menu-button" open={open} controls="menu" onToggle={() => setOpen(!open)}>
          {t('shell.menu')}
        </MenuToggle>
        <div id="menu" className={`g-menu${open ? ' g-menu--open' : ''}`}>
          <div className="g-bar__tools">
            <FinderButton />
            <SessionControl />
            <LanguageSwitch />
          </div>
          <div className="g-nav-row">
            <Navigation />
          </div>
        </div>
      </div>
    </header>
  );
}
