import { isDenied } from './denial.ts';
import { concept, Reading } from './reading.ts';

/** The manager as one who acts; "ringde chefen" and "informerade chefen" tell only whom somebody turned to. */
const manager = concept(
  'chef | chefen | min chef | vår chef | enhetschef | enhetschefen | områdeschef* | boss | manager',
);
const deeds = concept(
  'skriker | skrek | skäller | skällde | hotar | hotade | kränker | kränkte | hånar | hånade | fräser | fräste | snäser | snäste | kallar | kallade | slår | slog | sparkar | sparkade | knuffar | knuffade | nyper | nöp | tvingar | tvingade | tog hårt | tar hårt | tystade | tystar | förbjuder | förbjöd | stjäl | stal | tog pengar | ljög | ljuger | förfalskade | struntade i | struntar i | vägrar | vägrade | låste in | låser in | shouts | shouted | yells | yelled | hits | hit | är otrevlig* | var otrevlig* | är elak* | var elak* | mobbar | mobbade | trakasserar | trakasserade | tafsar | tafsade',
);

/** Whether it is the manager who did it: then the form hints at the question that keeps her from seeing the report. */
export function managerActs(text: string): boolean {
  const reading = new Reading(text);
  // At most one word between the two: "chefen har", not "chefen. Hon slog sig".
  return reading.meets(manager).some((who) =>
    reading.around(deeds, who, 2).some((deed) => {
      const isNext = deed.from >= who.to && reading.tokens[deed.from]?.clause === reading.tokens[who.from]?.clause;
      return isNext && !isDenied(reading, deed);
    }),
  );
}
