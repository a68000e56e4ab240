import { pgKit } from './kit.ts';
import { defineVault } from './schema.ts';

export const { keys, tokens } = defineVault(pgKit);
