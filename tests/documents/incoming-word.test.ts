import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { createDocumentEngine } from '../../app/documents/engine.ts';
import { createPool } from '../../app/documents/pool.ts';
import { type Docx, makeDocx, p, root } from './make-docx.ts';
import { makeZip } from './make-zip.ts';
import { everything } from './other-readers.ts';
import { readOk, redactOk, verifyOk } from './through-engine.ts';

const engine = createDocumentEngine(createPool(1));
afterAll(() => engine.close());

async function opened(docx: Docx) {
  const made = await engine.convert({ bytes: makeDocx(docx) });
  if (!made.ok) throw new Error(made.sentence);
  const pdf = made.pdf ?? new Uint8Array();
  const reading = await readOk(engine, pdf);
  const pages = reading.text.map(({ words }) => words.map((word) => word.text).join(' '));
  return { ...made, pdf, reading, pages, text: pages.join('\n') };
}

const SECRET = 'KATHERINE';
const places: Docx = {
  body: [
    `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Report ${SECRET}HEAD</w:t></w:r></w:p>`,
    p(`Plain ${SECRET}PLAIN words`),
    p(`${SECRET}HIDDEN`, '<w:vanish/>'),
    p(`${SECRET}STYLE`, '<w:rStyle w:val="Under"/>'),
    p('shown after all', '<w:vanish w:val="0"/>'),
    p(`${SECRET}WHITE`, '<w:color w:val="FFFFFF"/>'),
    `<w:p><w:del w:author="Ann" w:date="2026-01-02T10:00:00Z"><w:r><w:delText>${SECRET}DELETED</w:delText></w:r></w:del><w:ins><w:r><w:t>inserted</w:t></w:r></w:ins></w:p>`,
    `<w:p><w:r><w:t>Seen</w:t><w:commentReference w:id="3"/><w:footnoteReference w:id="2"/></w:r></w:p>`,
    `<w:tbl><w:tr><w:tc>${p('Mon')}</w:tc><w:tc>${p(`${SECRET}CELL`)}</w:tc></w:tr></w:tbl>`,
    `<w:p><w:r><w:pict><w:txbxContent>${p(`${SECRET}BOX`)}</w:txbxContent></w:pict></w:r></w:p>`,
    `<w:p><w:hyperlink r:id="h1"><w:r><w:t>link</w:t></w:r></w:hyperlink></w:p>`,
    '<w:p><w:r><w:drawing><docPr descr="A drawing"/><blip r:embed="i1"/><blip r:embed="i2"/><blip r:link="i3"/></w:drawing></w:r></w:p>',
  ].join(''),
  pointers: [
    ['h1', 'hyperlink', `https://example.org/${SECRET}LINK`, 'External'],
    ['hd', 'header', 'header1.xml'],
    ['i1', 'image', 'media/image1.png'],
    ['i2', 'image', 'media/image2.emf'],
    ['i3', 'image', 'file:///etc/passwd', 'External'],
  ],
  parts: {
    'word/header1.xml': root('hdr', p(`${SECRET}HEADER`)),
    'word/footnotes.xml': root(
      'footnotes',
      `<w:footnote w:id="-1" w:type="separator">${p('x')}</w:footnote><w:footnote w:id="2">${p(`${SECRET}NOTE`)}</w:footnote>`,
    ),
    'word/comments.xml': root('comments', `<w:comment w:id="3" w:author="Kit">${p(`${SECRET}COMMENT`)}</w:comment>`),
    'word/styles.xml': root(
      'styles',
      '<w:style w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="Under"><w:basedOn w:val="Base"/></w:style>',
    ),
    'docProps/core.xml': `<c><creator>${SECRET}AUTHOR</creator></c>`,
    'customXml/item1.xml': `<d>${SECRET}DATA</d>`,
    'word/charts/chart1.xml': `<c><t>${SECRET}CHART</t></c>`,
    'word/vbaProject.bin': 'macro',
    'word/embeddings/sheet1.xlsx': 'PK',
    'word/media/image1.png': await sharp({ create: { width: 90, height: 60, channels: 3, background: '#c00' } })
      .png()
      .toBuffer(),
    'word/media/image2.emf': Buffer.from([1, 0, 0, 0, 9]),
    'word/media/leftover.png': Buffer.from('not shown anywhere'),
  },
};

