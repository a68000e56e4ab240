/**
 * What a program that is started here is told of the environment: where programs are. Nothing of the server's settings: no
 * keys, no addresses, no passwords.
 */
export const childEnvironment = (): { PATH: string } => ({ PATH: process.env.PATH ?? '' });
