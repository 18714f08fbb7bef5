import './card.css';
import {
  type Action,
  AdaptiveCard,
  ExecuteAction,
  HostConfig,
  type Input,
  OpenUrlAction,
  SubmitAction,
} from 'adaptivecards';
import type { Pressed } from './CardView.tsx';
import { nameParts } from './names.ts';

interface Listener {
  readonly onPress: (pressed: Pressed) => void;
  readonly onTyped: () => void;
}

/** Cards are written without markdown, and words that people typed must not become any. */
AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = new Option(text).innerHTML.replaceAll('\n', '<br>');
  result.didProcess = true;
};

/** Draws a card; its colours come from the page (card.css), so that they follow Teams' theme. */
export function draw(json: object, { onPress, onTyped }: Listener): HTMLElement {
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(look);
  card.onExecuteAction = (action) => pressed(action, onPress);
  card.onInputValueChanged = (_: Input) => onTyped();
  card.parse(json);
  const drawn = card.render();
  if (!drawn) throw new Error('the card cannot be drawn');
  nameParts(drawn);
  return drawn;
}

function pressed(action: Action, onPress: Listener['onPress']): void {
  if (action instanceof OpenUrlAction) {
    window.open(action.url, '_blank', 'noopener');
    return;
  }
  if (!(action instanceof ExecuteAction || action instanceof SubmitAction)) return;
  const data = { ...(action.data as Readonly<Record<string, unknown>> | undefined) };
  const { verb = 'verb' in action ? action.verb : '', msteams: _, ...rest } = data;
  onPress({ verb: String(verb), data: rest });
}

const space = { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 12 };
const colour = (name: string) => ({ default: `var(${name})`, subtle: `var(--colorNeutralForeground3)` });
const words = {
  default: colour('--colorNeutralForeground1'),
  accent: colour('--colorBrandForeground1'),
  good: colour('--colorStatusSuccessForeground1'),
  warning: colour('--colorStatusWarningForeground3'),
  attention: colour('--colorStatusDangerForeground1'),
  light: colour('--colorNeutralForeground2'),
  dark: colour('--colorNeutralForeground1'),
};
const container = (background: string) => ({ backgroundColor: `var(${background})`, foregroundColors: words });

const look = {
  fontFamily: 'inherit',
  supportsInteractivity: true,
  spacing: space,
  separator: { lineThickness: 1, lineColor: 'var(--colorNeutralStroke2)' },
  fontSizes: { small: 12, default: 14, medium: 16, large: 20, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  containerStyles: {
    default: container('--colorNeutralBackground1'),
    emphasis: container('--colorNeutralBackground3'),
    good: container('--colorStatusSuccessBackground1'),
    attention: container('--colorStatusDangerBackground1'),
    warning: container('--colorStatusWarningBackground1'),
    accent: container('--colorBrandBackground2'),
  },
  actions: {
    maxActions: 20,
    spacing: 'medium',
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { suffix: ' *', suffixColor: 'attention', weight: 'bolder' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention' },
  },
  factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 180 }, value: { wrap: true }, spacing: 12 },
  textBlock: { headingLevel: 2 },
};
