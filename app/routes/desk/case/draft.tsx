import { randomUUID } from 'node:crypto';
import { data, redirect } from 'react-router';
import { mayDo } from '../../../../machines/case.ts';
import { Form } from '../../../components/form.tsx';
import { Button } from '../../../components/govuk/button.tsx';
import { InsetText } from '../../../components/govuk/inset-text.tsx';
import { WarningText } from '../../../components/govuk/warning-text.tsx';
import { NotDone } from '../../../components/not-done.tsx';
import { parseForm } from '../../../http/parse-form.ts';
import { readForm } from '../../../http/read-form.ts';
import { wordsAt } from '../../../letters/edits.ts';
import { draftLetter } from '../../../services/answer/draft-letter.ts';
import { letterDraft, openParts } from '../../../services/answer/letter-draft.ts';
import { stale } from '../acts/act-page.ts';
import { commandFields } from '../command-fields.ts';
import type { Route } from './+types/draft.ts';
import { openCasePage } from './case-head.ts';
import { CasePage } from './case-page.tsx';
import { DraftChanges, DraftLetter } from './draft-letter.tsx';

/** The letter as it would be sent, before the answer is built: what may be changed, and what stands as the law has it. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { app, actor, loaded, head } = await openCasePage(context, params.caseId);
  const draft = await letterDraft(app, loaded);
  const hindrance = mayDo(loaded.state, actor, 'letter.drafted');
  return {
    head,
    draft: draft && { pieces: draft.pieces, edits: draft.edits, unplaced: draft.unplaced },
    language: loaded.state.kindness.language,
    words: openParts(draft?.pieces ?? []).map((part) => wordsAt(part, draft?.edits ?? [])),
    isDropped: loaded.state.record.draft === 'dropped',
    whyNot: hindrance?.sentence ?? null,
    commandId: randomUUID(),
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { app, actor, loaded } = await openCasePage(context, params.caseId);
  const here = `/desk/cases/${loaded.caseId}/draft`;
  const command = await parseForm(request.clone(), commandFields);
  const { values } = await readForm(request);
  const one = (name: string): string | undefined => values.get(name)?.[0];
  const words = openParts((await letterDraft(app, loaded))?.pieces ?? []).map(
    ({ standard }, index) => one(`part-${index + 1}`) ?? standard,
  );
  if (!command.ok) return data({ refusal: stale, words }, { status: 409 });
  const { commandId, version } = command.value;
  const result = await draftLetter(
    app,
    actor,
    { caseId: loaded.caseId, commandId, expectedVersion: version },
    one('back') === undefined ? words : null,
  );
  if (result.ok) throw redirect(here, 303);
  return data({ refusal: result, words }, { status: 409 });
}

export default function Draft({ loaderData, actionData }: Route.ComponentProps) {
  const { head, draft, words, isDropped, whyNot, commandId, language } = loaderData;
  const refusal = actionData?.refusal ?? null;
  return (
    <CasePage head={head} tab="answer" title="The letter" refused={refusal ? <NotDone {...refusal} /> : null}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          {isDropped ? (
            <InsetText>
              Another decision stands now, so what was changed of the letter before has been dropped. The letter is the
              one of the new decision.
            </InsetText>
          ) : null}
          {draft?.unplaced.map(({ standard, text }) => (
            <WarningText key={`${standard}${text}`}>
              The letter no longer says “{standard}”, so what was written in its place is not used: “{text}”. Save the
              letter again, or the answer cannot be approved.
            </WarningText>
          ))}
          {whyNot ? <InsetText>{whyNot}</InsetText> : null}
          {draft ? (
            <>
              <p className="govuk-body">
                This is the letter as it would be sent today. What stands in a frame can be changed. The rest is what
                the law requires or the record says, and stays. Page numbers are set when the answer is built.
              </p>
              <DraftChanges changes={draft.edits} />
              {whyNot ? (
                <DraftLetter pieces={draft.pieces} words={words} mayChange={false} language={language} />
              ) : (
                <Form hidden={{ commandId, version: head.version }}>
                  <DraftLetter pieces={draft.pieces} words={actionData?.words ?? words} mayChange language={language} />
                  <div className="govuk-button-group">
                    <Button preventDoubleClick>Save the letter</Button>
                    {draft.edits.length > 0 ? (
                      <Button variant="secondary" name="back" value="yes" preventDoubleClick>
                        Back to the standard wording
                      </Button>
                    ) : null}
                  </div>
                </Form>
              )}
            </>
          ) : null}
        </div>
      </div>
    </CasePage>
  );
}
