import { event } from '../event.ts';
import { holidayYears } from './holidays.ts';

export const clockEvents = [
  /** The body took over bank holidays from an official list. From here on the dates of this case are counted with them. */
  event('calendar.adopted', { holidays: holidayYears }),
] as const;
