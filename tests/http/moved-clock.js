// Preloaded into a server under test, never part of the program: there, what the machine says is the time can be moved.
// The test sends by how many milliseconds it is ahead; time goes on from there. Plain JavaScript: it runs before anything.
const Real = globalThis.Date;
let ahead = 0;
const now = () => Real.now() + ahead;

globalThis.Date = new Proxy(Real, {
  construct: (target, args, made) => Reflect.construct(target, args.length === 0 ? [now()] : args, made),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});

process.on('message', (moved) => {
  ahead = moved;
  process.send?.(ahead);
});
