import { tokens } from '@fluentui/react-components';

/** Where a person has chosen her own colours, a drawing takes them too: nothing else would give them to it. */
const own = '@media (forced-colors: active)';

const stroke = (colour: string) => ({ stroke: colour, [own]: { stroke: 'CanvasText' } });
const fill = (colour: string) => ({ fill: colour, [own]: { fill: 'CanvasText' } });

/** The colours of lines and shapes, alike in a chart and in what explains it. */
export const colours = {
  centre: { ...stroke(tokens.colorNeutralForeground3), strokeWidth: '1.5px' },
  limit: { ...stroke(tokens.colorNeutralForeground3), strokeWidth: '1.5px', strokeDasharray: '5 4', fill: 'none' },
  // Among lines that all have one colour it could be taken for a limit.
  grid: { stroke: tokens.colorNeutralStroke3, strokeWidth: '1px', [own]: { stroke: 'none' } },
  line: { ...stroke(tokens.colorBrandForeground1), strokeWidth: '2px', fill: 'none', strokeLinejoin: 'round' },
  text: fill(tokens.colorNeutralForeground2),
  point: fill(tokens.colorBrandForeground1),
  outside: fill(tokens.colorPaletteRedForeground1),
  run: fill(tokens.colorNeutralForeground1),
} as const;
