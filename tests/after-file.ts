import { afterAll } from 'vitest';
import { closeWhatIsOpen } from './review/left-open.ts';

afterAll(closeWhatIsOpen);
