import { useCallback, useEffect, useRef, useState } from 'react';
import { useNavigate, useNavigation, useRevalidator } from 'react-router';
import { lineBoxes } from '../../../machines/documents/line-boxes.ts';
import { wordsAloud } from './heard-words.ts';
import { inReadingOrder } from './reading-order.ts';
import { type Act, createSaver, type Saver, type SaverState } from './saver.ts';
import { fetchNow, sendAct } from './send-act.ts';
import { anew, toldOf } from './told.ts';
import type { PageNow, SheetMark, SheetSuggestion, Stuck, ToldMeanwhile, WorkbenchData } from './types.ts';

const pollMs = 15_000;
const pollReadingMs = 2_000;
/** A page that takes longer than this to come is told to be on its way. */
const patienceMs = 2_000;

/** The page with what has been done but is not saved yet. */
function withPending(now: PageNow, data: WorkbenchData, { pending }: SaverState, address: string): PageNow {
  const { sheet } = data;
  if (!sheet) return now;
  let { marks, decision, suggestions, undo, redo } = now;
  for (const { act, commandId, address: of } of pending) {
    // Also of what is not saved yet: a key pressed right behind another is meant for it.
    if (act.do === 'pass-over') continue;
    if (act.do === 'undo') redo = undo;
    else if (act.do === 'redo') undo = redo;
    else [undo, redo] = [`page ${numberIn(of)}`, null];
    if (of !== address) continue;
    if (act.do === 'remove') marks = marks.filter(({ id }) => !act.marks.includes(id));
    if (act.do === 'ground') {
      const { code, citation } = act;
      marks = marks.map((mark) => (act.marks.includes(mark.id) ? { ...mark, id: commandId, code, citation } : mark));
    }
    if (act.do === 'decide') decision = { decision: act.decision, code: act.code ?? null, by: null };
    if (act.do === 'accept' || act.do === 'reject') {
      const meant = suggestions.filter(({ key, personId }) =>
        act.personId === null ? (act.keys?.includes(key) ?? true) : personId === act.personId,
      );
      suggestions = suggestions.filter((one) => !meant.includes(one));
      if (act.do === 'accept') {
        const idOf = ({ key }: SheetSuggestion) => (meant.length === 1 ? commandId : `${commandId} ${key}`);
        marks = [...marks, ...meant.map((one) => acceptedMark(one, idOf(one), act.code))];
      }
    }
    if (act.do !== 'words' && act.do !== 'area') continue;
    const whole = { x: 0, y: 0, width: sheet.width, height: sheet.height };
    const mark: SheetMark = {
      id: commandId,
      scope: act.do === 'words' ? 'words' : act.box ? 'box' : 'page',
      boxes: act.do === 'words' ? lineBoxes(sheet.words, act.at) : [act.box ?? whole],
      words: act.do === 'words' ? act.at.map((place) => sheet.words[place]?.text).join(' ') : '',
      code: act.code,
      citation: act.citation,
    };
    marks = [...marks, mark];
  }
  return { ...now, marks, decision, suggestions, undo, redo };
}

/** The number of the page an act was done on. */
const numberIn = (address: string): string => address.split('/').at(-1) ?? '';

const acceptedMark = ({ boxes, words }: SheetSuggestion, id: string, code: string): SheetMark => ({
  ...{ id, scope: 'words', boxes, words, code, citation: null },
});

export interface Review {
  /** The script runs: before that, forms do the work. */
  readonly isLive: boolean;
  readonly now: PageNow;
  readonly saving: SaverState;
  /** Why the last act was refused, to be read out, and what undo can be told to leave where it was that. */
  readonly refusal: { readonly sentence: string; readonly stuck: Stuck | null } | null;
  /** What undo was just told to leave, and what came of it: it is seen, and not only read out. */
  readonly passedOver: string | null;
  /** Takes the refusal, or what undo was told to leave, off the screen. */
  readonly dismiss: () => void;
  /** The page that is turned to is not there yet, and has been waited for. */
  readonly isLate: boolean;
  /** What was done last, to be read out once it is saved. */
  readonly told: string;
  /** What colleagues did on the page since it was opened, oldest first. */
  readonly meanwhile: readonly string[];
  /** Gives the id of the command, which the one mark that it makes will have. */
  readonly perform: (act: Act) => string;
  readonly retry: () => void;
  /** Goes to another page once everything is saved. */
  readonly go: (address: string | null) => void;
}

