import { Form } from '../../../components/form.tsx';
import { Button } from '../../../components/govuk/button.tsx';
import { Details } from '../../../components/govuk/details.tsx';
import { Select } from '../../../components/govuk/select.tsx';
import { nobody } from '../../../services/case/assign-case.ts';
import type { CaseHead } from './case-head.ts';

type Staff = readonly { readonly id: string; readonly name: string }[];

/** Who works on a case, and the forms that change it. */
export function Assignment(of: {
  head: CaseHead;
  commandId: string;
  assigned: { readonly officer: string | null; readonly reviewer: string | null };
  staff: { readonly officer: Staff; readonly reviewer: Staff };
  mayAssign: boolean;
  mayTake: boolean;
  isMine: boolean;
  myId: string;
}) {
  const hidden = { commandId: of.commandId, version: of.head.version };
  return (
    <section aria-labelledby="assignment">
      <h2 className="govuk-heading-m" id="assignment">
        Assigned to
      </h2>
      <p className="govuk-body">
        Officer: {of.head.officer ?? 'nobody yet'}
        <br />
        Reviewer: {of.head.reviewer ?? 'nobody yet'}
      </p>
      {of.mayAssign && of.mayTake && !of.isMine ? (
        <Form hidden={{ ...hidden, role: 'officer', to: of.myId }}>
          <Button preventDoubleClick>Take this case</Button>
        </Form>
      ) : null}
      {of.mayAssign ? (
        <Details summary="Change who works on it">
          {(['officer', 'reviewer'] as const).map((role) => (
            <Form key={role} hidden={{ ...hidden, role }}>
              <Select
                name="to"
                id={`to-${role}`}
                label={role === 'officer' ? 'Officer' : 'Reviewer'}
                value={of.assigned[role] ?? nobody}
                options={[
                  { value: nobody, text: 'Nobody' },
                  ...of.staff[role].map(({ id, name }) => ({ value: id, text: name })),
                ]}
              />
              <Button variant="secondary">{role === 'officer' ? 'Set officer' : 'Set reviewer'}</Button>
            </Form>
          ))}
        </Details>
      ) : null}
    </section>
  );
}
