/** Which chapter is for whoever is on a page, by the beginnings of paths. */
const READ_ON = [
  ['/verwaltung/geraete', 'saaltechnik'],
  ['/verwaltung', 'sitzungsdienst'],
  ['/leitung', 'sitzungsleitung'],
  ['/mitglied', 'mitglied'],
  ['/teilnehmen', 'mitglied'],
  ['/ueben', 'probesitzung'],
  ['/geraet', 'saaltechnik'],
] as const;

/** @returns null where no chapter is nearer than another: the handbook opens at its beginning */
export const chapterOfPage = (path: string): (typeof READ_ON)[number][1] | null =>
  READ_ON.find(([beginning]) => path === beginning || path.startsWith(`${beginning}/`))?.[1] ?? null;
