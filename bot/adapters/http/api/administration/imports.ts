import { type FileFault, type FileRead, wrong } from '../../../../domain/imports/fault.ts';
import { ok } from '../../../../domain/result.ts';
import { leftOpenText, shutsOutText } from '../../../../text/administration.ts';
import { fileFaultText } from '../../../../text/fileFaults.ts';
import { type Language, say } from '../../../../text/language.ts';
import { checkCatalogue, replaceCatalogue } from '../../../../usecases/replaceCatalogue.ts';
import { checkDirectory, type DirectoryFiles, replaceDirectory } from '../../../../usecases/replaceDirectory.ts';
import { readTable } from '../../../csv/csvFile.ts';
import type { Handlers } from '../call.ts';

/** Nobody mends more before she tries again. */
const mostTold = 200;
/** Names that show whether it is the right file. */
const mostNamed = 10;

export const imports: Handlers<
  | 'POST /administration/directory/check'
  | 'POST /administration/directory'
  | 'POST /administration/catalogue/check'
  | 'POST /administration/catalogue'
> = {
  'POST /administration/directory/check': async ({ deps, turn: { actor, language } }, { query, body }) => {
    const checked = await checkDirectory(deps, actor, filesIn(body, query.unitsBytes));
    if (!checked.ok) return checked;
    const { faults, warnings, changes, leftOpen, shutsOut, seen } = checked.value;
    return ok({
      ...told(faults, language),
      warnings: told(warnings, language).faults,
      units: changes && changesSaid(changes.units),
      people: changes && changesSaid(changes.people),
      careful: [
        ...(shutsOut && changes ? [say(shutsOutText, language)] : []),
        ...leftOpen.slice(0, mostNamed).map(({ name, cases }) => say(leftOpenText(name, cases), language)),
      ],
      seen,
    });
  },
  'POST /administration/directory': async ({ deps, turn: { actor, language } }, { query, body }) => {
    const done = await replaceDirectory(deps, actor, filesIn(body, query.unitsBytes), query.seen);
    return done.ok ? ok({ ...told(done.value.faults, language), isWritten: done.value.faults.length === 0 }) : done;
  },
  'POST /administration/catalogue/check': async ({ deps, turn: { actor, language } }, { body }) => {
    const checked = await checkCatalogue(deps, actor, catalogueIn(body));
    if (!checked.ok) return checked;
    const { faults, changes } = checked.value;
    return ok({ ...told(faults, language), changes: changes && changesSaid(changes) });
  },
  'POST /administration/catalogue': async ({ deps, turn: { actor, language } }, { body }) => {
    const done = await replaceCatalogue(deps, actor, catalogueIn(body));
    return done.ok ? ok({ ...told(done.value.faults, language), isWritten: done.value.faults.length === 0 }) : done;
  },
};

/** Five times the largest directory there is; to read more at once would keep everybody else waiting. */
const mostLines = 50_000;

function fileIn(file: string, bytes: Uint8Array): FileRead {
  const tooMany = bytes.reduce((lines, byte) => (byte === newline ? lines + 1 : lines), 0) > mostLines;
  if (!tooMany) return readTable(file, Buffer.from(bytes));
  const fault = { file, line: mostLines + 1, column: null, ...wrong('tooManyLines', String(mostLines)) };
  return { table: { file, columns: [], rows: [] }, faults: [fault] };
}
const newline = 0x0a;

/** Two files in one body, so that both are judged together. */
const filesIn = (body: Body, unitsBytes: number) => async (): Promise<DirectoryFiles> => {
  const bytes = await body();
  return {
    units: fileIn('units.csv', bytes.subarray(0, unitsBytes)),
    people: fileIn('people.csv', bytes.subarray(unitsBytes)),
  };
};
const catalogueIn = (body: Body) => async (): Promise<FileRead> => fileIn('indicators.csv', await body());
type Body = () => Promise<Uint8Array>;

const told = (faults: readonly FileFault[], language: Language) => ({
  faults: faults.slice(0, mostTold).map((fault) => faultSaid(fault, language)),
  moreFaults: Math.max(0, faults.length - mostTold),
});

const faultSaid = (fault: FileFault, language: Language) => ({
  ...{ file: fault.file, line: fault.line, column: fault.column },
  text: fileFaultText(fault, language),
});

const changesSaid = ({ added, changed, removed }: Record<'added' | 'changed' | 'removed', readonly string[]>) => ({
  ...{ added: some(added), changed: some(changed), removed: some(removed) },
});
const some = (names: readonly string[]) => ({ count: names.length, names: names.slice(0, mostNamed) });
