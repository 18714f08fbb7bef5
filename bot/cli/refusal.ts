/** The tool does not do what it was asked, and says why; exit 1. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** It cannot tell what it was asked; exit 2. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}
