import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import type { Actor } from '../../../../machines/actors.ts';
import type { CaseEvent } from '../../../../machines/events.ts';
import { Timeline } from '../../../components/desk/timeline.tsx';
import { Form } from '../../../components/form.tsx';
import { Button } from '../../../components/govuk/button.tsx';
import { Textarea } from '../../../components/govuk/textarea.tsx';
import { emptyForm, errorFor, typed } from '../../../http/form-state.ts';
import { parseForm } from '../../../http/parse-form.ts';
import { saidWithWords } from '../../../services/answer/standing-terms.ts';
import { perform } from '../../../services/case-act.ts';
import { addNote } from '../../../services/contact/add-note.ts';
import { commandFields } from '../command-fields.ts';
import type { Route } from './+types/timeline.ts';
import { openCasePage, staffNames } from './case-head.ts';
import { CasePage } from './case-page.tsx';
import { inRuns } from './in-runs.ts';
import { seenWords } from './seen-words.ts';
import { tellEvent } from './tell-event.ts';
import type { Told } from './told.ts';

type StaffActor = Extract<Actor, { kind: 'staff' }>;

export async function loader({ context, params }: Route.LoaderArgs) {
  const { app, loaded, head } = await openCasePage(context, params.caseId);
  const names = await staffNames(app);
  const lines = loaded.history.map(({ seq, at, event }) => ({
    id: seq,
    ...withWords(event, tellEvent(event, loaded.state.request.context.right)),
    by:
      event.by.kind === 'staff'
        ? whoDid(event.by, names)
        : event.by.kind === 'requester'
          ? 'the requester'
          : 'Rightsdesk',
    at,
  }));
  const items = inRuns(lines).map(({ seen, ...line }) => ({
    ...line,
    detail: line.detail ?? seenWords(loaded.state.file, seen),
    at: new Date(line.at).toISOString(),
  }));
  return { head, commandId: randomUUID(), items: items.reverse() };
}

/** What a report said of terms by their position, with their words: the event keeps both, for whoever may see the case. */
function withWords(event: CaseEvent, { detail, ...line }: Told): Told {
  const standing = event.type === 'answer.built' || event.type === 'consultation.failed' ? (event.standing ?? []) : [];
  return { ...line, detail: detail && saidWithWords(detail, standing) };
}

/** Who did it, and for whom where they stood in. */
function whoDid({ id, for: stoodInFor = [] }: StaffActor, names: ReadonlyMap<string, string>): string {
  const nameOf = (of: string) => names.get(of) ?? 'Someone who has left';
  const others = [...new Set(stoodInFor.map((one) => nameOf(one.id)))];
  return others.length === 0 ? nameOf(id) : `${nameOf(id)}, for ${others.join(' and ')}`;
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { app, actor, loaded } = await openCasePage(context, params.caseId);
  const { caseId } = loaded;
  const command = await parseForm(request.clone(), commandFields);
  const sent = await parseForm(request, addNote.input);
  if (!sent.ok) return data(sent, { status: 422 });
  const refused = (message: string, status: number) =>
    data({ values: sent.value, errors: [{ field: 'body', message }] }, { status });
  if (!command.ok) return refused('Load the page again, then repeat what you wanted to do', 422);
  const { commandId } = command.value;
  const result = await perform(app, actor, { caseId, commandId }, addNote, sent.value);
  if (!result.ok) return refused(result.sentence, result.code === 'role' ? 403 : 409);
  throw redirect(`/desk/cases/${caseId}/timeline`, 303);
}

export default function CaseTimeline({ loaderData, actionData }: Route.ComponentProps) {
  const { head, commandId, items } = loaderData;
  const state = actionData ?? emptyForm;
  return (
    <CasePage head={head} tab="timeline" errors={state.errors}>
      <Form hidden={{ commandId, version: head.version }}>
        <Textarea
          name="body"
          label="Add a note"
          hint="For the team. Write it so that the person could read it: they may ask for it."
          rows={3}
          value={typed(state, 'body')}
          error={errorFor(state, 'body')}
        />
        <Button variant="secondary" preventDoubleClick>
          Add note
        </Button>
      </Form>
      <Timeline
        items={items.map(({ detail, ...item }) => ({
          ...item,
          children: detail ? <p className="govuk-body rd-keep-lines">{detail}</p> : null,
        }))}
      />
    </CasePage>
  );
}
