import { type Announced, announce, sendPiece } from './ask-server.ts';
import { sendFile } from './send-file.ts';
import { uploadList } from './upload-list.ts';

/*
 * For the plain documents page: sends what was chosen in pieces, so that a broken connection costs one piece. Without it the
 * form is sent as it is. It stands alone: the page is not hydrated.
 */

/** Waits; until the connection is back, or nobody wants it any more, at the longest. */
const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const over = () => {
      clearTimeout(timer);
      window.removeEventListener('online', over);
      signal.removeEventListener('abort', over);
      resolve();
    };
    const timer = setTimeout(over, ms);
    window.addEventListener('online', over);
    signal.addEventListener('abort', over);
  });

/** The server takes so many names at a time. */
const announcedAtOnce = 500;
const mostBytes = 200 * 1024 * 1024;
/** Why a file is not even begun with; the others of the same choice are sent all the same. */
const whyNot = ({ size }: File): string | null =>
  size === 0
    ? 'This file is empty. Choose the file again.'
    : size > mostBytes
      ? 'This file is larger than 200MB. Split it and upload the parts.'
      : null;

const leaving = (event: BeforeUnloadEvent) => event.preventDefault();

async function sendAll(form: HTMLFormElement, address: string, chosen: readonly File[]): Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const list = uploadList(form, () => stopping.abort());
  const all = chosen.map((file) => {
    const show = list.add(file.name, file.size);
    const sentence = whyNot(file);
    if (sentence !== null) show({ kind: 'refused', sentence });
    return { file, show, isSent: sentence === null };
  });
  const sent = all.filter(({ isSent }) => isSent);
  const [files, shown] = [sent.map(({ file }) => file), sent.map(({ show }) => show)];
  form.hidden = true;
  // It tells how things stood before.
  for (const before of document.querySelectorAll('[data-unfinished]')) before.remove();
  window.addEventListener('beforeunload', leaving);
  list.say(`Sending ${files.length === 1 ? 'one file' : `${files.length} files`}. Keep this page open.`);
  let ended = { added: 0, there: 0, refused: chosen.length - files.length };
  try {
    const announced: Announced[] = [];
    while (announced.length < files.length && !signal.aborted) {
      const next = files.slice(announced.length, announced.length + announcedAtOnce);
      const known = await announce(address, next, signal);
      if (Array.isArray(known) && known.length === next.length) announced.push(...known);
      else if (!Array.isArray(known) && known.kind === 'again') {
        list.say(`${known.why} Trying again.`);
        await pause(known.afterMs ?? 3000, signal);
      } else {
        if (!Array.isArray(known) && known.kind === 'refused') list.say(known.sentence);
        ended = { added: 0, there: 0, refused: chosen.length };
        return;
      }
    }
    for (const [at, file] of files.entries()) {
      const known = announced[at];
      const show = shown[at];
      if (!known || !show || signal.aborted) break;
      if (known.isAdded)
        show({
          kind: 'there',
          sentence:
            'Part of the case already, by name, size and time. If this is another file, rename it and choose it again.',
        });
      const result = known.isAdded
        ? 'there'
        : await sendFile(file, known.received, {
            send: (from, piece) => sendPiece(`${address}/${known.uploadId}/${from}`, piece, signal),
            wait: (ms) => pause(ms, signal),
            isStopped: () => signal.aborted,
            onStanding: show,
          });
      if (result !== null) ended = { ...ended, [result]: ended[result] + 1 };
      list.say(toldOf(ended, chosen.length));
    }
  } finally {
    window.removeEventListener('beforeunload', leaving);
    list.end();
    if (ended.added > 0 && ended.added + ended.there === chosen.length) location.assign(location.pathname);
    else {
      finish(form, list, signal.aborted);
      if (ended.added > 0) await showAdded();
    }
  }
}

const toldOf = ({ added, there, refused }: { added: number; there: number; refused: number }, all: number): string =>
  [
    `${added} of ${all} added.`,
    ...(there > 0 ? [`${there} ${there === 1 ? 'was' : 'were'} part of the case before.`] : []),
    ...(refused > 0 ? [`${refused} not added.`] : []),
  ].join(' ');

/** Something was not added, or it was stopped: what became of each stays to be read, and the form is there again. */
function finish(form: HTMLFormElement, list: ReturnType<typeof uploadList>, isStopped: boolean): void {
  if (isStopped) list.say('Stopped. What has arrived is kept for three days: choose the same files again to go on.');
  form.hidden = false;
  const input = form.querySelector('input[type=file]');
  if (input instanceof HTMLInputElement) input.value = '';
  const again = document.createElement('a');
  again.className = 'govuk-link';
  again.href = location.pathname;
  again.textContent = 'Show the documents as they stand now';
  const line = document.createElement('p');
  line.className = 'govuk-body';
  line.append(again);
  form.after(line);
}

/** What was added stands among the documents; the rest of the page stays, with what became of each file. */
async function showAdded(): Promise<void> {
  const page = await fetch(location.pathname + location.search)
    .then((response) => (response.ok ? response.text() : ''))
    .catch(() => '');
  const now = new DOMParser().parseFromString(page, 'text/html').querySelector('[data-documents]');
  if (now) document.querySelector('[data-documents]')?.replaceWith(now);
}

for (const form of document.querySelectorAll('form[enctype="multipart/form-data"]')) {
  const input = form.querySelector('input[type=file][data-pieces]');
  if (!(form instanceof HTMLFormElement) || !(input instanceof HTMLInputElement)) continue;
  form.addEventListener('submit', (event) => {
    const files = [...(input.files ?? [])];
    // What can't be sent in pieces the server refuses in its own words.
    if (!files.some((file) => whyNot(file) === null)) return;
    event.preventDefault();
    void sendAll(form, input.dataset.pieces ?? '', files);
  });
}
