import type { Localised } from './language.ts';

/** An action, to the one who is to do it. */
export const actionTexts = {
  toast: { sv: 'En åtgärd är din.', en: 'An action is yours.' },
  title: { sv: 'En åtgärd för dig', en: 'An action for you' },
  case: { sv: 'Hör till ärende', en: 'Belongs to case' },
  unit: { sv: 'Enhet', en: 'Unit' },
  due: { sv: 'Klart senast', en: 'Done by' },
  decidedBy: { sv: 'Bestämt av', en: 'Decided by' },
  done: { sv: 'Klart. Tack!', en: 'Done. Thank you!' },
  over: {
    sv: 'Åtgärden behövs inte längre. Du behöver inte göra något.',
    en: 'The action is no longer needed. You need not do anything.',
  },
  moved: {
    sv: 'Någon annan gör åtgärden nu. Du behöver inte göra något.',
    en: 'Someone else does the action now. You need not do anything.',
  },
} as const satisfies Record<string, Localised>;

/** A private provider's lex Sarah, to the board's SAS. */
export const boardTexts = {
  toast: { sv: 'Ett ärende hos en privat utförare.', en: 'A case at a private provider.' },
  title: { sv: 'Lex Sarah hos privat utförare', en: 'Lex Sarah at a private provider' },
  lead: {
    sv: 'Utföraren utreder och beslutar själv. Du får veta att rapporten kom, och vad den ledde till.',
    en: 'The provider investigates and decides by itself. You hear that the report came, and what it led to.',
  },
  provider: { sv: 'Utförare', en: 'Provider' },
  outcome: { sv: 'Beslut', en: 'Decision' },
  ivo: { sv: 'IVO:s diarienummer', en: 'IVO’s reference number' },
} as const satisfies Record<string, Localised>;
