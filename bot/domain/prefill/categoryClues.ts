import type { CategoryKey } from '../categories.ts';
import {
  aid,
  alarm,
  atOneself,
  cameNot,
  comer,
  device,
  fell,
  fellInSpeech,
  found,
  hits,
  insats,
  lyingPerson,
  mayFall,
  premises,
  sharpRude,
  threat,
  unanswered,
  unsafePremises,
} from './careConcepts.ts';
import { type Clue, inTurn, lacking, told, unless } from './clues.ts';
import {
  broken,
  gone,
  late,
  medicine,
  notDone,
  plainlyMissed,
  relative,
  resident,
  staff,
  unmarkedGiving,
  wrongDose,
  wrongMedicine,
  wrongPerson,
  wrongWay,
} from './concepts.ts';
import { concept } from './reading.ts';
import {
  acts,
  bath,
  caseWork,
  decision,
  discharge,
  disclosed,
  exercise,
  leftOpen,
  lists,
  money,
  otherCaregiver,
  ownUnits,
  personalData,
  records,
  sentAway,
  startedTo,
  strayed,
  treatment,
  uninformed,
} from './recordConcepts.ts';
import { mayHappen } from './riskConcepts.ts';

const workThings = concept(
  'tjänste* | jobbtelefon* | jobbmobil* | arbetstelefon* | arbetsmobil* | jobbdator* | dator | datorn | surfplatt* | ipad* | brukaruppg* | patientuppg* | personuppg* | känsliga uppg*',
);
const unmarked = lacking(unmarkedGiving, notDone);

/**
 * What in a text speaks for each category, most telling first. "Övrigt" has no signs of its own.
 * `fall_med_skada` is a fall together with the harm that readHarm.ts reads.
 */
