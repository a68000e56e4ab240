// Preloaded into a server under test, never part of the program: while a file of the name in NARROW_WHILE exists, its
// databases may not grow. SQLite itself enforces the limit, and says SQLITE_FULL as it does when a real disk is full.
// Plain JavaScript: it runs before anything.
import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';

const flag = process.env.NARROW_WHILE ?? '';
const opened = [];
const { pragma } = Database.prototype;
Database.prototype.pragma = function (...args) {
  // The first thing done with every connection is to set its pragmas.
  if (!opened.includes(this)) opened.push(this);
  return pragma.apply(this, args);
};

let isNarrow = false;
setInterval(() => {
  if (existsSync(flag) === isNarrow) return;
  isNarrow = !isNarrow;
  for (const database of opened.filter(({ open }) => open))
    pragma.call(
      database,
      `max_page_count = ${isNarrow ? pragma.call(database, 'page_count', { simple: true }) : 2 ** 31}`,
    );
  process.stdout.write(`${JSON.stringify({ event: isNarrow ? 'narrow' : 'wide' })}\n`);
}, 20).unref();
