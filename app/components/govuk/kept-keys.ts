/*
 * Beside “Exit this page”, which leaves once Shift was pressed three times alone. A screen reader that keeps the H of Shift+H for itself lets the page see nothing but
 * Shift, and going back by three headings would leave it. One thing shows: the place that is read moves, though no key and no pointer moved it.
 *
 * Whoever presses Shift three times has to get away: once, a place may move by itself, since reading aloud that is interrupted by the first press puts it where it
 * was. Only where it does so twice are the presses taken for headings, and told to the component as the key that was kept.
 */

/** How long after a press its movement may come: readers are not quick. */
const lateMs = 1_000;
/** After so long the component begins to count anew. */
const forgottenMs = 5_000;

let isDown = false;
let pressedAt = Number.NEGATIVE_INFINITY;
/** When a key or a pointer last did something that may have moved the place. */
let movedAt = Number.NEGATIVE_INFINITY;
/** When a press of Shift last had the place move by itself, where no other key was seen since. */
let keptAt = Number.NEGATIVE_INFINITY;

const onKey = (event: KeyboardEvent) => {
  if (!event.isTrusted) return;
  if (event.key === 'Shift') {
    isDown = event.type === 'keydown';
    if (isDown && !event.repeat) pressedAt = event.timeStamp;
  } else {
    movedAt = event.timeStamp;
    keptAt = Number.NEGATIVE_INFINITY;
  }
};
const onPointer = (event: Event) => {
  movedAt = event.timeStamp;
};

const onMove = ({ timeStamp }: Event) => {
  if (timeStamp - pressedAt > lateMs || timeStamp - movedAt < lateMs) return;
  // One press, one key: whatever else moves belongs to it.
  pressedAt = Number.NEGATIVE_INFINITY;
  const isSecond = timeStamp - keptAt < forgottenMs;
  keptAt = isSecond ? Number.NEGATIVE_INFINITY : timeStamp;
  if (isSecond) document.dispatchEvent(new KeyboardEvent('keyup', { key: 'Unidentified', shiftKey: isDown }));
};

for (const type of ['keydown', 'keyup'] as const) document.addEventListener(type, onKey, true);
for (const type of ['pointerdown', 'pointerup', 'touchend'] as const) document.addEventListener(type, onPointer, true);
document.addEventListener('selectionchange', onMove);