/** Saves what an officer does on a page as it is done, and keeps the page up to date with what others do. */
export function useReview(data: WorkbenchData): Review {
  const address = `${data.base}/review/${data.document.id}/${data.number}`;
  const [isLive, setLive] = useState(false);
  const [saving, setSaving] = useState<SaverState>({ pending: [], trouble: null, isSlow: false });
  const [known, setKnown] = useState<{ address: string; now: PageNow } | null>(null);
  /** What was refused, and on which page it is read: it says nothing about the one that is turned to. */
  const [refusal, setRefusal] = useState<{ at: string; sentence: string; stuck: Stuck | null } | null>(null);
  const [told, tell] = useState('');
  const [passedOver, setPassedOver] = useState<{ at: string; sentence: string } | null>(null);
  const saver = useRef<Saver | null>(null);
  // Answers may overtake each other; the newest version of the case stands.
  const learn = useCallback(
    (of: string, now: PageNow) =>
      setKnown((before) =>
        before?.address === of && before.now.version > now.version ? before : { address: of, now },
      ),
    [],
  );
  const [others, setOthers] = useState<{ address: string; said: readonly string[] }>({ address, said: [] });
  // How far colleagues' acts have been told: the page itself may come anew meanwhile, and tells nothing of them.
  const heard = useRef({ address, upTo: data.now.version });
  useEffect(() => {
    if (heard.current.address !== address) heard.current = { address, upTo: data.now.version };
  }, [address, data.now.version]);
  const hear = useCallback((of: string, version: number, told: readonly ToldMeanwhile[]) => {
    if (heard.current.address !== of) return;
    const said = told.filter(({ seq }) => seq > heard.current.upTo).map((one) => one.said);
    heard.current.upTo = Math.max(heard.current.upTo, version);
    if (said.length === 0) return;
    setOthers((before) => ({ address: of, said: [...(before.address === of ? before.said : []), ...said] }));
  }, []);
  const navigate = useNavigate();
  const { revalidate } = useRevalidator();
  const isLate = useLate(useNavigation().state !== 'idle');

  // How the page lies as far as is known: an answer may come before the page does that the one before it asked for.
  const lies = useRef({ address, text: data.now.text });
  // The words an act was about are those of the page as it lay when it was done.
  const shown = useRef({ address, text: data.now.text, words: data.sheet?.words ?? [] });

  useEffect(() => {
    const made = createSaver({
      send: (one, signal) => sendAct(one, heard.current.upTo, signal),
      onState: setSaving,
      onAnswer: ({ address: of, act, text: lay }, answer) => {
        const at = lies.current.address;
        const where = at === of ? '' : `What you did on page ${numberIn(of)} was not saved. `;
        const refused = answer.kind === 'refused' ? answer : null;
        setRefusal(refused && { at, sentence: where + refused.sentence, stuck: refused.stuck });
        if (answer.kind === 'saved') {
          const { now } = answer;
          const before = lies.current.address === of ? lies.current.text : lay;
          const { words, ...seen } = shown.current;
          const isSeen = act.do === 'words' && seen.address === of && seen.text === lay;
          const marked = isSeen ? wordsAloud(words, act.at) : '';
          const done = toldOf(act, now, now.text !== before, marked);
          tell((last) => anew(last, done));
          setPassedOver(act.do === 'pass-over' ? { at, sentence: done } : null);
        }
        if (answer.now) {
          learn(of, answer.now);
          hear(of, answer.now.version, answer.meanwhile);
        }
        // What was undone, or accepted of a person, may be on any page, so the lists are asked for again.
        const isAnywhere = act.do === 'undo' || act.do === 'redo' || act.do === 'pass-over';
        if (isAnywhere || (act.do === 'accept' && act.personId !== null)) void revalidate();
      },
      later: (run, ms) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    });
    saver.current = made;
    setLive(true);
    const online = () => made.retry();
    window.addEventListener('online', online);
    return () => {
      window.removeEventListener('online', online);
      made.stop();
    };
  }, [revalidate, learn, hear]);

  const isWaiting = saving.pending.length > 0;
  useEffect(() => {
    if (!isWaiting) return;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, [isWaiting]);

  const text = data.now.text;
  const isReading = data.document.status === 'reading';
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState !== 'visible') return;
      const fetched = await fetchNow(address, heard.current.upTo);
      if (fetched === null) return;
      const { now } = fetched;
      hear(address, now.version, fetched.meanwhile);
      if (now.text !== text) void revalidate();
      else learn(address, now);
    };
    const timer = setInterval(() => void look(), isReading ? pollReadingMs : pollMs);
    // Whoever comes back to this tab sees at once how the page stands by then, also after what they did in another one.
    const seen = () => void look();
    document.addEventListener('visibilitychange', seen);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [address, text, isReading, revalidate, learn, hear]);

  const isHere = known?.address === address;
  // Another page lies here now, or the same one otherwise: what is known of it does not fit the picture.
  const isOther = isHere && known.now.version > data.now.version && known.now.text !== text;
  useEffect(() => {
    if (isOther) void revalidate();
  }, [isOther, revalidate]);

  const dismiss = useCallback(() => {
    setRefusal(null);
    setPassedOver(null);
  }, []);
  const perform = useCallback(
    (act: Act) => {
      // The same refusal again is read out again.
      dismiss();
      const commandId = crypto.randomUUID();
      saver.current?.add({ commandId, address, act, text });
      return commandId;
    },
    [address, text, dismiss],
  );
  const go = useCallback(
    (to: string | null) => {
      if (to === null) return;
      dismiss();
      void saver.current?.idle().then(() => navigate(to));
    },
    [navigate, dismiss],
  );

  const newest = isHere && known.now.version > data.now.version ? known.now : data.now;
  useEffect(() => {
    lies.current = { address, text: newest.text };
  }, [address, newest.text]);
  useEffect(() => {
    shown.current = { address, text, words: data.sheet?.words ?? [] };
  }, [address, text, data.sheet]);
  // Until the page comes as it lies now, its boxes are those that fit the picture; what can be undone is known at once.
  const { marks, suggestions } = newest.text === text ? newest : data.now;
  const done = withPending({ ...newest, marks, suggestions }, data, saving, address);
  const now = { ...done, marks: inReadingOrder(done.marks) };
  const meanwhile = others.address === address ? others.said : [];
  return {
    ...{ isLive, now, saving, told, meanwhile, isLate, perform, go },
    refusal: refusal?.at === address ? refusal : null,
    passedOver: passedOver?.at === address ? passedOver.sentence : null,
    dismiss,
    retry: () => saver.current?.retry(),
  };
}

/** Whether something has been waited for longer than anybody takes for granted. */
function useLate(isWaiting: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => setLate(true), patienceMs);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [isWaiting]);
  return isLate;
}
