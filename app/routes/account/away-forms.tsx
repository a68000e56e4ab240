import { type ActGroup, actGroups } from '../../../machines/rota/act-groups.ts';
import { Form } from '../../components/form.tsx';
import { Button } from '../../components/govuk/button.tsx';
import { Checkboxes } from '../../components/govuk/checkboxes.tsx';
import { DateInput, type DatePart } from '../../components/govuk/date-input.tsx';
import { Select } from '../../components/govuk/select.tsx';
import { chosen, errorFor, type FormState, typed } from '../../http/form-state.ts';

type Person = { readonly id: string; readonly name: string };

interface RotaFormProps {
  readonly state: FormState;
  readonly id: string;
  /** Everybody one may say it for; oneself first. */
  readonly people: readonly Person[];
}

const groupNames: Readonly<Record<ActGroup, string>> = {
  approval: 'Approve and send back answers, exemptions and copies to consult',
  extension: 'Extend the time',
  incidents: 'Record and handle incidents',
};

const options = (people: readonly Person[]) => people.map(({ id, name }) => ({ value: id, text: name }));

function Day({ name, legend, state }: { name: string; legend: string; state: FormState }) {
  const value = (part: DatePart) => typed(state, `${name}-${part}`);
  return (
    <DateInput
      name={name}
      legend={legend}
      error={errorFor(state, name)}
      values={{ day: value('day'), month: value('month'), year: value('year') }}
    />
  );
}

/** Says when somebody is away. No reason is asked. */
export function AbsenceForm({ state, id, people }: RotaFormProps) {
  return (
    <Form hidden={{ intent: 'absence', id }}>
      {people.length < 2 ? null : (
        <Select name="who" label="Who is away?" value={typed(state, 'who')} options={options(people)} />
      )}
      <Day name="from" legend="First day away" state={state} />
      <Day name="to" legend="Last day away" state={state} />
      <Button preventDoubleClick>Add the absence</Button>
    </Form>
  );
}

/** Says who stands in for somebody, in what, and how long. */
export function DelegationForm({ state, id, people, team }: RotaFormProps & { readonly team: readonly Person[] }) {
  return (
    <Form hidden={{ intent: 'delegation', id }}>
      {people.length < 2 ? null : (
        <Select name="whose" label="Whose work?" value={typed(state, 'whose')} options={options(people)} />
      )}
      <Select
        name="standIn"
        label="Who stands in?"
        value={typed(state, 'standIn')}
        options={[{ value: '', text: 'Choose' }, ...options(team)]}
        error={errorFor(state, 'standIn')}
      />
      <Checkboxes
        name="as"
        legend="As what?"
        hint="Whoever stands in has to hold the role too. So it is for the DPO: the body names its DPO, who takes no instructions and does not watch their own work (UK GDPR Arts 37 and 38). Single acts of the DPO can be left to an officer or a reviewer, on days for which an absence of the DPO stands here"
        values={chosen(state, 'as')}
        choices={[
          { value: 'officer', text: 'Officer' },
          { value: 'reviewer', text: 'Reviewer' },
          { value: 'dpo', text: 'Data protection officer' },
        ]}
        error={errorFor(state, 'as')}
      />
      <Checkboxes
        name="only"
        legend="Only for some acts?"
        hint="Leave empty for all the role may do. Whoever has single acts reads the case, is offered these acts alone, and is told the warnings that are about them. Nobody approves their own work, nor does as the DPO what is about a case of theirs"
        values={chosen(state, 'only')}
        choices={actGroups.map((group) => ({ value: group, text: groupNames[group] }))}
        error={errorFor(state, 'only')}
      />
      <Day name="begins" legend="First day" state={state} />
      <Day name="ends" legend="Last day" state={state} />
      <Button preventDoubleClick>Let them stand in</Button>
    </Form>
  );
}
