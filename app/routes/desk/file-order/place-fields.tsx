import { Button } from '../../../components/govuk/button.tsx';
import { DateInput } from '../../../components/govuk/date-input.tsx';
import { Select } from '../../../components/govuk/select.tsx';
import { TextInput } from '../../../components/govuk/text-input.tsx';
import type { FieldError } from '../../../http/form-state.ts';

interface PlaceFieldsProps {
  services: readonly string[];
  systems: readonly string[];
  kinds: readonly { value: string; text: string }[];
  errors: readonly FieldError[];
}

const noChange = { value: '', text: 'Leave as it is' };
const named = (names: readonly string[]) => [noChange, ...names.map((name) => ({ value: name, text: name }))];

/** Where the documents that are ticked belong. */
export function PlaceFields({ services, systems, kinds, errors }: PlaceFieldsProps) {
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  return (
    <>
      <h2 className="govuk-heading-m">Where the ticked documents belong</h2>
      <p className="govuk-body">What you leave empty stays as it is.</p>
      <Select name="service" label="Service" options={named(services)} error={errorOf('service')} />
      <Select name="system" label="Record system" options={named(systems)} error={errorOf('system')} />
      <TextInput name="volume" label="Volume" width="one-half" error={errorOf('volume')} spellCheck={false} />
      <Select name="recordKind" label="Kind of record" options={[noChange, ...kinds]} error={errorOf('recordKind')} />
      <DateInput name="fromOn" legend="Date, or first day of a period" error={errorOf('fromOn')} />
      <DateInput name="toOn" legend="Last day of the period" error={errorOf('toOn')} />
      <div className="govuk-button-group">
        <Button name="do" value="place">
          Save for those ticked
        </Button>
        <Button name="do" value="propose" variant="secondary">
          Take over what is proposed
        </Button>
        <Button name="clear" value="yes" variant="secondary">
          Take off what was said
        </Button>
      </div>
    </>
  );
}
