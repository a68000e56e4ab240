import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { z } from 'zod';
import { mayDo } from '../../../../machines/case.ts';
import { formatDate } from '../../../../machines/dates.ts';
import { type Place, recordKinds } from '../../../../machines/file-order/events.ts';
import { placeOf, sortings } from '../../../../machines/file-order/order.ts';
import { Form } from '../../../components/form.tsx';
import { Button } from '../../../components/govuk/button.tsx';
import { Select } from '../../../components/govuk/select.tsx';
import type { FieldError } from '../../../http/form-state.ts';
import { parseForm } from '../../../http/parse-form.ts';
import { type CaseAct, perform } from '../../../services/case-act.ts';
import { moveDocument, sortDocuments, undoFileOrder } from '../../../services/file/order-documents.ts';
import { placeDocuments, takeProposals } from '../../../services/file/place-documents.ts';
import { proposedPlace } from '../../../services/file/proposed-place.ts';
import { openCasePage } from '../case/case-head.ts';
import { CasePage } from '../case/case-page.tsx';
import { saying } from '../case/done-words.ts';
import { commandFields } from '../command-fields.ts';
import { recordKindWords } from '../record-kind-words.ts';
import type { Route } from './+types/file-order.ts';
import { OrderTable } from './order-table.tsx';
import { PlaceFields } from './place-fields.tsx';

const sortWords = { service: 'Service', volume: 'Volume', date: 'Date', kind: 'Kind', name: 'Name' } as const;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { app, actor, loaded, head } = await openCasePage(context, params.caseId);
  const { state } = loaded;
  const { documents } = state.file;
  return {
    head,
    commandId: randomUUID(),
    whyNot: mayDo(state, actor, 'documents.ordered')?.sentence ?? null,
    mayUndo: mayDo(state, actor, 'file-order.undone') === null,
    moved: new URL(request.url).searchParams.get('moved'),
    services: app.profile.services,
    systems: app.profile.systems.map(({ name }) => name),
    documents: documents.map((document) => {
      const proposed = proposedPlace(document);
      return {
        id: document.id,
        name: document.name,
        isInside: document.parent !== null,
        pages: document.pages.length,
        ...placeWords(placeOf(documents, document)),
        proposed: Object.values(placeWords({ ...nothing, ...proposed })).filter((words) => words !== ''),
      };
    }),
  };
}

const nothing: Place = { service: null, system: null, volume: null, recordKind: null, fromOn: null, toOn: null };

const placeWords = ({ service, system, volume, recordKind, fromOn, toOn }: Place) => ({
  service: [service, system].filter((part) => part !== null).join(', '),
  volume: volume ?? '',
  date: [fromOn, toOn].flatMap((on) => (on === null ? [] : [formatDate(on)])).join(' to '),
  kind: recordKind === null ? '' : recordKindWords[recordKind],
});

const chosen = z.object({
  do: z.enum(['sort', 'place', 'propose', 'undo']).optional(),
  move: z
    .string()
    .regex(/^(up|down|first|last) .{1,64}$/)
    .optional(),
});

export async function action({ context, params, request }: Route.ActionArgs) {
  const { app, actor, loaded } = await openCasePage(context, params.caseId);
  const { caseId } = loaded;
  const failed = (errors: readonly FieldError[], status = 422) => data({ errors }, { status });
  const command = await parseForm(request.clone(), commandFields.extend(chosen.shape));
  if (!command.ok) return failed(command.errors);
  const { commandId, do: wanted, move } = command.value;

  const here = `/desk/cases/${caseId}/file-order`;
  async function run<S extends z.ZodObject>(
    act: CaseAct<S>,
    leadsTo: string,
    field: string,
    sent: unknown = undefined,
  ) {
    const input = sent === undefined ? await parseForm(request, act.input) : null;
    if (input && !input.ok) return failed(input.errors);
    const result = await perform(app, actor, { caseId, commandId }, act, input ? input.value : act.input.parse(sent));
    return result.ok ? redirect(leadsTo, 303) : failed([{ field, message: result.sentence }], 409);
  }
  if (move) {
    // Whoever moves one document often moves it on, so the page that comes back begins at it.
    const [to, documentId] = move.split(' ');
    return run(moveDocument, `${here}?moved=${documentId}#moved`, 'documents', { to, documentId });
  }
  if (wanted === 'sort') return run(sortDocuments, saying(here, 'sorted'), 'by');
  if (wanted === 'propose') return run(takeProposals, saying(here, 'proposed'), 'documents');
  if (wanted === 'undo') return run(undoFileOrder, saying(here, 'order-undone'), 'documents', {});
  return run(placeDocuments, saying(here, 'placed'), 'documents');
}

export default function FileOrder({ loaderData, actionData }: Route.ComponentProps) {
  const { head, commandId, whyNot, mayUndo, documents, services, systems } = loaderData;
  const errors = actionData?.errors ?? [];
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  const hidden = { commandId, version: head.version };
  const table = (
    <OrderTable
      base={`/desk/cases/${head.id}/file-order`}
      documents={documents}
      moved={actionData ? null : loaderData.moved}
      canChange={whyNot === null}
      error={errorOf('documents')}
    />
  );
  return (
    <CasePage head={head} tab="documents" title="Order of the file" errors={errors}>
      <p className="govuk-body">
        The workbench, the answer and the schedule follow this order. Service and volume stand before the name of a
        document in the answer. Redactions and decisions stay with their pages.
      </p>
      {whyNot ? (
        <>
          <p className="govuk-body">{whyNot}</p>
          {table}
        </>
      ) : (
        <>
          <Form hidden={hidden}>
            <Select
              name="by"
              label="Put all documents in order by"
              options={sortings.map((value) => ({ value, text: sortWords[value] }))}
              error={errorOf('by')}
            />
            <div className="govuk-button-group">
              <Button name="do" value="sort" variant="secondary">
                Sort
              </Button>
              {mayUndo ? (
                <Button name="do" value="undo" variant="secondary">
                  Undo the last change
                </Button>
              ) : null}
            </div>
          </Form>
          <Form hidden={hidden}>
            {table}
            <PlaceFields
              services={services}
              systems={systems}
              kinds={recordKinds.map((value) => ({ value, text: recordKindWords[value] }))}
              errors={errors}
            />
          </Form>
        </>
      )}
    </CasePage>
  );
}
