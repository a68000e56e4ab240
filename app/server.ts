// React chooses its faster production build by this variable, once, when it is loaded: so it is set before anything else is.
Object.assign(process.env, { NODE_ENV: 'production' });
await import('./start-server.ts');

export {};
