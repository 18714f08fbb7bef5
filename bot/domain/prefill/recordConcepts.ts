import { concept } from './reading.ts';

/** Papers, decisions, treatments and what passes between people, as `concepts.ts`. */

export const treatment = concept(
  'såromlägg* | omlägg* | omläggning* | lägga om | lagt om | lades om | sårvård* | blodtryck* | blodsock* | -blodsockermät* | -blodtrycksmät* | -blodtrycksmanschett* | p-glukos | blodprov* | urinprov* | provtagning* | prover | inr-prov* | vändschema* | lägesändr* | vändning* | vändes | vändas | vänds | vända på | vända henne | vända honom | vänt på | stödstrump* | kompressionsstr* | kompression* | lindning* | linda* | linda benen | kateterbyt* | kateterspol* | spolning av | spola kateter* | kateterskötsel* | sondmatning* | syrgasbehand* | vikten togs | vägning* | vägdes | vägts | vägas | munvård* | kontroll av | kontroller | ögonspol* | bladderscan* | tappning* | rikning* | stomipåse* | stomi* | fotvård* | inhaler* | andningsgymn* | wound* | dressing | förband* | -vid såromlägg* | -vid omlägg* | -vid kateterbyt* | -vid provtagning* | -vid behandling* | behandling* | hälsokontroll* | nutritionsreg* | egenkontroll av',
);
export const exercise = concept(
  'gåträning* | *träning | *träningen | träningsprogram* | sjukgymn* | fysioterap* | arbetsterap* | rehab* | rehabilitering* | ståträning* | rörelseträn* | kontraktur* | rehabplan* | balansträning* | styrketräning* | rörelseuttag* | ståskal* | uppresningsträn* | ståning* | physio* | vardagsträn*',
);
export const bath = concept(
  '*dusch* | duschad | duscha | städ* | *städning* | *städhjälp* | -stad | -staden | -stadig* | mat | *hjälp | *hjälpen | promenad* | besök* | tillsyn* | lunch* | frukost* | middag | ny blöja | bytt blöja | blöjbyte* | toa* | toalett* | shower | ledsagning* | avlösning* | inköp* | handling*',
);
export const records = concept(
  'dokument* | dokumenterat | dokumenterad* | dokumentation* | journalför* | journal | journalen | journaler | journalant* | anteckn* | social journal | genomförandeplan* | levnadsberätt* | vårdplan* | rapportblad* | rapporterade i | antecknat | skrivit in | skrevs inte | inte skrivit | skrev inte | skriver inte | documented | documentation | uppdragsbeskriv* | fallrapport* | avvikelserapport* | avvikelse skrev* | riskbedömning*',
);
export const lists = concept(
  'medicinlist* | läkemedelslist* | signeringslist* | signeringlist* | ordinationshandling* | vätskelist* | tillsynslist* | kontaktlist* | observationslist* | miktionslist* | matlist* | vändschemat | hygienlist* | temperaturlist* | delegeringsbeslut* | delegering gått',
);
export const caseWork = concept(
  'handlägg* | handläggning* | handläggningstid* | utredning | utredningen | utredningar | utredningstid* | biståndsutred* | ansökan | ansökningar | ansökningen | ansökt | biståndshandl* | handläggar* | förhandsbedöm* | överklag* | överklagan* | omprövning* | uppföljning av | myndighetsbesl* | underrättelse* | kommunicering* | bistånd* | socialsekreterar* | barnutredning* | aktualiser* | orosanmäl* | ärende | ärendet | skyddsbedöm* | application | återkrav* | försörjningsstöd* | ekonomiskt bistånd | lss-handl*',
);
export const decision = concept(
  '*beslut | *beslutet | *besluten | *beslutad* | *beslutats | beslutat | bifall | avslag | avslagsbesl* | biståndsbesl* | beviljad* | decision | -delegeringsbeslut*',
);
export const strayed = concept(
  'avvikit | avvek | avviker från boende* | avviker från avd* | har avvikit | rymt från | rymde från | rymmer | gick vilse | gått vilse | på rymmen | vandrat iväg | vandrade iväg | irrade runt utomhus | irrade ute | lämnat boendet | lämnade boendet | lämnat avdelningen | lämnade avdelningen | försvunnen person | saknad person | wandered off | ran away | missing person | gick iväg själv | gått iväg själv | på villovägar | hittades utomhus | hittades ute | gått ut utan | smet ut | smitit ut | stack från | stuckit från | gick ut utan att | gick ut genom | gått ut genom | hittades på gatan | hittades på stan | hittades på vägen | hittades vid | påträffades ute* | påträffades på | borta från avdelning* | borta från boende* | -hittades vid frukost* | -hittades vid säng* | -hittades vid städ* | -hittades vid kontroll* | -avvek från rutin* | -avvek från planen | -avvek från genomf*',
);
export const money = concept(
  'pengar | pengarna | peng | kontanter* | plånbok* | plånboken | börs | portmonnä* | portmonnä | smycke* | smycken | guldring* | vigselring* | ringen | halsband* | armband* | klocka | klockan är borta | armbandsur* | bankkort* | bankkortet | kontokort* | kreditkort* | fickpengar* | privata medel | handkassa* | handkassan | hushållskassa* | hushållskassan | kassan | kassa | sedlar* | sedel* | swish* | bankdosa* | mobilt bankid | bankid | kvitto* | kvitton | hundralapp* | femhundralapp* | kronor | money | wallet | purse | jewel* | cash | värdesaker* | tv-apparat* | matkassa* | kontantkassa* | värdeföremål* | mynt | örhänge* | silver* | presentkort* | -utan pengar | -kronologisk*',
);
export const startedTo = concept(
  'sänggrind* | grind | grindar | grindarna | grinden | sänggrindar* | bälte* | bältet | brickbord* | rullstolsbälte* | bed rail* | sängbälte*',
);
export const disclosed = concept(
  'pratade | pratat | pratar | prata | berättade | berättat | berättar | diskuterade | diskuterat | diskuterar | diskuteras | skvallra* | avslöja* | sprider | spridit | nämnde | samtalade | talade om | röjde | röjt | lämnade ut | lämnat ut | lämnades ut | talked about | told',
);
export const sentAway = concept(
  'mejl | mejlet | mejlade | mejlat | mejlades | mejla | mail | mailet | mailade | mailat | maila | maillade | *mejl | epost | e-post | e-posten | brev | brevet | fax | faxade | faxat | faxet | sms | smset | smsade | sms-et | skickade | skickat | skickades | skickats | skickas | lämnades ut | lämnade ut | lämnats ut | hamnade | hamnat | post | posten | kallelse* | beslutet | teams-chatt* | emailed | email | sent | meddelande* | utskrift*',
);
export const personalData = concept(
  'journal | journalen | journaler | *journal | *journalen | journalutskrift* | papper | papperen | pappren | pärm | pärmen | pärmar | *pärm | *pärmen | dokument | dokumenten | akt | akten | akter | personakt* | lista med | listor | *lista | *listan | *listor | anteckningar* | utskrift* | utskrifter | skrivare* | skrivaren | skärm* | skärmen | personuppgift* | personnummer* | whiteboard* | tavla* | tavlan | rapportblad* | mapp | mappen | körlista* | nyckellist* | patientuppg* | brukaruppg* | kalender | uppgifter | post-it* | papers | binder | records',
);
export const leftOpen = concept(
  'låg framme | ligger framme | legat framme | lämnades framme | låg öppen | låg öppet | stod öppen | lämnad* framme | framme | kvarglömd* | glömd* på | glömdes | glömt kvar | glömde kvar | låg kvar | kvarlämn* | synlig* | syntes | olåst* | obevakad* | i soporna | soptunna* | papperskorg* | papperskorgen | tappa* | tappades | borttapp* | på bussen | i bilen | synligt för | obehörig* | så att andra kunde | så att alla | så alla | i entrén | hittades i | i skrivaren | left open | lying around | unlocked | visible | borta | försvun* | försvann | stals | stulen | på köksbordet | för alla att | alla kan se | alla kunde se | läsas av | olästa skåp | i tvättstugan | på parkering*',
);
export const otherCaregiver = concept(
  'sjukhus* | sjukhuset | region* | regionen | vårdcentral* | vc | akuten | akutmottag* | vårdavdelning* | slutenvård* | primärvård* | läkare* | läkaren | jourläkar* | distriktsläkar* | ambulans* | ambulanspersonal* | 1177 | lasarett* | mottagning* | psykiatri* | specialistvård* | geriatrik* | hospital | -var på sjukhus* | -låg på sjukhus* | -är på sjukhus* | -ligger på sjukhus* | -legat på sjukhus* | -inlagd på sjukhus* | öppenvård* | habilitering* | tandvård* | apotek* | doctor | sjuktransport* | sjukresor*',
);
export const discharge = concept(
  'utskriv* | utskriven | skrevs ut | skrivits ut | skriven ut | skickades hem | skickats hem | skickade hem | skickat hem | hemgång* | hemskick* | hem från | kom hem | kommit hem | hemkomst* | in- och utskriv* | hemskriv* | skrev ut henne | skrev ut honom | skrev ut patient* | skrev ut brukar* | skrev ut kund* | skrev ut vårdtag* | skrevs hem | skrivs ut | åkte hem | kom tillbaka | kom åter | discharged | sent home | hemgående* | utskrivningsklar* | hemsänd*',
);
export const ownUnits = concept(
  'nattpersonal* | dagpersonal* | kvällspersonal* | morgonpersonal* | nattpatrull* | hemsjukvård* | hsl-personal* | hsl | sjuksköterska* | ssk | biståndshandläggar* | handläggar* | enhetschef* | korttids* | dagverksamhet* | annan enhet | andra enheten | avdelning* | hemtjänst* | planerare* | samordnar* | rehab* | arbetsterapeut* | fysioterapeut* | boendet | gruppbostad* | daglig verksamhet | skolan | kollega* | personal* | vi | kök | köket | kostenhet* | kvällen | natten | nattpass* | dagpass* | överrapport* | rapporten | night shift | day shift | myndighet* | boendestöd* | larmcentral*',
);
export const uninformed = concept(
  'inte informer* | ej informer* | informerade inte | informerades inte | inte rapporter* | ej rapporter* | rapporterade inte | rapporterades inte | rapporterat inte | ingen information | inget information | ingen info | ingen rapport | rapport saknas | rapport saknades | saknade rapport* | inte fått information | inte fått rapport | inte fått veta | fick inte veta | fick aldrig veta | inte meddelat | meddelade inte | inte meddela* | ej meddela* | meddelades inte | aldrig meddela* | aldrig informer* | aldrig rapporter* | utan att meddela | utan att informera | utan att rapportera | utan att ge rapport | utan att lämna rapport | utan att lämna över | utan överlämning* | glömde rapportera | glömt rapportera | glömde meddela | glömde informera | missade rapportera | missade att rapportera | missade att meddela | glömde att rapportera | glömde att meddela | informationen gick inte | informationen kom inte | information saknas | information saknades | bristande information | fel information | felaktig information | ingen återkoppling | inte återkoppla* | inte vidare | inte framme | inte nått | nådde inte | inte lämnat över | inte överrapport* | ingen överrapport* | överrapporteringen | brister i kommunikation* | bristande kommunikation* | dålig kommunikation* | kommunikationsbrist* | kommunikationsmiss* | bristande samverkan* | bristande samarbet* | dåligt samarbet* | visste inte att | visste inte om att | vetat om | inte sagt till | sa inte till | sade inte till | ingen sa | not informed | did not report | no information | no report | informationsmiss* | fick inte rapport* | fick inte information* | fick ingen information* | fick ingen rapport* | fick ingen info | inte beställt | inte kontaktat | inte kallad* | inte kallat | kallades inte | utan rapport | utan information',
);
export const acts = concept(
  'introduktion* | utbildning* | kompetens* | inskolning* | bredvidgång* | utbildad* | introducerad*',
);
