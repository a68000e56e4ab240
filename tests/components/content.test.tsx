import { z } from 'zod';
import { BackLink } from '../../app/components/govuk/back-link.tsx';
import { Breadcrumbs } from '../../app/components/govuk/breadcrumbs.tsx';
import { Button } from '../../app/components/govuk/button.tsx';
import { ButtonLink } from '../../app/components/govuk/button-link.tsx';
import { Details } from '../../app/components/govuk/details.tsx';
import { ErrorMessage } from '../../app/components/govuk/error-message.tsx';
import { ErrorSummary } from '../../app/components/govuk/error-summary.tsx';
import { Fieldset } from '../../app/components/govuk/fieldset.tsx';
import { Hint } from '../../app/components/govuk/hint.tsx';
import { InsetText } from '../../app/components/govuk/inset-text.tsx';
import { Label } from '../../app/components/govuk/label.tsx';
import { NotificationBanner } from '../../app/components/govuk/notification-banner.tsx';
import { Pagination } from '../../app/components/govuk/pagination.tsx';
import { Panel } from '../../app/components/govuk/panel.tsx';
import { SummaryList } from '../../app/components/govuk/summary-list.tsx';
import { Table } from '../../app/components/govuk/table.tsx';
import { Tag } from '../../app/components/govuk/tag.tsx';
import { TaskList } from '../../app/components/govuk/task-list.tsx';
import { WarningText } from '../../app/components/govuk/warning-text.tsx';
import { conforms } from './conformance.ts';
import { content, label, legend, modifier, text } from './options.ts';

const variant = modifier('govuk-button', 'secondary', 'warning', 'inverse').optional();
const button = z.strictObject({
  text: z.string(),
  classes: variant,
  name: z.string().optional(),
  value: z.string().optional(),
  disabled: z.boolean().optional(),
  preventDoubleClick: z.boolean().optional(),
});
conforms('button', button, 8, ({ text: words, classes, ...rest }) => (
  <Button {...rest} variant={classes}>
    {words}
  </Button>
));
const buttonLink = z.strictObject({
  text: z.string(),
  href: z.string().min(1),
  classes: variant,
  isStartButton: z.boolean().optional(),
});
conforms('button', buttonLink, 3, ({ text: words, href, classes, isStartButton }) => (
  <ButtonLink href={href} variant={classes} start={isStartButton}>
    {words}
  </ButtonLink>
));

conforms('back-link', z.strictObject({ text: z.string().optional(), href: z.string() }), 1, ({ text: words, href }) => (
  <BackLink href={href}>{words}</BackLink>
));

const crumb = z.strictObject({ text: z.string(), href: z.string().optional() });
conforms('breadcrumbs', z.strictObject({ items: z.array(crumb) }), 3, ({ items }) => <Breadcrumbs crumbs={items} />);

const details = z.strictObject({ summaryText: z.string(), text: z.string(), open: z.boolean().optional() });
conforms('details', details, 2, ({ summaryText, text: words, open }) => (
  <Details summary={summaryText} open={open}>
    {words}
  </Details>
));

conforms('error-message', z.strictObject({ text: z.string(), id: z.string().optional() }), 2, ({ text: words, id }) => (
  <ErrorMessage id={id}>{words}</ErrorMessage>
));

const fault = z
  .strictObject({ text: z.string(), href: z.string().startsWith('#').optional() })
  .transform((it) => ({ field: it.href?.slice(1) ?? '', message: it.text }));
const summary = z.strictObject({
  titleText: z.string(),
  descriptionText: z.string().optional(),
  errorList: z.array(fault).optional(),
});
conforms('error-summary', summary, 4, ({ titleText, descriptionText, errorList = [] }) => (
  <ErrorSummary title={titleText} errors={errorList}>
    {descriptionText}
  </ErrorSummary>
));

const set = z.strictObject({ legend, describedBy: z.string().optional(), html: z.literal('').optional() });
conforms('fieldset', set, 4, ({ legend: { legend: words, legendSize, heading }, describedBy }) => (
  <Fieldset legend={words} size={legendSize} heading={heading} describedBy={describedBy}>
    {null}
  </Fieldset>
));

