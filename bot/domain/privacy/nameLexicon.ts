const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** First names common in Sweden that are hardly anything else, so they count in lower case and first in a sentence. */
export const firstNames = words(`
  abdallah abdi abdul abdullah abdulla abdirahman adam adnan agda agneta agne agnes agnieszka ahmad ahmed aida aina aino aisha
  albin aleksandra alexander alexandra alf alfred ali alice alicia alma alva amal amanda amin amina amir amira amra
  anders andreas andrzej anette anita ann anna annelie anneli annette annica annie annika anton arne aron arvid asha
  assar asta astrid aysha ayşe axelina barbara bashar beatrice bengt benjamin benny berit berndt bernt bertil bilal birger birgit
  birgitta bitte bjarne bodil bosse britt britta brita börje camilla carin carina carl carlos carolina caroline
  catarina catharina cecilia charlotta charlotte christer christian christina christoffer claes clara clas conny
  dagmar dagny daniel daniela danuta david dawit dejan dennis deniz disa dmitri dragan ebba edith edvard edvin egil einar
  eivor elena eleonor elias elif elin elina elis elisabet elisabeth ella ellen ellinor elof elsa elsie elvira elvy emelie
  emil emilia emina emine emir emma engla erik erika erland ester eva evelina evert ewa fadi faduma faisal farah farid
  fatima fatma fatuma felicia felix filip filippa folke fredrik fredrika freja frida gabriel gabriella georg gerd gerda
  gerhard gert gertrud gitte goran greger greta gudrun gullan gunborg gunhild gunilla gunnar gunnel gunvor gurli gustaf gustav
  göran gösta göte hadi halima hamid hampus hamza hanan hanna hannah hannele harald harriet hasan hassan hawa hedda hedvig heidi
  helena helene helge helmi helmer henning henrik henry hilda hilding hillevi hilma hjalmar hjördis hodan holger huda hugo
  hussein hussain hüseyin håkan ibrahim ida ifrah igor iman ines inga-lill ingeborg ingegerd ingela ingemar inger
  ingmar ingrid ingvar irena irene iréne irina irma isabella isabelle isak ismail ivan ivana ivar jakob jacob jamal
  jasmina jasmine jeanette jenny jens jerker jerry jesper jessica jimmy joakim joel johan johanna johannes john johnny
  jolanta jonas jonatan jonathan jonna jonny josef josefin josefine josé jovan juan judit judith jukka julia juliana
  jörgen kajsa kalle karim karin karina karolina katarina katarzyna kemal kenneth kent kerstin khadija khaled khalid
  kirsti kjell klas knut konrad krister kristian kristin kristina kristoffer krzysztof kurt kåre laila lars lasse
  layla leif leila lena-marie lennart leonard lilian lillemor lina linh linnéa linus lisa lisbet lisbeth lotta
  louise lovisa lucas ludvig lukas madeleine magdalena magnus mahmoud maja majken majlis malin małgorzata malgorzata malte
  marcus margareta margareth margit margot maria mariam mariana marianne marie marika marita marja markus marta martin
  martina maryam mathias mathilda mathias matilda mats mattias matti maud mehdi mehmet mehret melker micaela michael
  michaela micke miguel mikael mikaela minh mirza moa mohamad mohamed mohammad mohammed mona monica monika muhammad
  mustafa märit märta nadia nadja najma nasrin natalia natalie nathalie nguyen niclas nicklas niklas nils nina nora nour
  ola olena olga olivia olle olof olov omar oksana oscar oskar osman otto ove parisa patricia patrik paula paulina pavel pawel
  pedro pekka pelle peder pernilla peter petra petter pia piotr pirjo päivi ragnar ragnhild rahma raija ralf rania
  rasmus rebecca rebecka reza rickard rikard ritva robert robin roger roland rolf ronja ronny rune sabina sahra salma
  samir samira samuel sandra sara sarah sebastian selma senad senait seppo sergej shirin sigbritt sigrid sigurd sigvard
  simon sirpa siv sixten slobodan snezana sofia sofie solveig sonja sofija staffan stefan stella stellan stina sture sune
  susann susanna susanne svante svea sven svetlana sylvia tamara tareq tariq tarja tatiana teodor teresa terese theodor
  therese thomas timo tobias tomas tommy tony torbjörn tord torsten tove tuula tyra ulf ulla ulrik ulrika valentina
  valter vanja vera veronica veronika vesna victor victoria viktor viktoria vilhelm vilma vincent vivianne viveka
  vladimir walter warda wilhelm william wilma yasin yasmin yasmine ylva yngve yonas youssef yusuf yvonne zahra zainab
  zeinab zoran åke åsa örjan östen
`);

