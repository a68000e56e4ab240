import { sqliteKit } from './kit.ts';
import { defineVault } from './schema.ts';

export const { keys, tokens } = defineVault(sqliteKit);
