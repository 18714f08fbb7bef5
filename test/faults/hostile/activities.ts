import fc from 'fast-check';
import { verbs } from '../../../bot/cards/verbs.ts';
import { categoryKeys } from '../../../bot/domain/categories.ts';
import { processKeys } from '../../../bot/domain/process.ts';
import { reportTypes } from '../../../bot/domain/reportTypes/index.ts';
import { reportTypeKeys } from '../../../bot/domain/reportTypes/keys.ts';
import { languages } from '../../../bot/text/language.ts';
import { names } from '../../e2e/municipality.ts';
import { mutated } from './mutate.ts';
import { knownCases } from './place.ts';
import { hostileText, type Json } from './values.ts';

const people = Object.entries(names);

/** Words that the bot understands, and words that it must make something of. */
const words = fc.oneof(
  fc.constantFrom('hjälp', 'rapportera', 'mina ärenden', 'att göra', 'ärende 2026-000001', 'språk en', 'vecka'),
  fc.constantFrom('borta 3 dagar', 'tillbaka', 'koppla Björken', 'Asta föll i badrummet i natt, ingen skada'),
  fc.constantFrom('Glömde ge insulin kl 8 igår', 'Ring 070-123 45 67 om 19121212-1212', 'Anna Svensson slog sig'),
  hostileText,
);

const asText = (...values: readonly string[]) => fc.oneof(fc.constantFrom(...values), hostileText);

/** Every input that a form of reporting has, by its kind as a form would send it. */
const fieldIds = [...new Set(reportTypes.flatMap(({ fields }) => fields.map(({ id }) => id)))];

/** What cards send beside their inputs, and the inputs of casework: right more often than not. */
const ids = {
  caseId: fc.constantFrom(...knownCases, 'f'.repeat(32)),
  requestId: fc.uuid(),
  reportType: fc.constantFrom(...reportTypeKeys),
  language: fc.constantFrom(...languages),
  process: fc.constantFrom(...processKeys),
  step: fc.constantFrom('investigate', 'decide', 'tell', 'report', 'decline', 'chair', 'written'),
  paper: fc.constantFrom('utredning', 'lexSarah.decide'),
  actionId: fc.constantFrom('0', '1', '2'),
  seen: fc.constantFrom('0', '1', '99'),
  part: fc.constantFrom('0', '1', '1000'),
  page: fc.constantFrom('0', '1', '1000'),
  personId: fc.constantFrom('eva', 'vera', 'finns-inte'),
  about: fc.constantFrom('person:eva', 'channel:bjorken', 'unit:bjorken'),
  day: fc.constantFrom('2026-11-23', '2026-12-24'),
  duty: fc.constantFrom('received', 'assessed', 'answer', 'action:1'),
  unitId: fc.constantFrom('bjorken', 'granen', 'finns-inte'),
  week: fc.constantFrom('2026-W47', '2026-W48', '2020-W53'),
  goOn: fc.constantFrom('more', 'act', 'done'),
};
const inputs = {
  unit: asText('bjorken', 'granen'),
  what: words,
  harm: asText('none', 'mild', 'serious', 'life', 'unknown'),
  categories: asText(...categoryKeys, 'fall,lakemedel'),
  whenDate: asText('2026-11-21', '2026-11-22'),
  whenTime: asText('07:15', '23:59'),
  events: asText('1', '12'),
  hinted: fc.constantFrom<Json>(true, 'true', false),
  isKept: fc.boolean(),
  text: words,
  reason: words,
  answer: words,
  lesson: words,
  number: asText('2026-000001', '2026-000002'),
  severity: asText('1', '4'),
  likelihood: asText('1', '4'),
  invanareSeverity: asText('1', '4'),
  ownerId: asText('eva', 'asa'),
  dueOn: asText('2026-12-01'),
  from: asText('2026-11-23'),
  until: asText('2026-11-30'),
  deputyId: asText('dina', 'eva'),
};
const others = Object.fromEntries(fieldIds.map((id) => [id, hostileText]));

/** A button's data: what its card would send, and some that it would not. */
const data = fc
  .tuple(
    fc.record(ids, { requiredKeys: ['caseId', 'requestId', 'reportType'] }),
    fc.record(inputs, { requiredKeys: ['unit', 'what', 'harm'] }),
    fc.record(others, { requiredKeys: [] }),
  )
  .map(([id, given, rest]): Record<string, Json> => ({ ...rest, ...given, ...id }));
