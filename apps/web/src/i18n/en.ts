import account from './en/account.json';
import acts from './en/acts.json';
import call from './en/call.json';
import chair from './en/chair.json';
import clerk from './en/clerk.json';
import common from './en/common.json';
import correction from './en/correction.json';
import dossier from './en/dossier.json';
import editor from './en/editor.json';
import faults from './en/faults';
import finder from './en/finder.json';
import guide from './en/guide.json';
import hall from './en/hall.json';
import handbook from './en/handbook.json';
import history from './en/history.json';
import lists from './en/lists.json';
import home from './en/home.json';
import live from './en/live.json';
import member from './en/member.json';
import paper from './en/paper.json';
import persons from './en/persons.json';
import pocket from './en/pocket.json';
import portal from './en/portal.json';
import problems from './en/problems';
import rules from './en/rules.json';
import synopsis from './en/synopsis.json';
import templates from './en/templates.json';
import versions from './en/versions.json';
import words from './en/words.json';

export const en = {
  account,
  acts,
  call,
  chair,
  clerk,
  common,
  correction,
  dossier,
  editor,
  faults,
  finder,
  guide,
  hall,
  handbook,
  history,
  home,
  lists,
  live,
  member,
  paper,
  persons,
  pocket,
  portal,
  problems,
  rules,
  synopsis,
  templates,
  versions,
  words,
};
