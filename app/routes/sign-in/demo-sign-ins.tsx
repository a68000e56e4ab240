import { InsetText } from '../../components/govuk/inset-text.tsx';
import { Scroll, Table } from '../../components/govuk/table.tsx';
import type { DemoSignIn } from '../../services/staff/demo-sign-ins.ts';
import { roleNames } from '../admin/role-names.ts';

/** The made-up team, in the demonstration only. */
export function DemoSignIns({ people }: { people: readonly DemoSignIn[] }) {
  const [first] = people;
  if (first === undefined) return null;
  return (
    <InsetText>
      <p className="govuk-body">
        Demonstration only. Sign in as any of these made-up people with the password <strong>{first.password}</strong>.
        The next page shows the code to enter.
      </p>
      <Scroll label="Made-up people">
        <Table
          caption="Made-up people"
          captionHidden
          head={[{ text: 'Name' }, { text: 'Role' }, { text: 'E-mail address' }]}
          rows={people.map(({ name, roles, email }) => [name, roleNames(roles), email])}
          firstCellIsHeader
        />
      </Scroll>
    </InsetText>
  );
}
