/** Tests run as ES modules, as the program does; swc only strips the types. */
export default {
  testEnvironment: 'node',
  // Most end-to-end tests wait for a server of their own: every core can have one.
  maxWorkers: '100%',
  // Generous, for a busy machine: what waits, waits for a condition.
  testTimeout: 60_000,
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' }, module: { type: 'es6' } },
    ],
  },
};