const verb = fc.oneof(
  { weight: 3, arbitrary: fc.constant(verbs.formSubmit) },
  { weight: 12, arbitrary: fc.constantFrom(...Object.values(verbs)) },
  { weight: 1, arbitrary: hostileText },
);
export const pressed = fc.tuple(verb, data).map(([name, given]): Record<string, Json> => ({ ...given, verb: name }));

const invoke = (name: string, value: fc.Arbitrary<Json>) =>
  value.map((given): Json => ({ type: 'invoke', name, value: given }));
const members = fc.constantFrom<Json>([{ id: '28:bot' }], [{ id: '29:x' }], []);
const upload = (place: string): Json => ({
  ...{ name: 'a.docx', uploadUrl: place, contentUrl: place, uniqueId: 'u', fileType: 'docx' },
});

/** Every kind of activity that Teams sends, each as it should be. */
const said: fc.Arbitrary<Json> = fc.oneof(
  { weight: 5, arbitrary: words.map((text) => ({ type: 'message', text })) },
  { weight: 2, arbitrary: pressed.map((value) => ({ type: 'message', value })) },
  {
    weight: 8,
    arbitrary: pressed.chain(({ verb: name = '', ...given }) =>
      invoke(
        'adaptiveCard/action',
        fc.constant({ action: { type: 'Action.Execute', verb: name, data: given }, trigger: 'manual' }),
      ),
    ),
  },
  {
    weight: 3,
    arbitrary: invoke(
      'task/fetch',
      pressed.map((given) => ({ data: given })),
    ),
  },
  {
    weight: 5,
    arbitrary: invoke(
      'task/submit',
      pressed.map((given) => ({ data: given })),
    ),
  },
  invoke(
    'composeExtension/submitAction',
    pressed.map((given) => ({ data: given })),
  ),
  invoke(
    'composeExtension/fetchTask',
    fc
      .tuple(fc.constantFrom('html', 'text'), words)
      .map(([contentType, content]) => ({ messagePayload: { body: { contentType, content } } })),
  ),
  invoke(
    'fileConsent/invoke',
    fc
      .tuple(
        fc.constantFrom('accept', 'decline'),
        pressed,
        fc.constantFrom('http://127.0.0.1:1/a', 'file:///etc/passwd'),
      )
      .map(([action, context, place]) => ({ action, context, uploadInfo: upload(place) })),
  ),
  hostileText.chain((name) => invoke(name, pressed)),
  members.map((membersAdded) => ({ type: 'conversationUpdate', membersAdded })),
  members.map((membersRemoved) => ({ type: 'conversationUpdate', membersRemoved })),
  fc.constantFrom('channelDeleted', 'teamDeleted').map((eventType) => ({
    type: 'conversationUpdate',
    channelData: { eventType, team: { id: 't' }, channel: { id: 'c' } },
  })),
  fc.constantFrom('add', 'remove', 'add-upgrade').map((action) => ({ type: 'installationUpdate', action })),
  fc.constantFrom('typing', 'messageReaction', 'event', 'endOfConversation', 'hittepa').map((type) => ({ type })),
);

/** From somebody in her own chat, a channel or a group, as Teams wraps it; then changed. */
export const anActivity = (serviceUrl: string): fc.Arbitrary<string> => {
  const whole = fc
    .tuple(said, fc.constantFrom(...people), fc.constantFrom('personal', 'personal', 'channel', 'groupChat'))
    .map(([fields, [aadObjectId, name], kind]): Json => {
      const inChannel = kind === 'channel' ? { channel: { id: '19:c' }, team: { id: '19:t' } } : {};
      const { channelData = {}, ...rest } = fields as Record<string, Json>;
      return {
        ...{ id: 'f:1', channelId: 'msteams', serviceUrl, locale: 'sv-SE', replyToId: 'm1' },
        from: { id: `29:${aadObjectId}`, name, aadObjectId },
        recipient: { id: '28:bot', name: 'Lyhörd' },
        conversation: { id: kind === 'personal' ? `a:${aadObjectId}` : '19:c;messageid=1', conversationType: kind },
        ...rest,
        channelData: { tenant: { id: 'tenant' }, ...inChannel, ...(channelData as Record<string, Json>) },
      };
    });
  return mutated(whole).map((activity) => JSON.stringify(activity));
};
