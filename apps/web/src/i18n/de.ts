import account from './de/account.json';
import acts from './de/acts.json';
import call from './de/call.json';
import chair from './de/chair.json';
import clerk from './de/clerk.json';
import common from './de/common.json';
import correction from './de/correction.json';
import dossier from './de/dossier.json';
import editor from './de/editor.json';
import faults from './de/faults';
import finder from './de/finder.json';
import guide from './de/guide.json';
import hall from './de/hall.json';
import handbook from './de/handbook.json';
import history from './de/history.json';
import lists from './de/lists.json';
import home from './de/home.json';
import live from './de/live.json';
import member from './de/member.json';
import paper from './de/paper.json';
import persons from './de/persons.json';
import pocket from './de/pocket.json';
import portal from './de/portal.json';
import problems from './de/problems';
import rules from './de/rules.json';
import synopsis from './de/synopsis.json';
import templates from './de/templates.json';
import versions from './de/versions.json';
import words from './de/words.json';

export const de = {
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
