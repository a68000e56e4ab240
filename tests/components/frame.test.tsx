import { z } from 'zod';
import { ExitThisPage } from '../../app/components/govuk/exit-this-page.tsx';
import { GenericHeader } from '../../app/components/govuk/generic-header.tsx';
import { PhaseBanner } from '../../app/components/govuk/phase-banner.tsx';
import { ServiceNavigation } from '../../app/components/govuk/service-navigation.tsx';
import { SkipLink } from '../../app/components/govuk/skip-link.tsx';
import { conforms } from './conformance.ts';
import { content, text } from './options.ts';

const exit = z.strictObject({
  redirectUrl: z.string(),
  id: z.null(),
  classes: z.null(),
  attributes: z.strictObject({}),
});
conforms('exit-this-page', exit, 1, ({ redirectUrl }) => <ExitThisPage href={redirectUrl} />);

const header = z.strictObject({ logoText: z.string(), url: z.string().optional() });
conforms('generic-header', header, 2, ({ logoText, url }) => (
  <GenericHeader {...(url === undefined ? {} : { href: url })}>{logoText}</GenericHeader>
));

const phase = z
  .strictObject({ tag: text, html: z.string() })
  .transform(({ tag, html }) => ({ tag, said: content.parse({ html }) }));
conforms('phase-banner', phase, 1, ({ tag, said }) => <PhaseBanner tag={tag}>{said}</PhaseBanner>);

const link = z
  .strictObject({ text: z.string(), href: z.string(), current: z.boolean().optional(), active: z.boolean().optional() })
  .transform(({ current, active, ...rest }) => ({
    ...rest,
    current: current ? ('page' as const) : active ? ('section' as const) : undefined,
  }));
const navigation = z.strictObject({
  serviceName: z.string().optional(),
  serviceUrl: z.string().optional(),
  navigation: z.array(link).optional(),
});
conforms('service-navigation', navigation, 6, ({ serviceName, serviceUrl, navigation: items = [] }) => (
  <ServiceNavigation
    {...(serviceName === undefined ? {} : { serviceName })}
    {...(serviceUrl === undefined ? {} : { serviceUrl })}
    navigation={items}
  />
));

conforms('skip-link', z.strictObject({ text: z.string(), href: z.string().optional() }), 2, ({ text: words, href }) => (
  <SkipLink text={words} href={href ?? '#content'} />
));
