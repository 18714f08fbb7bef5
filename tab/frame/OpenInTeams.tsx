import { frameTexts } from '../text/frame.ts';

/** For one who has come here by another way than Teams; nobody knows yet which language she reads. */
export function OpenInTeams() {
  return (
    <main style={{ fontFamily: 'Segoe UI, sans-serif', padding: 24 }}>
      <h1>Lyhörd</h1>
      <p>{frameTexts.openInTeams.sv}</p>
      <p lang="en">{frameTexts.openInTeams.en}</p>
    </main>
  );
}
