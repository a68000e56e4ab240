// Preloaded into a server under test, never part of the program: at a signal something fails that nobody waits for, and its
// message quotes what a person wrote. Plain JavaScript: it runs before anything.
process.on('SIGUSR2', () => void Promise.reject(new Error('Marlene wrote that she is not safe there')));
