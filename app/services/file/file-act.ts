import type { z } from 'zod';
import type { Actor } from '../../../machines/actors.ts';
import type { CaseEventType } from '../../../machines/events.ts';
import type { Refusal } from '../../../machines/refusal.ts';
import type { App } from '../../app.ts';
import type { Acted, Command } from '../act.ts';

/** A file as it was chosen; `name` is for showing only. */
export interface SentFile {
  readonly name: string;
  readonly size: number;
  bytes(): Promise<Uint8Array>;
}

/** The file itself is wrong: what the person reads beside its field. */
export interface WrongFile {
  readonly ok: false;
  readonly code: 'wrong-file';
  readonly message: string;
}

/** Says what is wrong with a file that was sent. */
export const wrongFile = (message: string): WrongFile => ({ ok: false, code: 'wrong-file', message });
/** Whether an act failed by its file, so that the sentence belongs beside that field. */
export const isWrongFile = (result: Acted | Refusal | WrongFile): result is WrongFile =>
  !result.ok && result.code === 'wrong-file' && 'message' in result;

/** An act of staff whose form may carry one file. It is sealed before an event names it, and deleted where none does. */
export interface FileAct<S extends z.ZodObject> {
  readonly event: CaseEventType;
  readonly input: S;
  /** The field of the form with the file. */
  readonly field: string;
  readonly perform: (
    app: App,
    actor: Actor,
    command: Command,
    input: z.output<S>,
    file: SentFile | null,
  ) => Promise<Acted | Refusal | WrongFile>;
}

/** Defines an act whose form may carry a file. */
export const fileAct = <S extends z.ZodObject>(definition: FileAct<S>): FileAct<S> => definition;
