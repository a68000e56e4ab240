import { t } from '../../language/t.ts';
import type { Profile } from '../../profile.ts';
import { Details } from '../govuk/details.tsx';
import { SupportList } from './support-list.tsx';

/** What helps before somebody reads hard things, and whom they can talk to. */
export const BeforeReading = ({ support }: { support: Profile['support'] }) => (
  <Details summary={t`Before you read your documents`}>
    <p>
      {t`Some of it may be hard to read, or not what you remember. You do not have to read it all at once, or alone.`}
    </p>
    <SupportList support={support} />
  </Details>
);
