import type { ReactElement } from 'react';
import { Page, type PageProps } from '../ui/page';
import { WorkplaceNav } from './workplace-nav';
import './clerk.css';

/** A page of the office: its navigation, then the page. */
export const ClerkPage = (props: PageProps): ReactElement => (
  <div className="clerk">
    <WorkplaceNav />
    <Page width="wide" {...props} />
  </div>
);
