import '../compileCache.ts';

const { output } = await import('./output.ts');
const { run } = await import('./program.ts');
const { systemClock } = await import('./tool.ts');

// A reader that has seen enough, as `head`, closes its end: nothing is wrong, and nobody is left to write for.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

process.exitCode = await run(process.argv.slice(2), {
  env: process.env,
  out: output(process.stdout, process.stderr, () => performance.now()),
  stdin: process.stdin,
  clock: systemClock,
});
