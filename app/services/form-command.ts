import { z } from 'zod';

/** The hidden field that makes a form the same command however often it is sent. Made by the server with the page. */
export const commandField = z.string().regex(/^[\w-]{16,64}$/, 'Load the page again, then send the form');
