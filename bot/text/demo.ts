import type { Localised } from './language.ts';

/** The demo's own words; only local mode ever says them. */
export const nowPlaying = (name: string, role: Localised): Localised => ({
  sv: `Nu är du ${name} (påhittad). Roll: ${role.sv}. Det som skickas till ${name} kommer hit.`,
  en: `You are now ${name} (invented). Role: ${role.en}. What is sent to ${name} comes here.`,
});

export const playWhom = (roles: readonly string[]): Localised => ({
  sv: `Skriv demo roll och en av: ${roles.join(', ')}.`,
  en: `Write demo roll and one of: ${roles.join(', ')}.`,
});
