import { concept, type Reading, type Span } from './reading.ts';

const no = concept(
  "inte | ej | aldrig | icke | ingen | inga | inget | utan | varken | int | inta | not | no | never | without | didn't | didnt | wasn't",
);
const notAfter = concept('inte | ej | aldrig | icke | int | not');
const without = concept('utan | varken | without');
// Past one of these a "not" speaks of something else: "ingen såg när hon föll", "hade inte rollatorn och föll".
const bounds = concept(
  'och | o | samt | men | så | när | då | som | för | därför | medan | innan | efter | såg | sett | vet | visste | hörde | märkte | and | but | when',
);
const that = concept('att | that');
// "varken blåmärke eller andra skador", "utan att skada sig": these lead on and are not counted.
const links = concept('att | eller | andra | that | or');
// "föll inte så hårt" tells that she did fall; "föll inte skadad" is a comma left out.
const onlyDegree = concept('så | bara | illa | hårt | skad* | oskad* | långt | djupt');
const reach = 3;

/** Whether the words there are denied: "föll inte", "inga synliga sår", "varken blåmärke eller sår", "utan att skada sig". */
export const isDenied = (reading: Reading, span: Span): boolean =>
  deniedBefore(reading, span) || deniedAfter(reading, span);

function deniedBefore(reading: Reading, { from }: Span): boolean {
  const clause = reading.tokens[from]?.clause;
  let throughThat = false;
  let left = reach;
  for (let at = from - 1; left > 0; at--) {
    if (reading.tokens[at]?.clause !== clause || reading.standsAt(bounds, at)) return false;
    if (reading.standsAt(no, at)) return !throughThat || reading.standsAt(without, at);
    throughThat ||= reading.standsAt(that, at);
    if (!reading.standsAt(links, at)) left -= 1;
  }
  return false;
}

function deniedAfter(reading: Reading, { to }: Span): boolean {
  const clause = reading.tokens[to - 1]?.clause;
  for (const at of [to, to + 1]) {
    if (reading.tokens[at]?.clause !== clause || reading.standsAt(bounds, at)) return false;
    if (reading.standsAt(notAfter, at)) return !reading.standsAt(onlyDegree, at + 1);
  }
  return false;
}
