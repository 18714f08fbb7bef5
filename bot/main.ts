import './compileCache.ts';

const { readConfig } = await import('./config.ts');
const { faultLine, leaveOn } = await import('./process.ts');
try {
  const { start } = await import('./program.ts');
  leaveOn(await start(readConfig(process.env)));
} catch (fault) {
  process.stderr.write(`${faultLine(fault)}\n`);
  process.exitCode = 1;
}
