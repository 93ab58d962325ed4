/** A chapter of the handbook, read at build (`handbook.ts`). */
declare module '*.md' {
  const chapter: import('./chapter').Chapter;
  export default chapter;
}
