import { concept } from './reading.ts';

/**
 * The words of care work, grouped by what they mean for a report. Swedish as it is written on phones, and the English
 * of people who have not yet got all the Swedish. How patterns are written: `concept` in reading.ts.
 */

// People
export const staff = concept(
  'personal* | *personalen | boendestödj* | kolleg* | vikarie* | timvikarie* | undersköterska* | usk | vårdbiträde* | skötare* | stödassistent* | assistent* | stödpedagog* | vårdare* | hemtjänst* | nattpatrull* | sjuksköterska* | ssk | staff | nurse | colleague* | medarbetar* | chef | chefen | enhetschef*',
);
export const resident = concept(
  'boende* | boendes | brukar* | kund* | hyresgäst* | vårdtagar* | patient* | omsorgstagar* | klient* | deltagar* | pensionär* | gäst* | dam* | tant* | gubb* | mannen | man | kvinna* | herr | herre* | farbror | hon | han | henne | honom | hen | resident* | she | he | her | him | pojke* | flicka* | ungdom* | elev | eleven | elever | eleverna | barnet | barn | person* | -personal* | -personuppg* | -personnum* | den boende | -boendestöd* | -boendet | -patients*',
);
export const relative = concept(
  'anhörig* | närstående | dotter* | son | sonen | sonens | mamma* | pappa* | maka* | make | maken | hustru* | fru | frun | syster | systern | bror | brodern | god man | gode man* | gode mannen | förvaltar* | granne* | besökar* | familj* | relative* | daughter* | wife | husband | föräld* | modern | fadern | barnbarn* | sambo* | vårdnadshavar*',
);

// What went wrong, said of anything
export const notDone = concept(
  'inte | ej | aldrig | icke | glöm* | glömde | glömt | glömdes | missade | missa* | missades | uteblev* | uteblivit* | utebliv* | hoppade över | hoppat över | hoppades över | hoppar över | bortglömd* | bortprioriter* | inställd* | ställdes in | ogjord* | struntade i | strunt* | forgot* | missed | skipped | not given | inte hunnit | hann inte | hanns inte | hinner inte | ingen | inget | inga | utan | int | uteblir | uteblivna',
);
export const plainlyMissed = concept(
  'glöm* | glömde | glömt | glömdes | missade | missat | missa* | uteblev* | utebliv* | hoppade över | hoppat över | hoppades över | inställd* | ställdes in | bortprioriter* | forgot* | missed | skipped | aldrig | inte blivit | blev utan | blev inte | blev ej | inte gjord* | ej gjord* | inte utförd* | ej utförd* | ej genomförd* | inte genomförd* | inte utfört | inte gjort | har inte fått | hade inte fått | inte fått | ej fått | fick inte | fick ej | fick ingen | fick inget | fick inga | fått ingen | inte gjorts | inte utförts | inte hunnit | hann inte | hanns inte | blivit utan | fick vara utan | utfördes inte | gjordes inte | genomfördes inte | inte genomförts | har inte | hade inte | blir inte | kom inte till | kom aldrig till | hann ej | uteblir | gjorde inte | did not get | not done | never',
);
export const late = concept(
  'för sent | försent | sent | för sen | mycket sen | var sen | blev sen | kom sen | är sen | sena | försen* | försening* | timme sen | timmar sen | minuter sen | fördröj* | dröj* | för länge | late | later | fick vänta | väntat | väntade | vänta* länge | senare än | istället för kl | istället för klockan | i stället för kl | kom först | gavs först | getts först | fick först | först halv | först vid | först kl | först klockan | först efter | först vid | inte förrän | inte förrens | efter utsatt tid | inte i tid | ej i tid | -sedan | -bussen var sen | -bussen var försen* | -bussen är sen | -tåget var sen* | -tåget var försen*',
);
// Of a wheel it tells that the aid is broken, of a person that she fell.
const persons =
  'hon han hen brukaren brukare kunden boende boenden vårdtagaren patienten hyresgästen mannen kvinnan tanten gubben damen farbror'.split(
    ' ',
  );
