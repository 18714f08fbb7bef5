import { expect, test } from '@jest/globals';
import { processKindOf } from '../../../bot/domain/processes/index.ts';
import { clocksLate } from '../../../bot/usecases/clocksLate.ts';
import { takeStep } from '../../../bot/usecases/legalProcess.ts';
import { actor } from '../../builders.ts';
import { anOffice, hour, report } from '../../fakes.ts';
import { answersFor, beginnings } from '../../processes.ts';

test('clocks are late from when they have run out until what they wait for is done, by whose limit it is', async () => {
  const office = anOffice();
  const incident = await report(office, beginnings.personuppgift.report); // known since 20 November at 20.00
  await report(office, beginnings.klagomal.report); // ten working days
  await report(office);
  expect(await clocksLate(office)).toEqual({ law: 0, kommun: 0 });
  office.clock.advance(42 * hour); // the law's 72 hours end
  expect(await clocksLate(office)).toEqual({ law: 0, kommun: 0 });
  office.clock.advance(1);
  expect(await clocksLate(office)).toEqual({ law: 1, kommun: 0 });
  const { notify } = processKindOf('personuppgift').steps;
  if (!notify) throw new Error('No such step');
  await takeStep(office.deps, actor('karin'), incident.id, 'personuppgift', 'notify', answersFor(notify));
  office.clock.advance(30 * 24 * hour);
  expect(await clocksLate(office)).toEqual({ law: 0, kommun: 2 });
});
