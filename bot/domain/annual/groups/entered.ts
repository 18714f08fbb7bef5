import { annualTexts as texts } from '../../../text/annual.ts';
import { computedIds } from '../../indicators/chosen.ts';
import type { CatalogueEntry } from '../../indicators/define.ts';
import type { Asked, Figure, FigureGroup } from '../define.ts';

/** What the municipality measures itself, by its own quality areas (R75, R79); an indicator of two areas stands in both. */
export function entered({ year, units }: Asked, catalogue: readonly CatalogueEntry[]): readonly FigureGroup[] {
  const own = catalogue.filter(({ id }) => !computedIds.includes(id));
  const areas = [...new Set(own.flatMap((entry) => entry.areas))];
  return areas.map((area) => ({
    id: `entered.${area}`,
    title: texts.qualityArea(area),
    reports: ['kvalitet', 'patientsakerhet'],
    requirements: ['R58', 'R71', 'R79', 'R80'],
    figures: own.flatMap(({ id, title, measure, areas: of }): readonly Figure[] =>
      of.includes(area)
        ? [
            {
              id: `entered.${area}.${id}`,
              title: `${id} ${title}`,
              unit: measure === 'share' ? 'share' : 'number',
              query: { count: 'measure', indicator: id, year, units },
            },
          ]
        : [],
    ),
  }));
}
