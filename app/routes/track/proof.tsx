import { data, redirect } from 'react-router';
import { z } from 'zod';
import { FormPage } from '../../components/form-page.tsx';
import { FileUpload } from '../../components/govuk/file-upload.tsx';
import { InsetText } from '../../components/govuk/inset-text.tsx';
import { emptyForm, errorFor } from '../../http/form-state.ts';
import { parseForm } from '../../http/parse-form.ts';
import { carriesFiles, publicUpload, requireWithin } from '../../http/rate-limit.ts';
import { inOwnLanguage, t } from '../../language/t.ts';
import { type ProofOf, provideProof } from '../../services/following/provide-proof.ts';
import { requesterStatus } from '../../services/following/requester-status.ts';
import { commandField } from '../../services/form-command.ts';
import { newId } from '../../services/new-id.ts';
import type { Route } from './+types/proof.ts';
import { caseAddress, ownCase } from './own-case.ts';
import { refusedForm } from './refused-form.ts';

const form = z.object({ commandId: commandField });
/** As many as one sending may hold. */
const atOnce = 2;
const files = { files: { most: atOnce, missing: 'Select a file to upload' } };

const proofOf = (text: string): ProofOf => {
  if (text !== 'identity' && text !== 'authority') throw data(null, { status: 404 });
  return text;
};

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const of = proofOf(params.of);
  const { own, today } = await ownCase({ request, context, params });
  const wanted = requesterStatus(own.state, today).wanted.find(({ page }) => page === of);
  return {
    of,
    asked: wanted?.text ?? [],
    back: caseAddress(own.state.record.received.reference),
    commandId: newId(),
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const of = proofOf(params.of);
  const { app, own } = await ownCase({ request, context, params });
  if (carriesFiles(request)) await requireWithin(context, publicUpload);
  const parsed = await parseForm(request, form, { files });
  if (!parsed.ok) return data({ values: parsed.values, errors: parsed.errors }, { status: 400 });
  const sent = await provideProof(app, own, parsed.value.commandId, of, parsed.files.get('files') ?? []);
  if (!sent.ok) return refusedForm(sent, {}, 'files');
  return redirect(`${caseAddress(own.state.record.received.reference)}?done=proof`, 303);
}

const words: Readonly<Record<ProofOf, { title: string; examples: readonly string[] }>> = {
  identity: {
    title: 'Show us who you are',
    examples: [
      'One document with a photo, such as a passport, driving licence or CitizenCard. Or two others, such as a bank letter, benefit letter or tenancy agreement.',
      'You can cover numbers we do not need. We delete these files when we have checked them.',
    ],
  },
  authority: {
    title: 'Show us that you may ask for someone else',
    examples: [
      'For example a birth certificate, a court order, a power of attorney, or a letter signed by the person.',
      'You can cover what we do not need. We delete these files when we have checked them.',
    ],
  },
};

/** Types a phone's file dialogue offers. The server looks at the content. */
const accept = 'image/jpeg,image/png,image/heic,image/heif,image/webp,application/pdf,.heic,.pdf';

export default function Proof({ loaderData: { of, asked, back, commandId }, actionData }: Route.ComponentProps) {
  const state = actionData ?? emptyForm;
  const title = inOwnLanguage(words[of].title);
  const examples = words[of].examples.map(inOwnLanguage);
  return (
    <FormPage
      title={title}
      back={back}
      state={state}
      button={t`Send`}
      files
      hidden={{ commandId }}
      intro={
        <>
          <h1 className="govuk-heading-l">{title}</h1>
          {asked.length > 0 ? (
            <InsetText>
              {asked.map((line, index) => (
                <p key={index}>{line}</p>
              ))}
            </InsetText>
          ) : null}
          {examples.map((line) => (
            <p className="govuk-body" key={line}>
              {line}
            </p>
          ))}
        </>
      }
    >
      <FileUpload
        name="files"
        label={t`Upload a file`}
        hint={t`JPG, PNG, HEIC, WebP or PDF, up to 20MB. You can choose ${atOnce} files at a time, and come back with more`}
        error={errorFor(state, 'files')}
        multiple
        accept={accept}
      />
      <p className="govuk-body">
        {t`If you cannot upload anything, do not worry.`}{' '}
        <a className="govuk-link" href={`${back}/messages`}>
          {t`Send us a message`}
        </a>{' '}
        {t`or`}{' '}
        <a className="govuk-link" href="/contact">
          {t`contact us`}
        </a>{' '}
        {t`and we find another way with you.`}
      </p>
    </FormPage>
  );
}
