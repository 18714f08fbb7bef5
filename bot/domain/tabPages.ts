import { isStandIn } from './absences/absence.ts';
import { mayInSystem } from './access.ts';
import type { Directory } from './directory.ts';
import type { Actor } from './people.ts';

/** The pages of the tab, in the order of its menu. */
export const tabPages = ['reports', 'toDo', 'unit', 'search', 'overview', 'actions', 'administration'] as const;
export type TabPage = (typeof tabPages)[number];

type ShownTo = (actor: Actor, directory: Directory) => boolean;

/** Whether something of others' can be hers to do; also the menu's question in the chat. */
export const hasWork: ShownTo = (actor, directory) =>
  actor.roles.some((role) => role !== 'medarbetare') ||
  actor.deputyFor.length > 0 ||
  isStandIn(actor.personId, directory);

/** Whether she may handle or watch cases that others have reported. */
export const handlesCases: ShownTo = (actor, directory) =>
  hasWork(actor, directory) &&
  (actor.deputyFor.length > 0 ||
    isStandIn(actor.personId, directory) ||
    actor.roles.some((role) => ['enhetschef', 'verksamhetschef', 'sas', 'mas', 'mar'].includes(role)));

/** To whom a page is worth showing. What is on it, each call asks for itself. */
const shownTo: Readonly<Record<TabPage, ShownTo>> = {
  reports: () => true,
  // An action can be anybody's.
  toDo: () => true,
  unit: (actor, directory) =>
    actor.unitIds.length > 0 || mayInSystem(actor, 'seeAllFigures') || handlesCases(actor, directory),
  search: handlesCases,
  overview: (actor) => mayInSystem(actor, 'seeAllFigures'),
  actions: () => true,
  administration: (actor) => mayInSystem(actor, 'administerDirectory') || mayInSystem(actor, 'seeAccessLog'),
};

export const pagesFor = (actor: Actor, directory: Directory): readonly TabPage[] =>
  tabPages.filter((page) => shownTo[page](actor, directory));