const personCameOff = persons.flatMap((person) =>
  ['föll', 'ramlade', 'ramlat', 'åkte', 'trillade'].map((verb) => `-${person} ${verb} av`),
);
export const broken = concept(
  [
    'trasig* | sönder* | paj | pajade | pajat | lossna* | gick av | gått av | av sig själv | fungerar inte | fungerade inte | fungerar ej | fungerade ej | fungera inte | inte fungerade | inte fungerar | ej fungerade | ej fungerar | inte funkade | inte funkar | inte fungerat | inte fungera | funkar inte | funkade inte | funkar ej | funka inte | inte funkat | punkter* | punka | släppte | släpper | bromsar inte | bromsade inte | broms* | laddar inte | laddade inte | urladdad* | batteri* | defekt* | glapp* | sprick* | sprack* | spruck* | stannade | stannat | stopp | fastna* | hängde sig | knäck* | knäppte av | vek sig | viker sig | vikt sig | böjde sig | gick inte att | går inte att | startar inte | startade inte | vält | välte | felmonter* | fel monter* | fel storlek | fel inställ* | slutade fungera* | slutat fungera | slutade gå | slutade | slutat | larmar hela | larmade fel | tippade | tippa* | lös | löst | löser ut | sliten* | slitna | slitet | nött* | felaktig* | krång* | strular | strulade | strul* | tom | tomt | broken | not working | doesnt work | inte laddad* | inte inkoppl* | inte påslag* | inte påkoppl* | oladdad* | läck* | låste sig | låser sig | kortslut* | höll inte | gav vika | föll av | ramlade av | ramlat av | lossat | åkte av | trassla* | felkoppl* | stängde av sig | stängdes av | visade fel | visar fel | mätte fel | mäter fel | fel värde* | felvärd* | tappade luft | läcker',
    ...personCameOff,
  ].join(' | '),
);
export const gone = concept(
  'försvun* | försvann | borta | saknas | saknades | saknat | fattas | fattades | borttappad* | bortkom* | tappa* bort | tappat bort | svinn* | hittas inte | hittades inte | gått åt | missing | lost | spårlöst',
);

// Medicine
export const medicine = concept(
  '*medicin* | läkemed* | *tablett* | *piller* | *insulin* | waran* | alvedon* | panodil* | ipren* | morfin* | oxynorm* | oxycontin* | stesolid* | sobril* | oxascand* | imovane* | trombyl* | eliquis* | levaxin* | furix* | metformin* | madopar* | sinemet* | propavan* | theralen* | lergigan* | laxoberal* | fragmin* | digoxin* | heminevrin* | ritalin* | concerta* | elvanse* | medikinet* | melatonin* | omeprazol* | xarelto* | pradaxa* | lantus* | novorapid* | fentanyl* | norspan* | memantin* | donepezil* | litium* | lamictal* | keppra* | ergenyl* | tegretol* | kåvepenin* | citodon* | tramadol* | ibuprofen* | movicol* | cilaxoran* | diazepam* | haldol* | zyprexa* | mirtazapin* | sertralin* | behepan* | folsyra* | enalapril* | metoprolol* | bisoprolol* | losartan* | amlodipin* | zopiklon* | risperdal* | antibiotik* | penicillin* | *droppar | *dropparna | ögonspr* | öronspr* | nässpr* | smärtplåster* | medicinplåster* | spruta | sprutan | sprutor | *injektion* | *dosett* | dospås* | apodos* | kvällsdos* | morgondos* | nattdos* | middagsdos* | lunchdos* | dos | dosen | doser | doserna | inhalation* | *smärtstillande* | laxer* | blodförtunn* | sömnmed* | ögonsalv* | epilepsimed* | buccolam* | pill | pills | tablets | meds | medication* | vaccin* | kräm | krämen | salva | salvan | -medicintek* | -medicinsk* | -tabletter till diskmaskin* | -larmtablett*',
);
// "6 enheter i stället för 4" is an amount; "kl 10 i stället för 8" and "22.30 i stället för 20" are times.
const insteadOf = ['istället för', 'i stället för', 'ist för', 'i st f', 'instead of'];
const amounts =
  'en|ett|två|tre|fyra|fem|sex|sju|åtta|tio|halv|halva|hälften|noll|0|1|2|3|4|5|6|7|8|9|10|11|12|14|15|16|18|20|22|24|25|26|28|30|40|50|75|100'.split(
    '|',
  );
