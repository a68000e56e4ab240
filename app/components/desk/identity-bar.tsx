import type { ReactNode } from 'react';

/** Whose case this is, on every page of it. `actions`: buttons or links. */
export function IdentityBar({ title, actions }: { title: ReactNode; actions?: ReactNode }) {
  return (
    <section aria-label="Case" className="moj-identity-bar">
      <div className="moj-identity-bar__container">
        <div className="moj-identity-bar__details">
          <span className="moj-identity-bar__title">{title}</span>
        </div>
        {actions ? <div className="moj-identity-bar__actions">{actions}</div> : null}
      </div>
    </section>
  );
}
