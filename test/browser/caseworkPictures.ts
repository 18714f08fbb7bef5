import { Temporal } from 'temporal-polyfill';
import type { CardOnPage } from './cardOnPage.ts';
import type { LocalRun } from './localRun.ts';
import { localTool } from './localTool.ts';
import type { Playground } from './playground.ts';

/** A grave fall on its way: its card with the next steps, a morning's reminders, and the law's process as MAS has it. */
export async function takeCaseworkPictures(
  teams: Playground,
  local: LocalRun,
  pictureOf: (name: string) => string,
): Promise<void> {
  const number = await reportGrave(teams);
  await assessAsGrave(await caseCard(teams, number, responsible), teams);
  await investigate(await caseCard(teams, number, responsible), teams);
  const card = await caseCard(teams, number, responsible);
  await card.waitForText('Åtgärdas');
  await card.screenshot(pictureOf('case'));
  await localTool(local, 'tick', '--at', `${tomorrow()}T07:50`);
  await (await teams.cardWith('Det här väntar på dig')).screenshot(pictureOf('reminders'), { highest: 560 });
  await teams.say('demo roll mas');
  await (await caseCard(teams, number, 'Du får ärendet för att du är MAS')).press('Lex Maria');
  await (await teams.cardWith('Det här kan du göra nu')).screenshot(pictureOf('process'));
}

const responsible = 'Du får ärendet för att du ansvarar';
const tomorrow = (): string => Temporal.Now.plainDateISO('Europe/Stockholm').add({ days: 1 }).toString();

async function reportGrave(teams: Playground): Promise<string> {
  await teams.goTo('personal');
  await teams.say('En boende föll i badrummet i natt klockan två och bröt höften');
  const form = await teams.cardWith('Inget är skickat än');
  await form.choose('Kom någon till skada eller for illa?', 'Ja, allvarligt');
  await form.press('Skicka');
  const receipt = await teams.cardWith('Nu: Väntar på att tas emot');
  return /Ärende (\S+)/.exec(await receipt.text())?.[1] ?? '';
}

/** Asked for anew, it is the latest that says why it comes. */
async function caseCard(teams: Playground, number: string, why: string): Promise<CardOnPage> {
  await teams.say(`ärende ${number}`);
  const card = await teams.cardWith(why);
  await card.waitForText(`Ärende ${number}`);
  return card;
}

async function assessAsGrave(card: CardOnPage, teams: Playground): Promise<void> {
  await card.press('Bedöm');
  const form = await teams.cardWith('Hur ofta kan det hända?');
  const about = 'För den som får vård eller stöd:';
  const serious = `${about} Hur allvarligt var det, eller kunde det ha blivit?`;
  await form.choose(serious, '3 Betydande: måttlig skada som består');
  await form.choose(`${about} Hur ofta kan det hända?`, '2 Varje månad');
  await form.press('Spara bedömningen');
  await teams.waitForText('Den visar att ärendet behöver en händelseanalys');
}

/** What happened, one cause, and one action against it. */
async function investigate(card: CardOnPage, teams: Playground): Promise<void> {
  await card.press('Utred');
  const findings = await teams.cardWith('Börja med personen');
  await findings.fill('Vad blev följden för personen?', 'Höften är bruten. Hon är på sjukhus.');
  await findings.choose('Vem har berättat hur det var?', 'En anhörig');
  await findings.fill('Vad fick ni höra?', 'Hon ville inte väcka någon.');
  await findings.fill('Vad hände, steg för steg?', 'Hon gick upp själv. Larmet låg kvar i sängen.');
  await findings.press('Spara och fortsätt');
  const cause = await teams.cardWith('Varför hände det?');
  await cause.choose('Vad handlar orsaken om?', 'Processer och rutiner');
  await cause.fill('Vilken är orsaken?', 'Ingen rutin för larmet på kvällen');
  await cause.press('Åtgärda');
  const action = await teams.cardWith('Vad ska göras?');
  await action.tick('1. Ingen rutin för larmet på kvällen');
  await action.fill('Vad ska göras?', 'Checklista på kvällen: larmet sitter på handleden');
  await action.choose(
    'Hur stark är åtgärden?',
    'Medel: ändra rutinen. Till exempel en checklista eller dubbelkontroll.',
  );
  await action.press('Bestäm');
  await (await teams.cardWith('Hur ser ni att det hjälper?')).press('Klar');
  await teams.cardWith('En åtgärd för dig');
}
