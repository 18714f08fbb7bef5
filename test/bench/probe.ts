/**
 * Loaded into a program under measurement before the program itself (`node --import`): answers what its own process has
 * used, which nobody outside can ask of every operating system.
 */
process.on('message', (asked) => {
  if (asked === 'usage') process.send?.({ usage: { cpu: process.cpuUsage(), memory: process.memoryUsage.rss() } });
});
// To be asked keeps no program running.
process.channel?.unref();
