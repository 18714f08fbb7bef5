import { writeFileSync } from 'node:fs';
import { containerDefinition } from '../bot/adapters/cosmos/container.ts';

// Bicep can read JSON and cannot read TypeScript: what the queries need is written down for it here.
writeFileSync('infra/modules/container.json', `${JSON.stringify(containerDefinition, null, 2)}\n`);
