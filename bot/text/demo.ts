import type { Localised } from './language.ts';

/** The demo's own words; only local mode ever says them. */
export const nowPlaying = (name: string, role: string): Localised => ({
  sv: `Nu är du ${name}, ${role} (påhittad). Det som skickas till ${name} kommer hit.`,
  en: `You are now ${name}, ${role} (invented). What is sent to ${name} comes here.`,
});

export const playWhom = (roles: readonly string[]): Localised => ({
  sv: `Skriv demo roll och en av: ${roles.join(', ')}.`,
  en: `Write demo roll and one of: ${roles.join(', ')}.`,
});
