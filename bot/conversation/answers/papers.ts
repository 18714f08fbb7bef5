import { papersCard } from '../../cards/papers.ts';
import { say } from '../../text/language.ts';
import { paperCardTexts } from '../../text/papers.ts';
import { offeredPapers, takePaper, weighPaper } from '../../usecases/casePaper.ts';
import type { FileRoom, Upload } from '../file.ts';
import { type Answer, type Reply, showInPerson, showOffer, showWords, type Turn } from '../turn.ts';
import { type CaseAnswer, idsIn, refuse } from './answering.ts';
import type { ChannelDeps } from './channel.ts';

/** Where the bot puts a file that somebody has accepted. */
export type FileDeps = ChannelDeps & { readonly upload: Upload };

/** The papers there are of a case. */
export const papersOpen: CaseAnswer = async (deps, turn, data) => {
  const { caseId } = idsIn(data);
  const found = await offeredPapers(deps, turn.actor, caseId);
  return found.ok ? showInPerson(papersCard({ caseId, ...found.value }, turn.language)) : refuse(turn, found);
};

/** One of them: Teams asks her where to, and the file is made when she has said yes. */
export const paperOffer: Answer<FileDeps> = async (deps, turn, data) => {
  const { caseId, paper } = idsIn(data);
  // Clients without dialogs have no files either.
  if (!deps.dialogs) return showWords(say(paperCardTexts.notHere, turn.language));
  const weighed = await weighPaper(deps, turn.actor, caseId, paper);
  if (!weighed.ok) return refuse(turn, weighed);
  const { name, bytes } = weighed.value;
  return showOffer({
    name,
    bytes: bytes.length,
    description: say(paperCardTexts.description, turn.language),
    data: { caseId, paper },
    summary: say(paperCardTexts.toast, turn.language),
  });
};

/** Her answer to the offer. What it names comes from the card, so access is asked again. */
export async function fileAnswered(
  deps: FileDeps,
  turn: Turn,
  room: FileRoom | null,
  data: Readonly<Record<string, unknown>>,
): Promise<Reply> {
  const words = (which: keyof typeof paperCardTexts): Reply => showWords(say(paperCardTexts[which], turn.language));
  if (!room) return words('declined');
  const { caseId, paper } = idsIn(data);
  const taken = await takePaper(deps, turn.actor, caseId, paper, 'chat');
  if (!taken.ok) return refuse(turn, taken);
  const isThere = await deps.upload(room, taken.value.bytes);
  const summary = say(paperCardTexts.toast, turn.language);
  return isThere ? { kind: 'delivered', room, summary } : words('notSaved');
}