describe('a Word file becomes pages', () => {
  it('with everything it prints', async () => {
    const { text, kind } = await opened(places);
    expect(kind).toBe('word');
    for (const word of ['HEAD', 'PLAIN', 'WHITE', 'CELL', 'BOX', 'LINK', 'HEADER', 'NOTE'])
      expect(text).toContain(`${SECRET}${word}`);
    expect(text).toMatch(/shown after all/);
    expect(text).toMatch(/inserted/);
    expect(text).toMatch(/Mon KATHERINECELL/);
    expect(text).toMatch(/Seen\[comment 3\]\[note 2\]/);
    expect(text).toMatch(/a picture kept elsewhere, not fetched/);
    expect(text).toMatch(/cannot be drawn: image2\.emf/);
  });

  it('with what it keeps but does not print on pages behind, each a finding to be decided on', async () => {
    const { pages, findings } = await opened(places);
    const last = pages.at(-1) ?? '';
    for (const word of ['HIDDEN', 'STYLE', 'DELETED', 'COMMENT', 'CHART']) {
      expect(last).toContain(`${SECRET}${word}`);
      expect(pages.slice(0, -1).join()).not.toContain(`${SECRET}${word}`);
    }
    expect(last).toContain('Ann, 2026-01-02: KATHERINEDELETED');
    const kinds = findings.map(({ kind, page }) => [kind, page]);
    for (const kind of ['annotation', 'tracked-change', 'hidden-text'])
      expect(kinds).toContainEqual([kind, pages.length]);
    const notes = findings.map(({ kind, note }) => `${kind}: ${note}`).join('\n');
    expect(notes).toMatch(/metadata: .*KATHERINEAUTHOR/);
    expect(notes).toMatch(/form-field: .*KATHERINEDATA/);
    expect(notes).toMatch(/script: .*macros/);
    expect(notes).toMatch(/external: .*file:\/\/\/etc\/passwd/);
  });

  it('with what lies inside it listed: files set into it, pictures that cannot be drawn or are shown nowhere', async () => {
    const { children } = await opened(places);
    expect(children.map(({ name }) => name).sort()).toEqual(['image2.emf', 'leftover.png', 'sheet1.xlsx']);
  });

  it('whatever its parts are called, with lettering that is drawn, and with words nothing points at', async () => {
    const { text, pages, findings } = await opened({
      body: `${p('Body')}<w:p><w:r><w:pict><v:shape xmlns:v="v" alt="A badge"><v:textpath string="Lettering"/></v:shape></w:pict></w:r></w:p>`,
      pointers: [
        ['a', 'comments', 'comments2.xml'],
        ['b', 'footnotes', 'footnotes2.xml'],
        ['c', 'endnotes', 'endnotes7.xml'],
      ],
      parts: {
        'word/comments2.xml': root('comments', `<w:comment w:id="3" w:author="Kit">${p('Remark')}</w:comment>`),
        'word/footnotes2.xml': root('footnotes', `<w:footnote w:id="2">${p('Footnote')}</w:footnote>`),
        'word/endnotes7.xml': root('endnotes', `<w:endnote w:id="2">${p('Endnote')}</w:endnote>`),
        'word/header4.xml': root('hdr', p('Unlinked')),
      },
    });
    for (const word of ['Lettering', '[picture: A badge]', 'Footnote', 'Endnote']) expect(text).toContain(word);
    for (const word of ['Kit: Remark', 'Unlinked']) expect(pages.at(-1)).toContain(word);
    expect(findings.map(({ kind }) => kind)).toEqual(['annotation', 'hidden-text']);
  });

  it('with other forms of what it shows, what else could be chosen in it, and the blocks of its template', async () => {
    const list =
      '<w:listItem w:displayText="Foster carer Moss" w:value="1"/><w:listItem w:displayText="At home" w:value="2"/>';
    const control = `<w:sdt><w:sdtPr><w:alias w:val="Placement"/><w:tag w:val="goog_rdk_12"/><w:dropDownList>${list}</w:dropDownList></w:sdtPr><w:sdtContent>${p('At home')}</w:sdtContent></w:sdt>`;
    const older =
      '<w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:listEntry w:val="Aunt Rose"/></w:ddList></w:ffData></w:fldChar>';
    const forms = (newest: string, other: string) =>
      `<w:p><w:r><mc:AlternateContent xmlns:mc="mc"><mc:Choice>${newest}</mc:Choice><mc:Fallback>${other}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const box = (text: string) => `<w:pict><w:txbxContent>${p(text)}</w:txbxContent></w:pict>`;
    const block = (text: string) => `<w:docPart><w:docPartBody>${p(text)}</w:docPartBody></w:docPart>`;
    const { pages, findings } = await opened({
      body: [
        control,
        `<w:p><w:r>${older}</w:r></w:p>`,
        forms(box('Shown to all'), box('Shown to few')),
        forms(box('The same'), box('The same')),
      ].join(''),
      parts: {
        'word/glossary/document.xml': root(
          'glossaryDocument',
          `<w:docParts>${block('Dear Ms Doyle')}${block('Dear Ms Doyle')}</w:docParts>`,
        ),
      },
    });
    const last = pages.at(-1) ?? '';
    for (const words of ['Placement · Foster carer Moss · At home', 'Aunt Rose', 'Shown to few', 'Dear Ms Doyle'])
      expect(last).toContain(words);
    expect(last).not.toMatch(/The same|goog_rdk|Dear Ms Doyle.*Dear Ms Doyle/s);
    expect(pages[0]).toMatch(/At home.*Shown to all.*The same/s);
    expect(findings.map(({ kind }) => kind)).toEqual(['hidden-text', 'form-field', 'hidden-text']);
  });

  it('whatever its body is called', async () => {
    const pointer =
      '<Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/word/document2.xml"/>';
    const bytes = makeZip([
      { name: '[Content_Types].xml', bytes: '<Types/>' },
      { name: '_rels/.rels', bytes: `<Relationships>${pointer}</Relationships>` },
      { name: 'word/document2.xml', bytes: root('document', `<w:body>${p('Saved in a browser')}</w:body>`) },
    ]);
    const made = await engine.convert({ bytes });
    const reading = await readOk(engine, (made.ok && made.pdf) || new Uint8Array());
    expect(reading.text[0]?.words.map(({ text }) => text).join(' ')).toBe('Saved in a browser');
  });

  it('and no word taken out of them survives in the answer', async () => {
    const { pdf, reading } = await opened(places);
    const terms = [
      ...new Set(reading.text.flatMap(({ words }) => words.map(({ text }) => /KATHERINE[A-Z]*/.exec(text)?.[0] ?? ''))),
    ].filter(Boolean);
    expect(terms.length).toBeGreaterThan(10);
    const redacted = await redactOk(engine, pdf, reading.text, { terms });
    const report = await verifyOk(engine, redacted, terms);
    expect(report.checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(everything(redacted.pdf)).not.toContain(SECRET);
  });
});

describe('Word files made to do harm end in a sentence, soon', () => {
  const sentence = (bytes: Uint8Array) => engine.convert({ bytes }).then((made) => (made.ok ? 'read' : made.sentence));

  it('entities that name files or grow without end are not even looked at', async () => {
    for (const entity of ['<!ENTITY x SYSTEM "file:///etc/passwd">', '<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">']) {
      const styles = `<!DOCTYPE w [${entity}]><w:styles xmlns:w="x">&x;</w:styles>`;
      expect(await sentence(makeDocx({ body: p('x'), parts: { 'word/styles.xml': styles } }))).toMatch(/damaged.*PDF/);
    }
  });

  it('too deep, not well-formed, without a body, or with millions of elements', async () => {
    const started = performance.now();
    expect(await sentence(makeDocx({ body: '<w:p>'.repeat(5000) + '</w:p>'.repeat(5000) }))).toMatch(/cannot be read/);
    expect(await sentence(makeDocx({ body: '<w:p>' }))).toMatch(/cannot be read/);
    expect(await sentence(makeDocx({ body: '<w:p/>'.repeat(1_100_000) }))).toMatch(/cannot be read|far more/);
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});
