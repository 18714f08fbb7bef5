import { told, tracesOf } from './clues.ts';
import { relative } from './concepts.ts';
import { concept, type Reading, type Span } from './reading.ts';

/** What staff do at once, each by itself enough to know it. */
const deeds = told(
  'hjälpte * upp | hjälpte upp | hjälpte * * upp | hjälpt * upp | hjälpt upp | hjälpt * * upp | hjälptes upp | hjälptes åt | lyfte upp | lyfte * upp | lyft upp | lyftes upp | lyfts upp | reste upp | reste * upp | tog upp * med lift | fick upp | fick * upp | kom upp med hjälp | tillkalla* | larmade 112 | 112 larmades | larmades | heimlich* | gav ryggslag* | ryggslag* gavs | gav ryggdunk* | ryggdunk* | buktryck* | informerad | informerade | meddelad | underrättad | *förband lades | lade förband | la förband | lade * förband | la * förband | satte förband | tryckförband | fick saft | fick juice | fick druvsock* | fick dextrosol* | la ut varningsskylt* | lade ut varningsskylt* | la ut skylt* | ställde ut skylt* | ställde ut varningsskylt* | satte ut varningsskylt* | tvättade rent | tvättades | larmat 112 | larmade ambulans* | larmade ssk | larmade sjuksköterska* | larmade polis* | larmade kollega* | larmade vakt* | larmades 112 | ringde | ringt | ringdes | ringer | kontakta* | kontaktades | informerade | informerat | informerades | meddelade | meddelat | meddelades | underrätta* | plåstrade | plåstrat | plåstrades | satte på plåster | satte plåster | la om | lade om | lagt om | rengjorde | tvättade såret | tvättat såret | torkade upp | torkat upp | torkade golvet | torkades upp | städade upp | kontrollerade | kontrollerat | kontrollerades | kollade | kollat | kollades | tog blodtryck* | tog puls* | tog kontroller | tog vitalpar* | tog temp* | tog blodsocker* | tog hand om | gav första hjälpen | första hjälpen | hlr | hjärt-lung* | lugnade | lugnat | tröstade | tröstat | följde med till | följde med henne | följde med honom | skickade till akuten | skickades till akuten | skickade in | åkte till akuten | åkte med till | avbröt | gick emellan | gick mellan | separera* | skilde på | skilde dem | skiljde | höll om | kylde | kylt | spolade | la på | lade på | gav juice | gav druvsock* | gav dextrosol | gav saft | gav smörgås | gav alvedon | gav * alvedon | gav en ny | gav medicinen direkt | gav medicinen när | sökte igenom | letade | letade efter | sökte efter | polisanmäl* | anmälde till polis* | ställde undan | tog bort mattan | spärrade av | stängde av | satte upp skylt* | satte upp en skylt | sandade | bytte ut | bytte till | beställde | tog rullstolen ur bruk | märkte upp | la tillbaka | bytte lås* | bytte kläder | bytte om | duschade av | satt hos | stannade hos | satt kvar hos | stannade kvar | jag stannade | återkallade | bad mottagaren | raderade | tog undan | låste in pärmen | låste in journal* | vände | avlasta* | avlastade | smörjde | la henne i sängen | la honom i sängen | lade henne | lade honom | hjälpte | hjälpt | helped | called | phoned | contacted | informed | cleaned | comforted | gave first aid | bandaged | felanmäl* | felanmälde | felanmält | anmälde fel | tillkallades | rapporterade till | rapporterat till | rapporterade det till | sa till | sade till | pratade med chef* | bad om ursäkt',
);
// Ringing and telling count only when somebody who can act is at the other end.
const weakDeeds = concept(
  'ringde | ringt | ringdes | larmades | informerad | meddelad | underrättad | ringer | called | phoned | letade | letade efter | sa till | sade till | hjälpte | hjälpt | stängde av | vände | stannade hos | informerade | meddelade | informerat | meddelat | beställde | la på | lade på | kollade | kollat',
);
const answering = concept(
  '*sjuksköterska* | ssk | *ssk | syster | sköterska* | sköterskan | läkar* | *läkare | ambulans* | 112 | 1177 | anhörig* | dotter* | son | sonen | maka* | make* | mamma* | pappa* | god man | chef* | *chef | *chefen | jour* | beredskap* | polis* | hemsjukvård* | vaktmästar* | larmcentral* | vårdcentral* | kollega* | kollegan | mas | nattpatrull* | nurse | doctor | ambulance | relative* | daughter* | son | manager | police | fastighets* | tekniker* | hjälpmedelscent* | arbetsterapeut* | fysioterapeut* | henne | honom | hen | upp | personal* | mottagaren | gruppledar* | brandkår* | räddningstj* | vattnet | spisen | brukar* | boende* | plåster | förband | nya | ny | direkt | mätvärden | anhöriga | igen | socialjour* | giftinform* | it | it-support* | supporten | it-avdelning*',
);
// Told of what somebody should have done, or of the person herself.
const notDeeds = concept(
  'borde | skulle | glömde | glömt | måste | ska | bör | behöver | missade | istället | i stället | utan att | should | forgot | innan | försökte själv',
);
const helped = concept(
  'boende | boenden | boendes | brukare | brukaren | kunden | kund | hyresgästen | vårdtagaren | patienten | hon | han | ingen | resident | she | he | nobody | deltagaren',
);
const staffWords = concept(
  'jag | vi | personal* | kollega* | kollegor* | sjuksköterska* | ssk | undersköterska* | vikarie* | nattpatrull* | i | we | staff | nurse | man',
);
const joiners = concept(
  'och | o | samt | men | så | sedan | sen | då | and | but | so | then | varpå | därefter | när | medan | eftersom | för | because | when',
);

