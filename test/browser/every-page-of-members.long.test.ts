import { describePages } from './support/every-page';

const PAGES = [
  ['chair', '/leitung'],
  ['chair', '/leitung/:coming'],
  ['member', '/konto'],
  ['member', '/mitglied'],
  ['member', '/mitglied/drucksachen'],
  ['member', '/mitglied/drucksachen/:amended'],
  ['member', '/mitglied/drucksachen/:pendingAmendment'],
  ['member', '/mitglied/drucksachen/:ofAmendment'],
  ['member', '/mitglied/drucksachen/:amended/synopse'],
  ['member', '/mitglied/drucksachen/:renewed/fassungen'],
  ['member', '/mitglied/drucksachen/:outdated'],
  ['member', '/mitglied/antrag/:own'],
  ['member', '/mitglied/antrag/:own/neufassung'],
  ['member', '/mitglied/antrag/:amendment/neu-pruefen'],
  ['member', '/mitglied/antrag/neu'],
  ['member', '/mitglied/antrag/neu?zu=:pendingAmendment'],
  ['member', '/mitglied/sitzung/:coming'],
] as const;

describePages('every page of the chair and of members', PAGES);
