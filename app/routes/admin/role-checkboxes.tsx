import { staffRoles } from '../../../machines/actors.ts';
import { Checkboxes } from '../../components/govuk/checkboxes.tsx';
import { roleWords } from './role-names.ts';

/** Which roles someone has, with what each means. */
export function RoleCheckboxes({ chosen, error }: { chosen: readonly string[]; error: string | undefined }) {
  return (
    <Checkboxes
      name="roles"
      legend="Roles"
      legendSize="m"
      values={chosen}
      error={error}
      choices={staffRoles.map((role) => ({ value: role, text: roleWords[role].name, hint: roleWords[role].means }))}
    />
  );
}