/**
 * What was done at once, as it was typed and trimmed, or null: the stretch from the first deed to the last one next to
 * it, with its subject. What a relative or the person herself did is not an action of the unit's.
 */
export function readAction(reading: Reading): string | null {
  const stretches = stretchesOf(reading);
  const done = Map.groupBy(tracesOf(deeds, reading), ({ from }) => stretches.findIndex((stretch) => from < stretch.to));
  const isAction = stretches.map((stretch, i) => doesSomething(reading, stretch, done.get(i) ?? []));
  const first = isAction.indexOf(true);
  const start = stretches[first];
  if (!start) return null;
  let last = first;
  while (isAction[last + 1]) last += 1;
  const end = stretches[last] ?? start;
  const from = reading.standsAt(joiners, start.from) && start.to - start.from > 1 ? start.from + 1 : start.from;
  const [opening, closing] = [reading.tokens[from], reading.tokens[end.to - 1]];
  return opening && closing ? reading.text.slice(opening.start, closing.end).trim() : null;
}

/** Parts between punctuation, and between words such as "och" that begin something new. */
function stretchesOf(reading: Reading): Span[] {
  const starts = reading.tokens.flatMap((token, at) => {
    const newClause = token.clause !== reading.tokens[at - 1]?.clause;
    return newClause || reading.standsAt(joiners, at) ? [at] : [];
  });
  return starts.map((from, i) => ({ from, to: starts[i + 1] ?? reading.tokens.length }));
}

function doesSomething(reading: Reading, { from, to }: Span, done: readonly Span[]): boolean {
  const has = (words: ReturnType<typeof concept>, until = to) =>
    reading.around(words, { from, to: until }, 0).some((span) => span.from < until);
  return done.some((deed) => {
    if (has(notDeeds)) return false;
    if (!has(staffWords, deed.from) && (has(helped, deed.from) || has(relative, deed.from))) return false;
    return !reading.standsAt(weakDeeds, deed.from) || has(answering);
  });
}