conforms('hint', z.strictObject({ text: z.string(), id: z.string().optional() }), 1, ({ text: words, id }) => (
  <Hint id={id}>{words}</Hint>
));

conforms('inset-text', content, 2, (words) => <InsetText>{words}</InsetText>);

const named = z
  .looseObject({ for: z.string() })
  .transform((it) => ({ ...it }))
  .pipe(label.and(z.looseObject({ for: z.string() })));
conforms('label', named, 1, ({ label: words, labelSize, heading, for: htmlFor }) => (
  <Label htmlFor={htmlFor} size={labelSize} heading={heading}>
    {words}
  </Label>
));

const banner = z.strictObject({
  text: z.string(),
  type: z.literal('success').optional(),
  titleText: z.string().optional(),
  titleId: z.string().optional(),
  role: z.literal('alert').optional(),
});
conforms('notification-banner', banner, 4, ({ text: words, type, titleText, titleId, role }) => (
  <NotificationBanner type={type} title={titleText} id={titleId} role={role}>
    {words}
  </NotificationBanner>
));

const arrow = z
  .strictObject({ href: z.string() })
  .transform((it) => it.href)
  .optional();
conforms('pagination', z.strictObject({ previous: arrow, next: arrow }), 3, (links) => <Pagination {...links} />);

conforms(
  'panel',
  z.strictObject({ titleText: z.string(), text: z.string().optional() }),
  2,
  ({ titleText, text: words }) => <Panel title={titleText}>{words}</Panel>,
);

const action = z
  .strictObject({ text: z.string(), href: z.string(), visuallyHiddenText: z.string() })
  .transform(({ visuallyHiddenText: hidden, ...rest }) => ({ ...rest, hidden }));
const row = z.strictObject({
  key: content,
  value: content,
  actions: z
    .strictObject({ items: z.array(action).optional() })
    .transform((it) => it.items)
    .optional(),
});
const list = z.strictObject({
  rows: z.array(row),
  classes: z.literal('govuk-summary-list--no-border').optional(),
  card: z.strictObject({ title: content }).optional(),
});
conforms('summary-list', list, 5, ({ rows, classes, card }) => (
  <SummaryList rows={rows} noBorder={classes !== undefined} card={card} />
));

const numeric = z.literal('numeric').optional();
const cell = z.strictObject({ text: z.string(), format: numeric });
const table = z.strictObject({
  caption: z.string(), // without one nobody who listens knows what a table is about
  captionClasses: z.literal('govuk-table__caption--m').optional(),
  firstCellIsHeader: z.boolean().optional(),
  head: z.array(cell),
  rows: z.array(z.array(cell)),
});
conforms('table', table, 1, ({ caption, captionClasses, head, rows, firstCellIsHeader }) => (
  <Table
    caption={caption}
    captionSize={captionClasses && 'm'}
    head={head.map(({ text: words, format }) => ({ text: words, numeric: format === 'numeric' }))}
    rows={rows.map((cells) => cells.map((one) => one.text))}
    firstCellIsHeader={firstCellIsHeader}
  />
));

const colours = ['grey', 'green', 'teal', 'blue', 'purple', 'magenta', 'red', 'orange', 'yellow'] as const;
const tag = z.strictObject({ text: z.string(), classes: modifier('govuk-tag', ...colours).optional() });
conforms('tag', tag, 9, ({ text: words, classes }) => <Tag colour={classes}>{words}</Tag>);

const status = z.union([
  text,
  z
    .strictObject({ tag: z.strictObject({ text: z.string(), classes: modifier('govuk-tag', ...colours).optional() }) })
    .transform(({ tag: { text: words, classes } }) => <Tag colour={classes}>{words}</Tag>),
]);
const task = z.strictObject({ title: text, href: z.string().optional(), hint: text.optional(), status });
conforms(
  'task-list',
  z.strictObject({ items: z.array(task), idPrefix: z.string().optional() }),
  3,
  ({ items, idPrefix }) => <TaskList tasks={items} {...(idPrefix === undefined ? {} : { id: idPrefix })} />,
);

conforms('warning-text', content, 2, (words) => <WarningText>{words}</WarningText>);
