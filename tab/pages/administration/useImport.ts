import { useState } from 'react';
import { useRefresh, useSay } from '../../frame/tab.tsx';
import { importTexts } from '../../text/administration.ts';

/** As the server takes it, both files together. */
const mostBytes = 15 * 1024 * 1024;

type Step<C> =
  | { readonly is: 'choosing' | 'asking' | 'written' }
  | { readonly is: 'checked'; readonly check: C; readonly body: Uint8Array; readonly sizes: readonly number[] }
  | { readonly is: 'failed'; readonly fault: unknown };

interface Faulty {
  readonly faults: readonly unknown[];
}

interface Calls<C extends Faulty, W extends Faulty> {
  readonly check: (body: Uint8Array, sizes: readonly number[]) => Promise<C>;
  readonly write: (body: Uint8Array, sizes: readonly number[], check: C) => Promise<W>;
  /** What was found only now that it was to be written. */
  readonly refused: (written: W) => C;
}

/** Files are chosen, checked, and then written exactly as they were when they were checked. */
export function useImport<C extends Faulty, W extends Faulty>(count: number, calls: Calls<C, W>) {
  const say = useSay();
  const refresh = useRefresh();
  const [files, setFiles] = useState<readonly (File | undefined)[]>(Array.from({ length: count }));
  const [faults, setFaults] = useState<readonly (string | null)[]>([]);
  const [step, setStep] = useState<Step<C>>({ is: 'choosing' });

  const choose = (i: number, file: File | undefined): void => {
    setFiles(files.map((one, at) => (at === i ? file : one)));
    setFaults([]);
    setStep({ is: 'choosing' });
  };

  const check = async (): Promise<void> => {
    const there = files.filter((file) => file !== undefined);
    const total = there.reduce((sum, { size }) => sum + size, 0);
    const wrong = files.map((file) => (file ? null : say(importTexts.chooseFirst)));
    if (there.length < count) return setFaults(wrong);
    if (total > mostBytes) return setFaults(files.map(() => say(importTexts.tooLarge)));
    const read = await Promise.all(there.map(async (file) => new Uint8Array(await file.arrayBuffer()))).catch(
      () => null,
    );
    // The browser does not read a file that has been saved anew since it was chosen.
    if (read === null) return setFaults(files.map(() => say(importTexts.unreadable)));
    const sizes = read.map(({ length }) => length);
    const body = new Uint8Array(await new Blob(read).arrayBuffer());
    await asking(async () => ({ is: 'checked', check: await calls.check(body, sizes), body, sizes }));
  };

  const write = async (): Promise<void> => {
    if (step.is !== 'checked') return;
    const { check: checked, body, sizes } = step;
    await asking(async () => {
      const written = await calls.write(body, sizes, checked);
      if (written.faults.length > 0) return { ...step, check: calls.refused(written) };
      await refresh();
      return { is: 'written' };
    });
  };

  const asking = async (ask: () => Promise<Step<C>>): Promise<void> => {
    setStep({ is: 'asking' });
    setStep(await ask().catch((fault: unknown) => ({ is: 'failed' as const, fault })));
  };

  return { faults, step, choose, check, write };
}
