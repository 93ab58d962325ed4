import { useEffect } from 'react';

let page = '';
let notice: string | null = null;

function write(): void {
  document.title = notice === null ? page : `(!) ${notice} – ${page}`;
}

/** What the page is called. */
export function setPageTitle(title: string): void {
  page = title;
  write();
}

/** Stands before the title of whatever page is open, so that it is seen from another tab; null: nothing does. */
export function useTitleNotice(text: string | null): void {
  useEffect(() => {
    if (text === null) return;
    notice = text;
    write();
    return () => {
      notice = null;
      write();
    };
  }, [text]);
}
