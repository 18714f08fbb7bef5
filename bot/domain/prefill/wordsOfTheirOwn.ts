import type { Token } from './tokens.ts';

// In bare letters; with å, ä or ö where only the marked word is meant. A star stands for any ending.
const written = `
  akter aktie* andas andra andras ankomst* annans annars annat annons* anslag antal appell* april arrende* avbrott*
  avhopp* avkoppl* avsikt* avslut* backe* badkar* bakom balett* ballong* banan* barsk* basalt bedrog befann*
  befatta* befattning* begrav* behov* bekymra* benen* berodde beror berätta* beskt beslutar beslutas beslutit
  bespara* bestick* beställ* bestäm* besvär* bevara* bevilja beviljar bidrag* bitter bitti* bland* blandning*
  blinka* blixt* blocka* blomm* blomma* blommor blundade blus* bodde boken bonde* borde* bordet borga* borjan bortom
  breven brevet bringa* brits* broder* brott* brukade brukar brukat bruket* bruna brunn* brydd* bullar bulle* burkar
  bussar byrå* byta byter bytet böcker början dagens dagern dagis dagliga dagligt dansa* dansade delad* delar delta
  deltar detektor* digitala digitalt direkta diskad* diskade diskar djupet docka* doft* doktor* dubblett* duglig*
  duk* dukade dukar dunka* egentlig* enig* enskild* fader faktura* fakturer* fallen fallskärm* fart* fasta fastan
  faster fatta* fattar fattig* ficka* fickan fika* fikade fikat filma filt* finans* finger* finnas finnes finska
  flacka* fladdr* flinka flocka* flytta* flyttar fläckar fodra* folk* fordra* formar forsk* forsla* fotar frakt*
  framat framme framåt freda fredlig frikost* frisk* frost* frukt* frusen fryser fundera* funderad* fungera* fuska*
  fylld* fyllde fyller färg* följa följer föräldraledig* gaffel* gammelt garden garderob* gardin* garn* gatans
  gavel* glad* gladare glida glimt* granen grund* gräns* haka* halten halter halva halvan halvtimm* hamna hamnar
  handarb* handduk* handel handfat handla handlade handlar handlat handskas hantverk* hasta* hej* heller hemlig*
  hemma hemman hinder* hjälm* hoppa* hoppas hoppats hostade hostar hunden husets hylla* hyllor hyra* hyrde hytt*
  hälsa* hälsade hälsar hälsat hämta* hämtade hämtar höger högre infektion* ingens inget injektion* inkast* inlade
  inland* inledes innan inne* intet irriterande ishall januari juice* kaffe* kaka* kakor kalender* kalla* kallade
  kallar kallas kamma* kammade kampen kamrat* kanal* kanske kanter kapten* karta* kassa* kasta kinden kista* klaff*
  klapp* klappa* klappar klara klarar klart klass* klassa klassen klick* klocka klockan klockor kloka kloss* klott*
  klättra* knacka* knapp* kniv* kolla kollar konstant* kontant* kontrakt* kontrollen kopia* kopian koppa* koppar
  korg* korgen korsord* korv* korvar kransen kraven kristen kristna krock* krona* kronor kropp* kryss* kulle*
  kuvert* kvalit* kvalitet* kvarn* kvast* kvitto* laga* lagad lagade lager lager* lagning* lagom lakan* lampan
  lampor landa* lapp* lappar lata leende* leka* lekar letar lidande liggande limpa* linda* lista* listat lita* litar
  litet livet lock* loggning* lokal* luft* luftar lugn* lukta* luktar lunch* luncher lustig* luta lutade lutar
  lycka* lyckad* lyckade* lyckas lyckats lysa lyser lyssn* lyste lämna* lämnade lämnar läsa läsas läser läsning*
  läst läste låda* lådan madame magen* makt* makten makter mamma marken marker master matade matar maten matsal*
  matta mattan mattor medan medel* meditation* mellan mening* minne* minnen minska* minut* minuter misstank* moder*
  modern* mogen monster mor* morgonrock* moster* munnen murar musik* mycken mysig* nekade nerver nasta norrsken numer*
  nyckel* nyfik* nypa nyss nöje* ofta omorganis* ordlista ordna* ordnat orka* orolig* orsak* otrolig* paket* palm*
  papper* pappret park* parken parkera* passa* passar passat passet pengar pension pensioner* pensionera* perrong*
  pesten placer* plast* plats* platser plattform* plikt* politik* posten poster prata pratas prisa* priset process*
  profession* professor* propagand* prova* provade raket* ramen rastade redaktion* regering* register* rena* renare
  rest* resten rika* riktig* riktning* ringa* ritar* ritning* rocken rosten rot* rulla rullade rullar rullat
  rullgardin* rummen rusta* rykte* ryktet räcker* räckte räknade räknar rättad* rödnäst sagor sakna* saknad samla*
  samlade samlas samma samman* sammanf* samordna* samtal* satser satte* senast* senior* serie* servera* servett*
  signal* simma* simmade sista sitter sjukdom* sjukhusvist* sjunga* sjunka* sjöng skaka* skakar skala* skapa*
  skapade skapet skatt* skattade sked* skilda skillnad* skina* skjuts* skoja* skojade skola* skolan skorna* skorpa*
  skrapa* skratt* skrattade skriver skrivit skrivs skura* skurar skydd* skyll* skymt* skämt* skåpet slappna* slipper
  sluta* slutad* slutar slutet smaka* smakade smaker smal* smita* smula* smutta* smörja* snabb* snarka* snarkade
  snart socker* sockret sommar* somna* somnade somnar somrar spara* sparade sparar spegel* spela* spelade spelar
  spelat spilla* spis* spontan* sprida* spring* stad* stafett* stamma* stanna* stannar stark* starka* starta* stava*
  stegar sten* sticker stiger stilla* straff* strider struktur* strumpa* stryka* studera* stund* stunden styck*
  stycken suckande support* svamp* svara* svarade svarar svensk* svett* sydlig* syfta* syfte* synd* system* tackar
  talade talar talet tallrik* tanka* tankar tant* tavla* teknik* tidig* tidiga tillfäll* timmar timme* titta*
  tittade tittar tolka* tom* torka* torkade* torkar trampa* trampade trapp* trevlig* trolla* trots* trotsade trupp*
  tumme* tvätta* tvättade tvättar tycker tyckte* täcke* underbar* underskatta* undra* uppfatt* uppfyll* uppkall*
  uppsatt* vagn* vagnar vakna* vaknade vaknar vakt* vanlig* varma varna* varnade varning* vattna* vecka* verka*
  verkade verkar veta vilade vilar vinkel* visade visat vissa visste* vistelse* vita* vitt* vuxna vägar vägen vägg*
  väggen vänlig* vänster* vänta* väntar värld* väskan växt* våning* äpple* ärlig* äta äter öppna* öppnade övning* tryckte tryckt trycker trycka hande hant hander sittandes liggandes halsade halsar halsat
`;
const stems = written
  .trim()
  .split(/\s+/)
  .filter((word) => word.endsWith('*'))
  .map((word) => word.slice(0, -1));
const whole = new Set(written.trim().split(/\s+/));
const stemsByHead = Map.groupBy(stems, (stem) => stem.slice(0, 3));

/** Whether it is a common word in its own right, which looks like a slip for one the lexicon looks for but is none. */
export const isWordOfItsOwn = ({ lower, bare }: Pick<Token, 'lower' | 'bare'>): boolean =>
  whole.has(lower) ||
  whole.has(bare) ||
  [lower, bare].some((form) => (stemsByHead.get(form.slice(0, 3)) ?? []).some((stem) => form.startsWith(stem)));