export const categoryClues: Readonly<Record<CategoryKey, readonly Clue[]>> = {
  fall: [
    told(fell),
    told(fellInSpeech),
    unless(
      inTurn(
        found,
        lyingPerson,
        'på *golvet | på backen | på marken | i golvet | bredvid sängen | nedanför sängen | bredvid stolen | nedanför stolen',
      ),
      'hittade *tablett* | hittade * *tablett* | hittade *medicin* | leker | lekte | satt och',
    ),
    told(mayHappen, mayFall),
    told('såg | hörde | sett | saw', mayFall),
    told('på väg att', mayFall),
  ],
  fall_med_skada: [],
  lakemedel_fel_dos: [
    unless(told(medicine, wrongDose), wrongPerson, 'fel dosett*', 'saknas'),
    told('feldos* | överdoser* | dubbeldos* | wrong dose | double dose'),
    lacking(
      'fått | fick | gav | gett | givit | tog | tagit',
      'två gånger | dubbelt | 2 gånger | 2 ggr | två ggr | twice',
      medicine,
    ),
  ],
  lakemedel_fel_person: [told(medicine, wrongPerson)],
  lakemedel_fel_administrering: [lacking(medicine, wrongWay), told(wrongMedicine)],
  lakemedel_sent: [
    lacking(medicine, 'inte förrän | inte förrens | inte förns | inte förr än | ej förrän'),
    unless(told(medicine, late), 'för sent att | kvitterad*'),
  ],
  lakemedel_utebliven: [
    lacking(
      medicine,
      'glömde ge | glömt ge | glömde att ge | glömt att ge | missade ge | missade att ge | missat att ge',
    ),
    told(
      medicine,
      'i soporna | i papperskorgen | i soppåsen | i fickan | i * ficka | i * byxficka | i blomkrukan | under kudden',
    ),
    lacking(
      medicine,
      'gavs inte | gavs ej | inte given | inte givna | ej givna | inte gavs | ej given | ej givet | inte givet | inte givits | ej givits | -gavs inte förr* | -gavs ej förr* | -inte given förr* | -inte given i tid',
    ),
    unless(
      lacking(medicine, plainlyMissed),
      unmarkedGiving,
      'inte förrän | inte förrens | inte förns | ej förrän',
      'delegering* | delegerad*',
      'medicinlist* | läkemedelslist* | recept*',
    ),
    unless(
      lacking(
        medicine,
        'gavs inte | gavs ej | gav inte | gav ej | ges inte | inte gavs | inte gav | inte ge | inte givit | inte gett | inte given | inte givits | ej given | ej givits | ej givet | ej gett | ej gavs | inte givet | inte tagit | tog inte | tog ej | tagit inte | utan | låg kvar | ligger kvar | kvar i | kvarglömd* | bortglömd* | vägra* | spottade ut | spottat ut | spottar ut | ville inte ta | inte ta | inte delat | delades inte | inte fick | aldrig gav* | aldrig fick | aldrig fått | inte ätit | fanns kvar | finns kvar | inte administrera* | uteblivna | på golvet | under sängen | i sängen | i papperskorgen | not given | missed | forgot*',
      ),
      unmarkedGiving,
      'inte förrän | inte förrens | inte förns | ej förrän',
      'delegering* | delegerad*',
      'medicinlist* | läkemedelslist*',
      'utan hjälp',
      'utan lås | utan uppsikt | framme | olåst*',
    ),
  ],
  lakemedel_saknas_svinn: [
    unless(
      lacking(medicine, 'inget | ingen | inga', 'fanns | finns | hemma | kvar | hittades'),
      'ingen har | ingen hade | ingen gav',
      'delegering* | personal* | sjuksköt* | ssk | vikarie*',
    ),
    unless(told(medicine, gone), unmarkedGiving, 'läkemedelslist* | medicinlist* | delegering* | ordinationshandl*'),
    unless(
      lacking(
        medicine,
        'stämmer inte | stämde inte | stämmer ej | stämde ej | räknade fel | differens | för få | slut | tomt | tom | tog slut | stulen | stulna | stulet | stals | inte beställ* | inte levererad* | fanns inte | finns inte | fanns inga | olåst* | stod öppet | ran out | out of',
      ),
      'läkemedelslist* | medicinlist* | signeringslist*',
    ),
    lacking(
      'narkotika* | narkotikaklass*',
      'stämmer inte | stämde inte | fattas | saknas | saknades | fel | differens | svinn | försvun* | räkn*',
    ),
  ],
  trycksar: [
    told('*trycksår* | liggsår* | *tryckskad* | dekubitus | decubitus | pressure sore* | pressure ulcer* | bedsore*'),
    told(
      'rodnad* | röd | rött | blås* | sår',
      'sakrum | häl | hälen | hälar* | svank | svanken | korsben* | rumpa* | rumpan | skinka* | skinkan | stuss | sittben* | svanskota*',
    ),
  ],
  nutrition: [
    told(
      'undernär* | felnär* | viktnedgång* | viktminskning* | viktförlust* | viktuppgång* | uttorkad* | uttorkning* | dehydr* | vätskebrist* | vätskeintag* | matintag* | nattfasta* | malnutr* | malnourish* | dehydrat* | näringsbrist* | svält* | avmagra*',
    ),
    told(
      'gått ner | gått ned | minskat | tappat | gick ner | rasat | gått upp | lost',
      'vikt | i vikt | kilo | kg | weight | kilogram',
    ),
    lacking(
      'äter inte | äter dåligt | äter lite | äter knappt | äter nästan | inte ätit | ätit dåligt | ätit lite | knappt ätit | vägra* äta | vill inte äta | åt inte | åt ingenting | åt nästan | inte äta | dricker inte | dricker dåligt | dricker för lite | druckit för lite | inte druckit | drack inte | druckit dåligt | inte dricka | not eating | did not eat | not drinking',
    ),
    lacking(
      'fick ingen | fick inte | fått ingen | inte fått | utan | aldrig fick | fick aldrig | ingen | inget | inga | missade | glöm*',
      'mat | maten | måltid* | näringsdryck* | vätska | dryck | vatten att dricka | att dricka | food | meal | mellanmål* | nattmål* | sondmat | sondnäring',
    ),
    unless(
      told(
        'fel mat | fel kost | fel konsist* | fel specialkost | allergisk mot | allergisk brukar* | allergisk boende* | allergisk kund* | allergisk patient* | allergisk vårdtag* | allergi | glutenfri* | laktosfri* | specialkost | nötallerg* | mjölkallerg* | fisk* allergi | vegetarisk*',
        'mat | maten | fick | serverades | åt | fått | fick äta | måltid* | lunch* | middag* | kost*',
      ),
      medicine,
    ),
    told(
      'fel kost | fel konsist* | fel mat | satte i halsen | satt i halsen | satt mat i halsen | sätter i halsen | choked',
    ),
  ],
  vardrelaterad_infektion: [
    told(
      '*infektion* | uvi | mrsa | esbl | vre | kräksjuk* | magsjuk* | calici* | vinterkräk* | norovirus* | noro | smitta* | smittspridning* | smitta | *smittad* | utbrott | covid* | corona* | influensa* | sepsis | blodförgift* | skabb | clostridium* | stickskad* | infected | infection | outbreak | lunginflamm* | sårinfekt* | infekterat | infekterad | infekterade | infekterats | nålstick* | sticksk*',
    ),
    told('stack sig | stuckit sig | stack mig | stick', 'nål* | kanyl* | spruta* | lansett*'),
    lacking(
      'basal hygien* | basala hygien* | hygienrutin* | handhygien* | hygienregl* | *skyddsutrustning* | bristande hygien | dålig hygien | hygienföreskr* | ringar | nagellack | handsprit | handskar | handske | munskydd | plastförkl* | förkläde | spritade | sprita | spritar | tvättade händer* | gloves',
      'inte | utan | ej | följ* | följdes | brist* | bristande | dålig* | samma | saknas | saknades | slut | glöm* | slarva* | without | använde | no',
    ),
  ],
  utebliven_ordination: [
    lacking('inte enligt ordin* | ej enligt ordin* | ordination* följ* inte | inte följ* ordin*'),
    lacking(
      treatment,
      'ingen har tagit | ingen tagit | ingen har gjort | ingen har lagt | ingen har kontrollerat | ingen tog | ingen gjorde',
    ),
    lacking(
      'kateter* | katetern | stomipåse* | *förband* | stödstrump* | *plåstret',
      'byttes inte | byttes ej | inte bytts | ej bytts | inte bytt | inte blivit bytt* | byttes aldrig | inte byttes',
    ),
    lacking('ordinat* | ordiner*', plainlyMissed),
    lacking(treatment, plainlyMissed),
    lacking(treatment, 'inte | ej | aldrig | glöm* | missa* | utebl* | utan'),
  ],
  utebliven_insats: [
    unless(
      lacking(
        'ingen frukost | ingen lunch | ingen middag | ingen kvällsmat | ingen dusch* | ingen promenad* | ingen städning* | ingen tillsyn* | inget besök | inget *besök | inga besök',
      ),
      'behöv* | ville | önska* | bokad* | planera*',
    ),
    lacking(
      'mat | maten | matlåd* | maten kom',
      'levererades inte | kom inte | levererades ej | kom aldrig | inte levererats | inte kommit',
    ),
    lacking(comer, cameNot),
    unless(lacking(insats, plainlyMissed), medicine, treatment, exercise, records, decision, 'rullstol* | rollator*'),
    unless(
      lacking(
        insats,
        'uteblev* | utebl* | ställdes in | inställd* | inte av | blev inte | aldrig av | glömdes* | missad*',
      ),
      medicine,
      treatment,
      exercise,
    ),
    lacking('fick | fått | blev | blivit', 'inte | ingen | aldrig | utan | ej', bath),
    lacking(
      'ingen | inte | aldrig | ej',
      'tittade till | tittat till | hämtade | hämtat | hjälpte | hjälpt | duschat | städat | städade | handlat | handlade | bytt | bytte | hjälp upp',
      'boende* | brukar* | henne | honom | kund* | hos | på | blöj* | inkontinens* | säng* | dagar | veckor | natt* | hen',
    ),
    lacking(
      'ingen har varit hos | ingen har varit inne | ingen har varit där | ingen hade varit | ingen var hos | ingen hade tittat till | inte hämtad* | hämtades inte | inte blivit hämtad* | hämtades aldrig | inte duschad* | inte matad*',
    ),
    told(
      'missat besök* | missade besök* | missade insats* | utebliv* insats* | uteblivna besök* | glömt besök* | missed visit*',
    ),
  ],
  sen_insats: [
    unless(told(insats, late), medicine, decision, caseWork, discharge, 'senaste'),
    unless(
      told(comer, late),
      medicine,
      decision,
      caseWork,
      alarm,
      'senaste | sedan',
      'mötet | möte | jobbet | jobb | passet | utbildning*',
    ),
    unless(
      told(
        'kom | anlände | kommer | came | arrived | var | blev',
        'för sent | försent | försenad* | sent | timme sen | timmar sen | minuter sen | minuter sena | timmar sena | late',
      ),
      medicine,
      decision,
      caseWork,
      alarm,
      'ambulans* | larm* | svar* | hiss* | mötet | möte | jobbet | jobb | buss* | taxi*',
    ),
    unless(
      told(
        'sen insats* | sena insats* | sena besök* | sent besök | försenad insats* | försenade insats* | late visit*',
      ),
    ),
  ],
  fel_insats: [
    lacking(insats, 'fel sätt | felaktigt | på fel | gjordes fel | utfördes fel | utförd fel'),
    told('fel insats* | fel hjälp | felaktig insats | wrong visit | fel besök'),
    lacking(
      'genomförandeplan* | planen | vårdplan* | insatsplan* | bemötandeplan* | care plan | handlingsplan*',
      'inte följ* | följdes inte | följs inte | följde inte | inte enligt | mot | bröt mot | avvek från | ej följ* | följts inte | ej enligt | istället för | not followed | struntade | utan att följa | tvärtemot | stämmer inte med hur',
    ),
    lacking('enligt plan* | enligt genomförandeplan* | som planerat | enligt överenskomm*', 'inte | ej | aldrig'),
    told(
      'fel brukar* | fel kund* | fel lägenhet* | fel person* | fel boende | fel hyresgäst*',
      'dusch* | besök* | städ* | mat | maten | matlåd* | lunch* | gick till | åkte till | hjälp* | insats* | körde | skjuts*',
    ),
    lacking(
      'dubbelbemann* | två personal | dubbelt bemann* | två personer | två i planen | ska vara två | skulle vara två | skulle varit två | ska ha hjälp av två | står två',
      'ensam* | en personal | själv | inte | utan | bara en | av en | fast det | fast hon | fast han | fast att | trots | fastän',
    ),
    inTurn(
      'lyfte | förflyttade | lyft | flyttade | förflyttning* | flyttad*',
      'ensam | själv | utan lift* | utan hjälp* | manuellt | fel | utan glidlakan',
    ),
    told('fel förflyttning* | felaktig förflyttning* | fel lyft | fel kläder | fel teknik'),
  ],
  larm_ej_besvarat: [unless(lacking(alarm, unanswered), 'rökdetekt*')],
  bemotande: [
    inTurn(staff, 'kallade | kallar', resident, 'för'),
    lacking(staff, 'lyssnade inte | lyssnar inte | lyssnade ej | lyssnade aldrig'),
    told(
      staff,
      'satt med mobilen | satt med telefonen | sitter med mobilen | sitter med telefonen | sms ade | smsade | scrollade',
    ),
    unless(told(sharpRude), 'aggressiv* | hotfull* | hotade'),
  ],
  overgrepp: [
    inTurn(
      'såg | sett | ser | saw',
      staff,
      'slå | sparka | nypa | knuffa | dra | slita | rycka | tvinga | dra',
      resident,
    ),
    inTurn(
      staff,
      'tog i för hårt | tog i hårt | tog i så hårt | tar i för hårt | tar i hårt | håller för hårt | höll för hårt',
    ),
    inTurn(staff, hits, resident),
    inTurn(
      staff,
      'tog hårt | höll hårt | drog | nypte | nöp | skakade | tvingade | ryckte | släpade | slängde | hårdhänt* | hårt | våld',
      resident,
    ),
    inTurn(
      resident,
      'blev | blir | har blivit | säger att',
      'slagen | slagna | sparkad | hårdhänt* | nypt | knuffad | misshandlad | tagen',
      'av',
      staff,
    ),
    told(
      'övergrepp* | överg repp | vanvård* | försumm* | våldtä* | våldta* | misskött* | vanskött* | misshandlad av personal | sexuellt utnyttj* | sexuellt överg* | neglect* | abuse* | sexual* | brottsligt',
    ),
    told('hårdhänt*', resident),
    told('for illa | farit illa | far illa | fara illa', resident),
    inTurn('sexuell*', 'från | av', staff),
    inTurn(staff, 'sexuell*', resident),
    inTurn(staff, 'tafsa* | tafsat | antasta* | kysste'),
    inTurn('kollega* | vikarie* | personal*', 'slår | slog | misshandl* | utnyttj*'),
    inTurn(
      'låg | legat | liggande | sittande | lämnades | lämnats | fick ligga | satt | suttit | ligga',
      'avföring* | urin | kiss | bajs | nedkissad* | blöt blöj* | blöta blöj* | full blöj* | kissblöj* | egen avför* | nerkissad* | nedbajsad* | nerbajsad*',
    ),
    inTurn('blåmärke* | märken', 'grepp* | fingrar* | hårda tag | hårdhänt* | oförklar* | handtag'),
    inTurn(staff, 'struntade i | lämnade', 'ensam', 'hela natten | hela dagen | i timmar | utan'),
  ],
  ekonomi_stold: [
    unless(
      told(
        'stöld* | stal | stals | stulit | stulen | stulna | stulet | bestul* | stjäl* | stjäla* | bedräg* | bedrag* | förskingr* | ekonomiskt övergrepp | ekonomiska övergrepp | lurad* på pengar | theft | steals | stealing | was stolen | were stolen | has stolen | snattat | snattade | lånat pengar | lånade pengar',
      ),
      workThings,
      medicine,
    ),
    unless(
      lacking(
        money,
        'försvun* | försvann | borta | saknas | saknades | saknade | saknar | fattas | fattades | tagit | tog | tagits | stämmer inte | stämde inte | tömd | tömt | tömdes | använt | använde | använts | swish* | missing | gone | lånat | lånade | differens | minus | lurade | uttag | uttaget | tog ut',
      ),
      'utan pengar | inte råd',
    ),
    told('swishat | swishade | fört över | förde över | överfört', 'konto | kontot | bankkonto*'),
    lacking(
      'fattas | fattades | saknas | saknades | saknar | saknade',
      'kr | kronor | kontanter | tusenlapp* | sedlar',
    ),
    inTurn(relative, 'tar ut | tog ut | tagit ut | tar | tog', 'pension* | pengar* | sparpengar*'),
  ],
  begransningsatgard: [
    told(
      staff,
      'tog hans | tog hennes | tagit hans | tagit hennes | tog ifrån | tagit ifrån',
      'telefon* | mobil* | rollator* | rullstol* | cigaretter* | skor*',
    ),
    told(
      'begränsningsåtgärd* | tvångsåtgärd* | frihetsberöv* | fasthåll* | fastspänd* | fastspända | inlåst* | bältades | bältad* | tvångsmat* | restrain* | locked in | tvångsmedic* | fastbund* | fastbunden | tvångsduscha*',
    ),
    inTurn(
      'låste in | låst in | låser in | låsa in | stängde in | stängt in | spände fast | spänt fast | band fast | bundit fast | satte fast | höll fast | hållit fast | höll kvar | locked',
      resident,
    ),
    lacking(
      resident,
      'blev inlåst* | låstes in | var inlåst* | låst in | låsta in | hölls fast | spändes fast | spänts fast | instängd* | bands fast | låser in',
      'rum* | sig själv | dörr* | stol* | rullstol* | säng* | på | i | personal* | lägenhet* | natt*',
    ),
    told(
      startedTo,
      'uppe | upp | uppfäll* | fälldes upp | fällde upp | fällt upp | uppsatt* | satte upp | utan samtycke | utan beslut | utan att fråga | utan medgivande | mot vilja | mot hennes vilja | mot hans vilja | inte samtyck* | används | användes | använder | up',
    ),
    lacking(
      'bälte* | brickbord* | sänggrind* | grind* | grindar* | larmmatta* | kamera* | låst dörr | dörren låst | rörelselarm* | sele*',
      'samtycke* | samtyckt* | beslut | utan beslut | mot vilja | mot hennes | mot hans | medgivande*',
    ),
    lacking(
      'låste | låser | låst | låstes | låsta',
      'dörren | *dörren | *dörrarna | dörr | dörrar* | rummet | kylskåp* | kylen | rum',
      'inte komma | inte kan | kan inte | inte kunde | kunde inte | gå ut | komma ut | för att hon | för att han | om henne | om honom | hela natten | brukar* | boende* | på natten | nattetid | utifrån',
    ),
    lacking(
      'mot hennes vilja | mot hans vilja | mot sin vilja | mot brukarens vilja | mot den boendes vilja | utan samtycke | tvinga* | tvång | forced',
      resident,
    ),
    told(
      'tog ifrån | tagit ifrån | tog hans | tog hennes | tog bort | gömde | gömt | ställde undan | ställt undan | flyttade undan',
      'rollator* | telefon* | mobil* | rullstol* | cigaretter* | skor*',
      'brukar* | boende* | henne | honom | hon | han | kund*',
    ),
  ],
  dokumentation: [
    lacking(
      records,
      'inte | ej | saknas | saknades | saknade | saknar | fel | felaktig* | glöm* | missa* | brist* | bristfällig* | bristande | aldrig | utan | gammal | inaktuell* | uppdater* | ofullständig* | tom | ingen | inget | inga | fattas | fattades | not | missing | sent | dålig* | i efterhand | dubbel*',
    ),
    unmarked,
    lacking(
      unmarkedGiving,
      'saknas | saknades | saknade | saknar | fel | dubbel* | i förväg | i efterhand | utan | någon annans | missing',
    ),
    lacking(
      lists,
      'saknas | saknades | saknade | saknar | fel | inte uppdater* | ej uppdater* | gammal | inaktuell* | stämmer inte | stämde inte | stämmer ej | ouppdater* | glöm* | ifylld* | inte ifyll* | fylld* | inte fyllt | fattas',
    ),
  ],
  handlaggning: [
    lacking(
      caseWork,
      'sent | för sent | för sen | försen* | dröj* | dröjt | fel | felaktig* | kom bort | kommit bort | borta | bortkom* | tapp* | borttapp* | försvun* | försvann | inte | ej | aldrig | ligg* | legat | låg | utan | saknas | saknades | glöm* | överskrid* | månader | veckor | lång | brist* | missa* | blev liggande | delayed | late | wrong | missing | ingen | inget | jäv*',
    ),
    unless(
      lacking(
        decision,
        'fel | felaktig* | saknar | besvärshänvis* | överklagandehänvis* | sent | för sent | försen* | dröj* | utan utredning | utan delegation | inte kommunicer* | motiver* | inte fattat* | inte fattats | saknas | saknades | löpt ut | gått ut | gick ut | utgått | upphört | fel person | fel lagrum | inte skickat* | utan att kommunic* | inte omprövat* | inte överklag* | gammalt | ej fattat* | wrong | late',
      ),
      'verkställ*',
      'gick sönder',
    ),
  ],
  ej_verkstallt_beslut: [
    lacking(
      'verkställ* | verkställt | verkställas | verkställighet* | verkställd* | ej verkställ* | icke verkställ*',
      'inte | ej | icke | aldrig | ännu | dröj* | väntat | försen* | sen | månader | saknas',
    ),
    unless(
      lacking(
        decision,
        'väntat | väntar | inte erbjudits | inte erbjud* | ej erbjud* | inget erbjudande | fortfarande inte | ännu inte | inte fått | ej fått | har inte fått | inte påbörj* | ej påbörj* | inte startat | inte börjat | inte kommit igång | månader sedan | inte beställ* | inte haft | väntetid* | utan att få | har ändå inte',
      ),
      'väntat på beslut | väntar på beslut | får inte beslut | fått beslut',
      'väntat på besked',
    ),
    lacking(
      'beviljad* | beviljat | beviljades | beviljats | granted',
      'inte fått | ej fått | inte | ännu | väntar | väntat | aldrig | utan | not',
    ),
  ],
  hot_vald: [
    unless(
      inTurn(
        resident,
        hits,
        'mig | mej | oss | personal* | kollega* | en annan | annan | annan boende | andra | boende* | medboende* | brukar* | vikarie* | henne | honom | me | staff | another | undersköt* | assist* | varandra | elev | elever | rumskamrat* | sin fru | sin man | sin mamma | medarbetar* | granne* | grannen | besökare* | grann* | kompis*',
      ),
      atOneself,
    ),
    inTurn(
      'kollega* | jag | vi | personal* | undersköterska* | vikarie* | assistent* | medarbetar*',
      'blev | blir | har blivit | fick | hotades',
      'slagen | slagna | sparkad* | biten | bitna | riven | rivna | nypt | knuffad* | hotad* | spottad* | ett slag | en spark | stryk | attackerad* | överfallen | klöst | örfil* | en örfil | puttad | kastad* | knuff*',
    ),
    inTurn(relative, hits, 'mig | mej | oss | personal* | kollega* | brukar* | boende*'),
    inTurn(
      hits,
      'mig | mej | oss | kollega* | varandra | personalen | me | en annan boende | en annan brukar* | annan boende | medboende*',
    ),
    told(
      'knuffad* | sparkad* | slogs med | slagsmål* | örfil* | strypgrepp* | stryptag* | slagna | slagen av | biten av | bitna',
    ),
    told(threat),
    inTurn(
      'brukar* | boende* | anhörig* | klient* | kund* | patient* | son | sonen | dottern',
      'tog tag i | grep tag i | tog tag om',
      'mig | mej | oss | min | kollega* | personal*',
    ),
    told('tafsa* | antasta*'),
    unless(
      inTurn(
        'brukar* | boende* | anhörig* | klient* | deltagar* | kund* | patient*',
        'skrek | skriker',
        'åt mig | på mig | åt mej | på mej | åt oss | på oss | åt personal* | på personal*',
      ),
    ),
  ],
  sjalvskada: [
    inTurn('tog | tagit | tar', 'en överdos | överdos'),
    told(
      'självskad* | självdestruk* | självmord* | suicid* | självmordstank* | självmordsförs* | ta sitt liv | tagit sitt liv | tog sitt liv | ta livet av | tagit livet av | tog livet av | hänga sig | strypa sig | hoppa framför tåg* | hoppa framför en | ställa sig framför tåg* | strypt sig | dränka sig | hängt sig | hängde sig | vill dö | ville dö | vill inte leva | ville inte leva | inte vill leva | inte ville leva | inte orkar leva | orkar inte leva | inte leva längre | hoppa från balkong* | hoppa ut genom | hoppa från fönst* | self harm* | self-harm* | suicide* | cut herself | cut himself | kill herself | kill himself | skada sig själv | avsikt att skada | för att skada sig | i syfte att skada | skadar sig själv | skadat sig själv | skadade sig själv | dunkar huvudet | dunkade huvudet | bankar huvudet | bankade huvudet | slår huvudet i väggen | slog huvudet i väggen | slår sig själv | slog sig själv | biter sig själv | bet sig själv | river sig själv | rev sig själv | svalt rakblad* | svalde rakblad*',
    ),
    told(
      'skar sig | skurit sig | skär sig | skära sig | rispa* sig | rispat sig | skar sönder | ristat',
      'arm | armen | armar* | armarna | handled* | lår | låret | låren | rakblad* | med flit | avsiktligt | glasbit* | glas | själv | underarm* | ben | benen',
    ),
    told('med flit | avsiktlig* | i syfte', 'överdos* | tabletter* | svalt* | svalde | skar* | medicin*'),
    told(
      'tog | tagit | svalt | svalde',
      'alla sina tabletter | många tabletter | en burk tabletter | burk med tabletter | hela burken',
    ),
  ],
  forsvunnen: [
    told(strayed),
    told('gick hemifrån | gått hemifrån | gick ut', 'återfanns | återfunnen | hittades av'),
    unless(
      told(
        resident,
        'försvun* | försvann | rymt | rymde | rymmer | saknad | saknas | -saknas för | -saknas hos | -saknas till | -saknas på | -saknas i | hittades inte | hittas inte | missing | disappeared | smet | smitit | vilse | på rymmen | spårlöst | borta sedan | är borta | var borta | har varit borta',
      ),
      money,
      medicine,
      aid,
      records,
      lists,
      'nyck* | *nyckel | telefon* | mobil* | kläder* | saker | grejer | tand* | pärm* | journal*',
    ),
    lacking(
      'ingen | inte | ej',
      'vet var hon är | vet var han är | vet var hen är | vet var hon är | veta var hon är | veta var han är',
    ),
    lacking(
      'hittar inte | hittade inte | hittar ej | hittar ingenstans | kan inte hitta | kunde inte hitta | hittade ej | inte hittat | letar efter | letade efter | letat efter | söker efter | leta efter | looking for | cannot find',
      resident,
    ),
    lacking(
      resident,
      'kom inte hem | inte kommit hem | inte kommit tillbaka | kom inte tillbaka | kom aldrig hem | kom aldrig tillbaka | inte kommit hem från | inte i sitt rum | inte på sitt rum | inte på rummet | inte i rummet | inte i lägenheten | gick ut själv | gått ut själv | gick ut ensam | gått ut ensam | gått hemifrån | gick hemifrån | tog sig ut | tagit sig ut | ute på gatan | ute på vägen | vid vägen | på gatan i | inte hemma ingen vet',
    ),
  ],
  hjalpmedel: [
    told(aid, 'borttapp* | tappat bort | tappades bort | borta | försvun* | försvann | stulen'),
    unless(lacking(aid, broken), unanswered),
    lacking(
      aid,
      'saknas | saknades | inte kom* | inte leverer* | inte fått | fel | väntar på | väntat på | väntar sen | väntar sedan | väntat sen | väntat sedan | väntat i | väntar fortfarande | inte anpassad* | försenad* | dröjer | trasig | missing | wrong | borta | för stor | för liten | för låg | för hög | inte provats | inte utprovad* | inte besikt* | ej besikt* | inte inställd* | inte service* | låsning* | fick inte | finns inte | fanns inte',
    ),
    told(
      'sänggrind* | säng* | sele* | liftsele* | lyftsele*',
      'lossnade | lossna* | gick sönder | gick av | släppte | trasig* | sprack | brast',
    ),
  ],
  medicinteknik: [
    lacking(device, broken),
    lacking(
      device,
      'larmar | larmade | larm | fel | felaktig* | saknas | slut | tog slut | tom | dragit ut | drog ut | lossnat | åkt ur | åkte ur | inte kopplad* | inte igång | avstängd* | missing | fungerar | stopp | för fort | för snabbt | för långsamt | visar | visade',
    ),
    told('medicinteknisk* produkt* | medicinteknisk*'),
    lacking(
      'trygghetslarm* | trygghetskamera* | nattkamera* | digital tillsyn | läkemedelsrobot* | medicinrobot* | läkemedelsautomat*',
      'fungerar inte | fungerade inte | funkar inte | trasig* | ur funktion | funkade inte | sönder',
    ),
    unless(
      lacking(
        'larm | larmet | larmen | trygghetslarm* | rumslarm* | rörelselarm* | dörrlarm* | sänglarm* | nödlarm* | larmmatta* | *larmknapp*',
        'fungerar inte | fungerade inte | fungerat inte | inte fungerar | inte fungerade | inte fungerat | fungerar ej | fungerade ej | ej fungerade | funkar inte | funkade inte | inte funkar | inte funkade | ur funktion | trasig* | ur bruk',
      ),
      'brandlarm* | inbrottslarm*',
    ),
  ],
  lokal_miljo: [
    unless(lacking(premises, unsafePremises), 'lås upp'),
    lacking('ventilation* | värme | varmvatten* | belysning*', 'ingen | inget | utan'),
    told('varmvattn* | varmvatten* | värmen | strömmen | elen', 'borta | försvann | gick'),
    told('fast i hissen | fastnade i hissen | fastnat i hissen'),
    told('möss | råttor | kackerlackor | silverfisk*'),
    told(
      'halt i | halt på | hala golv* | halt golv | halkrisk* | snubbelrisk* | brandrisk* | vattenläck* | strömavbrott* | brandlarm* | isfläck* | skadedjur* | vägglöss | kackerlack* | mögel* | översväm* | eldsvåda | började brinna | brann | brand i | rökutveckling* | fire | -vid strömavbrott* | -vid brand | -vid översväm*',
    ),
    lacking(
      'snubbla* | snubblat | halka* | slipped',
      'matta* | mattan | mattkant* | sladd* | sladden | tröskel* | tröskeln | is | isen | isfläck* | vått golv | våta golvet | vått | våta | blöta golvet | blött | blöta | vatten | snö* | hala | halt | halkigt | wet | kabel* | isig*',
    ),
    inTurn(
      'kallt | iskallt | varmt | för varmt',
      'i | på',
      'rummet | rummen | lägenhet* | avdelning* | badrum* | matsal* | huset | boendet | duschrum*',
    ),
  ],
  rehabilitering: [
    lacking(exercise, plainlyMissed),
    lacking(
      exercise,
      'inte | ej | aldrig | ingen | inget | inga | glöm* | missa* | utebl* | inställd* | försen* | not | tid att',
    ),
  ],
  samverkan_internt: [
    lacking(ownUnits, uninformed),
    told(
      'överrapportering* | överlämning* | samarbete* | samverkan* | handover',
      'brist* | bristande | brast | saknas | saknades | dålig* | fel | missa* | glöm* | inte | uteblev* | fungerade | fungerar | poor | missing',
    ),
    lacking(
      'rapporten | överrapport* | rapport | rapporterat | rapporterades',
      'inte | ej | ingen | missa* | saknas | saknades | glöm* | brist* | utan',
      'nattpersonal* | dagpersonal* | kvällspersonal* | nattpass* | dagpass* | kvällspass* | skift* | kollega* | natt* | enhet* | avdelning* | pass | från | morgonpersonal*',
    ),
  ],
  samverkan_vardgivare: [
    lacking(
      otherCaregiver,
      'samverkan* | samarbet* | kommunikation*',
      'brist* | brast | dålig* | inte | ej | saknas | saknades | fel | aldrig | ingen | usel* | fungera*',
    ),
    lacking(otherCaregiver, uninformed),
    lacking(otherCaregiver, 'ingen rapport | inte fått * rapport | fick inte * rapport | fick aldrig * rapport'),
    lacking(
      otherCaregiver,
      discharge,
      'utan | inte | ej | saknas | saknades | ingen | inget | inga | saknade | saknar | fel | mitt i natten | sent | gammal* | missing | without | no',
    ),
    unless(
      lacking(
        discharge,
        'utan | inte | saknas | saknades | saknade | saknar | ingen | inget | inga | fel | without',
        'epikris* | läkemedelslist* | medicinlist* | rapport* | information* | meddela* | info | recept* | medicin* | läkemedel* | sip | vårdplan* | planering* | inskriv* | ordination* | remiss* | underrätt* | förvarn* | hjälpmedel* | kallelse* | varning | informer* | kontakt*',
      ),
      'handläggar* | biståndshandläggar*',
    ),
    lacking(
      'remiss* | -trots remiss* | epikris* | provsvar* | sip | vårdplanering* | samordnad individuell* | utskrivning* | utskrivningsmeddel*',
      'saknas | saknades | inte | ej | försvun* | försvann | fel | dröj* | sen | försen* | aldrig | uteblev | ingen | missing',
    ),
    lacking(
      otherCaregiver,
      'svarar inte | svarade inte | ringde inte | uteblev | vägra* | kom inte | återkom inte | återkommer inte | ville inte komma | nekade | gick inte att nå | fick inte tag | fick inte kontakt | får inte tag | skickade hem | skickades hem utan | skickat hem | not answer*',
    ),
  ],
  informationssakerhet: [
    told(
      'loggat in | loggade in | inloggad | loggar in',
      'mitt kort | mitt konto | mitt lösenord | mina uppgifter | mitt siths* | min inlogg* | någon annans | nån annans | som någon annan | som nån annan | kollegas | min dator',
    ),
    told(
      'journalsystem* | verksamhetssystem* | datasystem* | it-system* | nätverket | internet',
      'låg nere | ligger nere | legat nere | var nere | är nere | driftstopp* | driftstörning* | kraschade | ur funktion',
    ),
    lacking(
      sentAway,
      'fel person* | fel mottagar* | fel adress* | fel mejl* | fel mail* | fel e-post* | fel anhörig* | fel nummer | fel brukar* | till fel | fel enhet* | fel fax* | fel brevlåda* | okrypter* | oskydda* | alla i | wrong | privata mejl* | privat mejl* | fel chatt* | fel grupp*',
    ),
    lacking(personalData, leftOpen),
    told(
      'personuppgiftsincident* | personuppgiftsincident | dataintrång* | hackad* | hackat | phishing* | nätfiske* | skadlig kod | virus i dator* | datavirus* | gdpr* | informationssäkerhet* | dataläck* | uppgifter läckt | data breach | obehörig åtkomst | utpressningsvirus*',
    ),
    lacking(
      'lösenord* | inlogg* | tjänstekort* | siths* | tjänstedator* | tjänstetelefon* | jobbmobil* | jobbtelefon* | arbetstelefon* | arbetsmobil* | surfplatt* | ipad* | usb* | laptop* | dator | datorn | datorer | telefonen med | password*',
      'delat* | delade | lånade ut | lånat ut | lapp | olåst* | obevakad* | inloggad* | öppen | tappa* | borta | stulen | stals | stulna | försvun* | försvann | borttapp* | glömd* | glömt | låg framme | låst upp | någon annans | andras | inte utloggad* | inte logga* ut | utan att logga ut | stod öppen | lost | stolen | shared | kvarglömd* | klisterlapp* | synlig*',
    ),
    lacking(
      'personuppgift* | personnummer* | känsliga uppgift*',
      'fel | läck* | spreds | spridits | spridda | synlig* | publicer* | skickade* | skickat | obehörig* | mejla* | mail* | framme | öppet | röjd* | röjts',
    ),
  ],
  sekretess: [
    told('bild* | foto* | film* | video*', 'facebook | instagram | snapchat | tiktok', resident),
    told('sekretess* | tystnadsplikt* | confidential*'),
    unless(
      lacking(
        disclosed,
        resident,
        'inför | framför | matsal* | bussen | buss | affär* | ica | privat* | korridor* | lunchrum* | fikarum* | kafé* | cafe | offentlig* | högt | utomstående* | obehörig* | på stan | väntrum* | facebook | instagram | sociala medier | anhörig till annan | andra anhöriga | andra boende | andra brukare | grannen | granne* | sin familj | sin man | min granne | hörde | så att andra | på tåget | för andra | på bussen | krogen | gymmet',
      ),
      'mig om',
    ),
    lacking(
      'läste | läst | läser | öppnade | öppnat | loggade in | snokat | snokade | tittade | tittat | gått in | gick in | read',
      'journal* | patientjournal*',
      'utan | inte behörig* | obehörig* | inte har | nyfik* | granne* | kändis* | släkting* | bekant* | någon annans | inte jobbar | inte arbetar | without | ex | sin egen',
    ),
    told(
      'lade ut | la ut | lagt ut | publicerade | publicerat | postade | postat | lägger ut | delade | filmade | filmat | tog kort | fotade | fotat | fotografera* | posted',
      'bild* | bilder | foto* | film* | filmade | video* | picture* | photo* | brukar* | boende*',
      'facebook | instagram | snapchat | snap | tiktok | sociala medier | story | nätet | social media | privata telefon* | privata mobil* | utan samtycke | utan lov | whatsapp*',
    ),
  ],
  bemanning: [
    unless(
      told(
        'vi var * istället för | vi var * i stället för | * personal istället för | * personal i stället för | vi var bara en | vi var bara två | vi var bara tre',
      ),
      medicine,
    ),
    unless(
      told(
        'ingen personal | inga personal | ingen * personal | ingen vikarie* | inga vikarie* | ingen ordinarie | ingen utbildad* | inga utbildade | ingen utbildning* | ingen kompetens* | ingen introduktion* | ingen inskolning* | ingen bredvidgång* | ingen sjuksköterska i tjänst | ingen ssk i tjänst | ingen sjuksköterska att | ingen ssk att | ingen delegering* | ingen ersätt*',
      ),
      cameNot,
      unanswered,
      'information* | rapport* | svarade | brydde',
      medicine,
    ),
    told(
      'underbeman* | underbemannad* | personalbrist* | kompetensbrist* | brist på personal | bristande kompetens | brist på kompetens | ont om personal | ont om folk | kort om folk | för lite personal | för få personal | för få på | för lite folk | understaffed | short staffed | short of staff | låg bemanning | bemanningsbrist* | låg personaltäthet | vakant* | obemannad* | outbildad* | personalbortfall* | minimibemann* | not enough staff | dålig bemanning | bemanningen är för | bemanningen var för | bemanningen är låg | bemanningen var låg | bemanningen räck* | för låg bemanning',
    ),
    unless(
      lacking(
        'saknas | saknades | saknade | fattades | fattas | brist* | ont om',
        'vikarie* | personal | *personal | bemanning* | ordinarie | sjuksköterska i tjänst | ssk i tjänst | utbildning* | utbildad* | kompetens* | introduktion* | introducerad* | inskolning* | bredvidgång* | delegerad* | delegering*',
      ),
      cameNot,
      unanswered,
      'information* | rapport* | svarade | brydde',
      medicine,
    ),
    unless(
      inTurn(
        'ensam | själv | bara en | endast en | en personal | bara två | alone',
        'natten | nattpass* | natt | passet | pass | avdelning* | jobb* | arbet* | i tjänst | personal | hela kvällen | kvällen | våning* | enheten | huset | on shift | boende | working',
      ),
      fell,
      'dubbelbemann*',
      'brukar* | hon | han | kund*',
    ),
    told(
      'sjukanmäl* | sjukskriv* | sjuk | sjuka',
      'vikarie* | ingen ersätt* | inte ersatt* | ersatt* | ersätt* | personal* | kollega*',
      'ingen | inte | utan | saknas | ensam* | ej | inga | bara',
    ),
    told('sjuka | sjuka kollegor | sjukanmälda', 'kollegor | personal | personalen | ingen vikarie | inga vikarier'),
    unless(lacking('inte | saknade | saknar | utan | ej', acts), medicine),
  ],
  rutin_saknas: [
    lacking(
      'rutin | rutiner | rutinen | rutinerna | *rutin | *rutinen | *rutiner | riktlinje* | checklist* | instruktion* | arbetssätt* | handlingsplan* | lathund* | routine | guideline* | manual',
      'saknas | saknades | saknade | saknar | inte | ej | finns ingen | finns inga | fanns ingen | fanns inga | ingen | inga | följ* inte | följs inte | följdes inte | följt | bröt | bröts | bryter | bryta | gammal* | inaktuell* | otydlig* | oklar* | okänd* | struntade | kände inte till | vet inte | utan | uppdater* | brist* | missing | not',
    ),
  ],
  ovrigt: [],
};