/**
 * First names that are also words, months or short forms ("per dag", "tom förpackning", "ont i axel"): only taken for
 * names when written with a capital inside a sentence, or before a surname.
 */
export const wordLikeFirstNames = words(`
  alba alex ana august axel ben bill bo bror björn dag dan dina edit erna ernst even frank frans gun hans helga inga inge iris jan
  kai kaj kari karl kim klara lea lena leo li lilja lilly linda linn linnea liv lo love lova lucia mari marina mark max mia mila milan mina mira
  molly my nova odd per pär pål rami rana rita ros rosa rose rut saga said salam sam sana sanna siri sol sten stig storm ted tea tilda tim tina tindra tom tor tore tora ture urban uno vega vilja ville viola
`);

/** Surnames that the endings do not give away. */
export const surnames = words(`
  abdi abdullah ahmed ahlin ali alm andersén axén berg bergh björk blom boström dahl ek ekman engström falk forsman friberg
  frisk fransén garcia hall hassan hedin hellman hermansson holm hussein höglund ibrahim isaksson jensen khan larsen lind lindh
  lund löf malm mohamed mohammed mohamud molin moberg nguyen nilsen nordin norén nyman omar osman palm rosén rodriguez
  sandin sjödin ström sundin svärd söderman thorén wall wallin wikström yilmaz öberg öhman åberg åkesson
`);

/** Capitalised in running text without being a person: never the second half of a name, nor a resident's name. */
export const notNames = words(`
  januari februari mars april maj juni juli augusti september oktober november december
  måndag tisdag onsdag torsdag fredag lördag söndag jul påsk midsommar pingst lucia nyår allhelgona
  alvedon panodil ipren waran eliquis xarelto pradaxa furix impugan metoprolol seloken stesolid sobril oxascand imovane
  stilnoct zopiklon mirtazapin citalopram sertralin levaxin trombyl fragmin klexane innohep insulin novorapid lantus
  levemir humalog tresiba metformin januvia ozempic oxynorm oxycontin oxikodon morfin dolcontin abstral fentanyl norspan
  targiniq tradolan citodon tramadol haldol risperdal zyprexa leponex lithionit lergigan theralen propavan heminevrin
  madopar sinemet stalevo sifrol aricept ebixa memantin exelon laktulos movicol cilaxoral laxoberal microlax dimor
  losec omeprazol pantoloc kaleorid behepan folsyra divisun calcichew alendronat enalapril losartan amlodipin spironolakton
  simvastatin atorvastatin digoxin lanacrist ventoline bricanyl spiriva symbicort betapred prednisolon kåvepenin
  selexid furadantin flukloxacillin betolvex ergenyl lamictal keppra tegretol concerta nozinan cipralex duroferon
  stockholm göteborg malmö uppsala västerås örebro linköping helsingborg jönköping norrköping lund umeå gävle borås
  södertälje eskilstuna halmstad växjö karlstad sundsvall luleå trollhättan östersund borlänge falun kalmar kristianstad
  karlskrona skövde uddevalla motala varberg trelleborg skellefteå nyköping katrineholm visby kiruna lidköping falkenberg
  landskrona mölndal sollentuna täby solna nacka huddinge botkyrka haninge sverige europa finland norge danmark
  hemtjänsten äldreboendet ivo socialstyrelsen kommunen lss sol hsl mas mar sas ekg iva vc bpsd nrs vas news sbar
  treserva lifecare procapita pascal viva combine teams
  hej han hon den det de vi jag ni du när då sedan sen efter men och att som på i vid kl en ett inte ingen inget alla
`);
