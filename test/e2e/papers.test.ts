import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import type { Name } from './municipality.ts';
import { waitFor } from './teams/waitFor.ts';
import { report, seen, startWorld, type World } from './world.ts';

let world: World;
/** A person's OneDrive: what has been put there. */
const kept: Buffer[] = [];
const drive = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  kept.push(Buffer.concat(chunks));
  response.statusCode = 201;
  response.end('{}');
});
let uploadUrl = '';

beforeAll(async () => {
  world = await startWorld();
  await once(drive.listen(0, '127.0.0.1'), 'listening');
  uploadUrl = `http://127.0.0.1:${(drive.address() as AddressInfo).port}/upload`;
});
afterAll(async () => {
  drive.close();
  await world.stop();
});

/** The newest attachment of this kind in somebody's chat, as Teams got it. */
function newest(name: Name, kind: 'consent' | 'info') {
  const posts = world.connector.teams.personal(world.people[name].member.id)?.posts ?? [];
  const wanted = `application/vnd.microsoft.teams.card.file.${kind}`;
  return posts
    .flatMap(({ versions }) => versions.at(-1)?.attachments ?? [])
    .findLast(({ contentType }) => contentType === wanted);
}

/** What Teams sends when she has answered the offer. */
const answered = (name: Name, action: 'accept' | 'decline', context: unknown) =>
  world.people[name].chat.send({
    type: 'invoke',
    name: 'fileConsent/invoke',
    value: {
      type: 'fileUpload',
      action,
      context,
      ...(action === 'accept'
        ? { uploadInfo: { name: 'x.docx', uploadUrl, contentUrl: 'https://drive/x', uniqueId: 'u', fileType: 'docx' } }
        : {}),
    },
  });

test('the manager fetches the investigation into her own OneDrive, and nobody can have it in her place', async () => {
  const number = await report(world, 'asa', 'Räckan på toaletten lossnade från väggen');
  const eva = world.people.eva.chat;
  await (await seen(eva, `Ärende ${number}\nDu får ärendet`)).press('Bedöm');
  const who = 'För den som får vård eller stöd';
  await eva
    .card('Spara bedömningen')
    .fill(`${who}: Hur allvarligt var det, eller kunde det ha blivit?`, '1 Mindre: obehag eller obetydlig skada')
    .fill(`${who}: Hur ofta kan det hända?`, '1 Någon gång om året')
    .press('Spara bedömningen');
  const direct = () => {
    const card = eva.card(`Ärende ${number}\nDu får ärendet`);
    return card.buttons.includes('Utred') ? card : null;
  };
  await (await waitFor(direct, 'the button Utred')).press('Utred');
  await eva
    .card('Vad blev följden för personen?')
    .fill('Vad blev följden för personen?', 'Hon vågar inte gå själv längre.')
    .fill('Vem har berättat hur det var?', 'Personen själv')
    .fill('Vad fick ni höra?', 'Räckan gav efter.')
    .fill('Vad hände, steg för steg?', 'Skruvarna satt löst i gipset.')
    .press('Spara och fortsätt');
  await (await seen(eva, `Ärende ${number}\nDu får ärendet`)).press('Läs');
  await eva.card('Hon vågar inte gå själv längre.').press('Dokument');
  await eva.card('Det sparas i din egen OneDrive').press('Utredning');
  const offer = await waitFor(() => newest('eva', 'consent'), 'the offer of a file');
  expect(offer).toMatchObject({ name: `${number} Utredning.docx` });
  expect(JSON.stringify(offer)).not.toMatch(/vågar|Räckan|Skruvarna/);
  const { acceptContext } = (offer as { content: { acceptContext: unknown } }).content;

  await answered('asa', 'accept', acceptContext);
  await answered('gun', 'accept', acceptContext);
  // Each hears how it went in a message of its own, after the invoke has been answered.
  const heard = (name: Name, words: string) => () => world.people[name].chat.messages.at(-1)?.text?.includes(words);
  for (const name of ['asa', 'gun'] as const) await waitFor(heard(name, 'Jag hittar inget'), `the refusal to ${name}`);
  await answered('eva', 'decline', acceptContext);
  await waitFor(heard('eva', 'Okej. Inget är sparat.'), 'that nothing was saved');
  expect(kept).toEqual([]);

  await answered('eva', 'accept', acceptContext);
  const info = await waitFor(() => newest('eva', 'info'), 'the file in the chat');
  expect(info).toMatchObject({ name: 'x.docx', contentUrl: 'https://drive/x' });
  expect(kept).toHaveLength(1);
  const document = strFromU8(
    unzipSync(new Uint8Array(kept[0] ?? Buffer.alloc(0)))['word/document.xml'] ?? new Uint8Array(),
  );
  expect(document).toContain('Hon vågar inte gå själv längre.');
  expect(document).not.toContain('Åsa Medarbetare');
  const log = await world.server.tool('export', 'log', '--format', 'jsonl');
  expect(log).toContain(`"by":"eva","act":"export","number":"${number}"`);
  expect(world.server.written()).not.toMatch(/vågar inte|127\.0\.0\.1:\d+\/upload/);
});

test('the tool lists and writes the papers, for one who may read the case', async () => {
  const number = await report(world, 'asa', 'Maten var kall hela veckan');
  expect(await world.server.tool('document', number, '--as', 'sara')).toBe('');
  await expect(world.server.tool('document', number, '--as', 'eva')).rejects.toThrow(/may not document/);
  await expect(world.server.tool('document', number, '--as', 'sara', '--paper', 'utredning')).rejects.toThrow(
    /no such paper yet/,
  );
  await expect(world.server.tool('document', '2026-999999', '--as', 'sara')).rejects.toThrow(/no case 2026-999999/);
});
