import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { readCopy, wipeVault } from '../offline/vault';
import { language, OfflinePage } from './offline.page';
import './offline.css';

const root = document.getElementById('root');
document.documentElement.lang = language();
if (root === null) throw new Error('The page has no element with the id "root".');

void readCopy(new Date()).then((copy) => {
  // What is too old, or cannot be read, is of no use to anybody here.
  if (copy === null) void wipeVault();
  createRoot(root).render(
    <StrictMode>
      <OfflinePage copy={copy} />
    </StrictMode>,
  );
});