const anotherAmount = insteadOf.flatMap((instead) => [
  ...amounts.map((amount) => `${instead} ${amount}`),
  ...['kl', 'klockan', 'vid'].flatMap((clock) => [`-${clock} * ${instead}`, `-${clock} * * ${instead}`]),
]);
export const wrongDose = concept(
  [
    'fel dos* | feldos* | felaktig dos* | dubbel dos* | dubbla dos* | dubbeldos* | dubbel medicin* | dubbel mängd | dubbelt | dubbla | för hög dos* | för hög | för låg dos* | för stor dos* | för liten dos* | halva dosen | halv dos | fel styrka* | fel mängd* | fel antal | överdos* | överdoser* | underdos* | för många | för mycket | för lite | för få | enheter istället | enheter i stället | mg istället | tabletter istället | tablett istället | två gånger | två ggr | extra dos | extra | för mkt | redan fått | redan hade fått | redan tagit | redan gett | redan hade tagit | wrong dose | double | too much | too many | too little | fel enheter | på en gång | två dospåsar | två dosett*',
    ...anotherAmount,
  ].join(' | '),
);
export const wrongPerson = concept(
  'fel person* | fel boende* | fel brukar* | fel patient* | fel kund* | fel hyresgäst* | fel vårdtagar* | fel deltagar* | fel omsorgstag* | någon annans | nån annans | en annans | annan boende* | annan brukar* | annan patient* | annan kund* | annan person* | andra boende* | grannens | rumsgrannens | annans | förväxl* | blandade ihop | blandat ihop | blandades ihop | wrong person | wrong patient | wrong resident | someone elses | till fel | till grannen | till en annan | till någon annan | till nån annan | till annan | fel dam* | fel man | fel kvinna | fel rum | fel lägenhet | grannes | rumsgrannes | rumskamrat* | varandras | annan vårdtag* | annan hyresgäst* | annan deltagar* | sin makes | sin mans | sin frus | sin hustrus | makens | hustruns | frun* medicin*',
);
export const wrongWay = concept(
  'fel sätt | felaktigt sätt | fel öga | fel öra | fel arm | fel ställe | fel plats | fel väg | krossa* | tugga* | fel tid | fel tidpunkt | fel dag | för tidigt | för tidig | utan delegering | inte delegerad* | ej delegerad* | saknar delegering | saknade delegering | delegering saknades | delegering saknas | delegering fanns inte | ingen delegering | utgångna | utgången | utgånget | gått ut | gick ut | fel sort* | var utsatt | är utsatt | utsatta | utsatt läkemed* | utsatt medicin* | inte ordinerad* | ej ordinerad* | fel delad* | feldelad* | delad fel | delat fel | gavs fel | gett fel | givit fel | wrong way | intramusk* | fel penna | fel insulinpenn* | i stället för i | istället för i | i stället för på | istället för på | i stället för under | istället för under | delas inte | får inte delas | får inte krossas | krossad* | delades fast',
);
export const wrongMedicine = concept(
  'fel tablett* | fel medicin* | fel läkemed* | fel insulin* | fel spruta* | fel ögondrop* | fel droppar* | fel dosett* | fel dospås* | fel piller* | fel salva* | fel kräm* | fel smärtplåster* | felaktig administr* | fel administr* | feladministr* | felmedicin* | -fel läkemedelslist* | -fel medicinlist* | -fel läkemedelsgenom* | wrong medicine* | wrong medication* | wrong pill* | wrong tablet*',
);
export const unmarkedGiving = concept('signer* | signatur* | signering* | osigner* | signed');
