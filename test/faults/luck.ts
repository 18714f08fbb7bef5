import { createHash } from 'node:crypto';
import { type Dice, dice } from '../../bot/demo/random.ts';

/** Choices that are the same for the same words: `luck('42/kill/3')`. What time does between them is not chosen. */
export const luck = (words: string): Dice => dice(createHash('sha256').update(words).digest().readUInt32LE());
