import { t } from '../../language/t.ts';

export interface NavigationItem {
  text: string;
  href: string;
  /** `page`: this very page. `section`: a page within it. */
  current?: 'page' | 'section' | undefined;
}

export interface ServiceNavigationProps {
  serviceName?: string;
  serviceUrl?: string;
  navigation: readonly NavigationItem[];
}

/** The service's name and its main sections. */
export function ServiceNavigation({ serviceName, serviceUrl, navigation }: ServiceNavigationProps) {
  const inner = (
    <div className="govuk-width-container">
      <div className="govuk-service-navigation__container">
        {serviceName === undefined ? null : <ServiceName name={serviceName} url={serviceUrl} />}
        {navigation.length > 0 ? <Navigation items={navigation} /> : null}
      </div>
    </div>
  );
  const shared = { className: 'govuk-service-navigation', 'data-module': 'govuk-service-navigation' };
  return serviceName === undefined ? (
    <div {...shared}>{inner}</div>
  ) : (
    <section aria-label={t`Service information`} {...shared}>
      {inner}
    </section>
  );
}

function ServiceName({ name, url }: { name: string; url: string | undefined }) {
  return (
    <span className="govuk-service-navigation__service-name">
      {url === undefined ? (
        <span className="govuk-service-navigation__text">{name}</span>
      ) : (
        <a href={url} className="govuk-service-navigation__link">
          {name}
        </a>
      )}
    </span>
  );
}

function Navigation({ items }: { items: readonly NavigationItem[] }) {
  return (
    <nav aria-label={t`Menu`} className="govuk-service-navigation__wrapper">
      {items.length > 1 ? (
        // biome-ignore lint/a11y/noAriaHiddenOnFocusable: hidden until the component's script shows it and takes both away
        <button
          type="button"
          className="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
          aria-controls="navigation"
          hidden
          aria-hidden="true"
        >
          {t`Menu`}
        </button>
      ) : null}
      <ul className="govuk-service-navigation__list" id="navigation">
        {items.map((item) => (
          <Item key={item.href} {...item} />
        ))}
      </ul>
    </nav>
  );
}

function Item({ text, href, current }: NavigationItem) {
  const active = current === undefined ? '' : ' govuk-service-navigation__item--active';
  return (
    <li className={`govuk-service-navigation__item${active}`}>
      <a
        className="govuk-service-navigation__link"
        href={href}
        {...(current === undefined ? {} : { 'aria-current': current === 'page' ? 'page' : 'true' })}
      >
        {current === undefined ? text : <strong className="govuk-service-navigation__active-fallback">{text}</strong>}
      </a>
    </li>
  );
}
