import { t } from '../../language/t.ts';
import type { Profile } from '../../profile.ts';
import { SupportList } from './support-list.tsx';

/** People to talk to who are not the body, in the same words wherever something may be hard. */
export function Support({ support }: { support: Profile['support'] }) {
  if (support.length === 0) return null;
  return (
    <>
      <p className="govuk-body">{t`These people do not work for us. You can talk to them before, while or after you read:`}</p>
      <SupportList support={support} />
    </>
  );
}
