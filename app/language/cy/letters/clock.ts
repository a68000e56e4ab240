/** How a due date came about, step by step, in Welsh. Days come with their weekday: `Llun 21 Rhagfyr 2026`. */
export const clock: Readonly<Record<string, string>> = {
  'The request was received on {0}.': 'Daeth y cais i law ddydd {0}.',
  'We asked for information to confirm identity and have not received it yet.':
    'Gwnaethom ofyn am wybodaeth i gadarnhau pwy sy’n gofyn ac nid ydym wedi’i chael eto.',
  'The information we asked for to confirm identity was received on {0}.':
    'Daeth y wybodaeth y gwnaethom ofyn amdani i gadarnhau pwy sy’n gofyn i law ddydd {0}.',
  'We asked for proof of authority to act for someone else and have not received it yet.':
    'Gwnaethom ofyn am brawf o’r hawl i weithredu dros rywun arall ac nid ydym wedi’i gael eto.',
  'The proof we asked for of authority to act for someone else was received on {0}.':
    'Daeth y prawf y gwnaethom ofyn amdano o’r hawl i weithredu dros rywun arall i law ddydd {0}.',
  'We asked for a fee and it has not been paid yet.': 'Gwnaethom ofyn am ffi ac nid yw wedi’i thalu eto.',
  'The fee we asked for was paid on {0}.': 'Talwyd y ffi y gwnaethom ofyn amdani ddydd {0}.',
  'The time limit starts on the day we receive it.':
    'Mae’r terfyn amser yn dechrau ar y diwrnod y byddwn yn cael hynny.',
  'We had everything we needed, so the time limit starts on that day, {0}.':
    'Roedd popeth yr oedd ei angen gennym, felly mae’r terfyn amser yn dechrau ar y diwrnod hwnnw, dydd {0}.',
  'The time limit starts on the latest of these days, {0}.':
    'Mae’r terfyn amser yn dechrau ar y diweddaraf o’r diwrnodau hyn, dydd {0}.',
  'Article 12A came into force on 5 February 2026, after this request was received.':
    'Daeth Erthygl 12A i rym ar 5 Chwefror 2026, ar ôl i’r cais hwn ddod i law.',
  'Article 12(3) as it then stood gave the same month and the same two further months; pauses followed the ICO’s guidance.':
    'Roedd Erthygl 12(3) fel yr oedd bryd hynny’n rhoi’r un mis a’r un ddau fis pellach; roedd seibiau’n dilyn canllawiau’r ICO.',

  'One month from {0} ends on {1}.': 'Mae un mis o ddydd {0} yn dod i ben ddydd {1}.',
  'One month from {0} ends on {1}, because that month has no day {2}.':
    'Mae un mis o ddydd {0} yn dod i ben ddydd {1}, am nad oes diwrnod {2} yn y mis hwnnw.',
  'One month from {0} would have ended on {1}.': 'Byddai un mis o ddydd {0} wedi dod i ben ddydd {1}.',
  'One month from {0} would have ended on {1}, because that month has no day {2}.':
    'Byddai un mis o ddydd {0} wedi dod i ben ddydd {1}, am nad oes diwrnod {2} yn y mis hwnnw.',
  'Three months from {0} end on {1}.': 'Mae tri mis o ddydd {0} yn dod i ben ddydd {1}.',
  'Three months from {0} end on {1}, because that month has no day {2}.':
    'Mae tri mis o ddydd {0} yn dod i ben ddydd {1}, am nad oes diwrnod {2} yn y mis hwnnw.',
  'Three months from {0} would have ended on {1}.': 'Byddai tri mis o ddydd {0} wedi dod i ben ddydd {1}.',
  'Three months from {0} would have ended on {1}, because that month has no day {2}.':
    'Byddai tri mis o ddydd {0} wedi dod i ben ddydd {1}, am nad oes diwrnod {2} yn y mis hwnnw.',
  'With the time that does not count, the last day becomes {0}.':
    'Gyda’r amser nad yw’n cyfrif, y diwrnod olaf yw dydd {0}.',
  '{0} falls on a weekend, so the last day moves to the next working day, {1}.':
    'Mae dydd {0} ar benwythnos, felly mae’r diwrnod olaf yn symud i’r diwrnod gwaith nesaf, dydd {1}.',
  '{0} is a bank holiday ({1}), so the last day moves to the next working day, {2}.':
    'Mae dydd {0} yn ŵyl banc ({1}), felly mae’r diwrnod olaf yn symud i’r diwrnod gwaith nesaf, dydd {2}.',
  '{0} is a bank holiday (substitute day for {1}), so the last day moves to the next working day, {2}.':
    'Mae dydd {0} yn ŵyl banc (diwrnod yn lle {1}), felly mae’r diwrnod olaf yn symud i’r diwrnod gwaith nesaf, dydd {2}.',
  'The bank holidays of {0} are not known yet, so only weekends were looked at.':
    'Nid yw gwyliau banc {0} yn hysbys eto, felly dim ond penwythnosau a ystyriwyd.',
  'The date may move to a later day once they are announced.':
    'Gall y dyddiad symud i ddiwrnod hwyrach unwaith y cânt eu cyhoeddi.',

  'We needed to know which information was meant and asked on {0}.':
    'Roedd angen i ni wybod pa wybodaeth oedd dan sylw a gwnaethom ofyn ddydd {0}.',
  'The answer came on the same day, so no day is added.':
    'Daeth yr ateb yr un diwrnod, felly nid oes diwrnod yn cael ei ychwanegu.',
  'The {0} from then until the answer came on {1} do not count.':
    'Nid yw’r {0} o hynny nes i’r ateb ddod ddydd {1} yn cyfrif.',
  'A question was asked on {0} and answered by the day the time limit started, so it adds no day.':
    'Gofynnwyd cwestiwn ddydd {0} ac fe’i hatebwyd erbyn y diwrnod y dechreuodd y terfyn amser, felly nid yw’n ychwanegu diwrnod.',
  'A question was asked on {0}, after the time limit had passed.':
    'Gofynnwyd cwestiwn ddydd {0}, ar ôl i’r terfyn amser fynd heibio.',
  'It does not stop the clock.': 'Nid yw’n stopio’r cloc.',
  'The clock has stood still since we asked which information is meant.':
    'Mae’r cloc wedi aros yn llonydd ers i ni ofyn pa wybodaeth sydd dan sylw.',
  'The clock has stood still since we asked on {0} which information is meant.':
    'Mae’r cloc wedi aros yn llonydd ers i ni ofyn ddydd {0} pa wybodaeth sydd dan sylw.',
  'There is no due date until the answer comes; on that day {0} will be left.':
    'Nid oes dyddiad nes daw’r ateb; ar y diwrnod hwnnw bydd {0} ar ôl.',

  'If we need more time, we must say so and give the reasons by {0}.':
    'Os bydd angen mwy o amser arnom, rhaid i ni ddweud hynny a rhoi’r rhesymau erbyn dydd {0}.',
  'While we wait for the answer, the time for giving notice of an extension stands still too.':
    'Tra byddwn yn aros am yr ateb, mae’r amser i roi hysbysiad o estyniad yn aros yn llonydd hefyd.',
  'Notice of an extension was given on {0}, in time and with a reason the law allows.':
    'Rhoddwyd hysbysiad o estyniad ddydd {0}, mewn pryd a chyda rheswm y mae’r gyfraith yn ei ganiatáu.',
  'The time limit becomes three months from the start.': 'Mae’r terfyn amser yn dod yn dri mis o’r dechrau.',
  'It cannot be extended again.': 'Ni ellir ei ymestyn eto.',
  'Notice of an extension was given on {0}, after the last day for it, {1}.':
    'Rhoddwyd hysbysiad o estyniad ddydd {0}, ar ôl y diwrnod olaf ar ei gyfer, dydd {1}.',
  'The time limit was not extended.': 'Ni chafodd y terfyn amser ei ymestyn.',
  'An extension was prepared, but no notice of it was given to the person.':
    'Paratowyd estyniad, ond ni roddwyd hysbysiad ohono i’r person.',
  'The notice of an extension did not state a reason.': 'Nid oedd yr hysbysiad o estyniad yn rhoi rheswm.',
  'The reason stated for an extension is not one the law allows.':
    'Nid yw’r rheswm a roddwyd dros estyniad yn un y mae’r gyfraith yn ei ganiatáu.',
  'It allows only that the requests are complex, or that there are a number of them.':
    'Dim ond bod y ceisiadau’n gymhleth, neu fod nifer ohonynt, y mae’n ei ganiatáu.',
  'The notice of an extension is dated {0}, before the request was received.':
    'Dyddiad yr hysbysiad o estyniad yw dydd {0}, cyn i’r cais ddod i law.',

  'The answer must be given without undue delay, and by {0} at the latest.':
    'Rhaid rhoi’r ateb heb oedi gormodol, ac erbyn dydd {0} fan bellaf.',
  'This is also the last day the law allows.': 'Dyma hefyd y diwrnod olaf y mae’r gyfraith yn ei ganiatáu.',
  'The law leaves out both the day of asking and the day of the answer. So the open question still stops its own period.':
    'Mae’r gyfraith yn gadael allan ddiwrnod gofyn a diwrnod yr ateb. Felly mae’r cwestiwn agored yn dal i atal ei chyfnod ei hun.',
  'The law leaves out both the day of asking and the day of the answer, which gives {0}.':
    'Mae’r gyfraith yn gadael allan ddiwrnod gofyn a diwrnod yr ateb, sy’n rhoi dydd {0}.',
  'On that count the notice of an extension was in time as well.':
    'Yn ôl y cyfrif hwnnw roedd yr hysbysiad o estyniad mewn pryd hefyd.',
  'We do not rely on that: we work to {0}.': 'Nid ydym yn dibynnu ar hynny: rydyn ni’n gweithio at ddydd {0}.',
  'We aim to answer within {0} days of the start, by {1}.':
    'Ein nod yw ateb o fewn {0} diwrnod i’r dechrau, erbyn dydd {1}.',
  'We aim to acknowledge the complaint within {0} days of the start, by {1}.':
    'Ein nod yw cydnabod y gŵyn o fewn {0} diwrnod i’r dechrau, erbyn dydd {1}.',
  'This is our own target, not the legal limit, and neither a pause nor an extension moves it.':
    'Ein targed ni ein hunain yw hwn, nid y terfyn cyfreithiol, ac nid yw saib nac estyniad yn ei symud.',

  'The complaint was received on {0}.': 'Daeth y gŵyn i law ddydd {0}.',
  'Waiting for proof of identity or authority, or for a fee, does not move its date.':
    'Nid yw aros am brawf o bwy sy’n gofyn neu o’i hawl, neu am ffi, yn symud ei dyddiad.',
  'The duty to acknowledge a complaint within 30 days came into force on 19 June 2026.':
    'Daeth y ddyletswydd i gydnabod cwyn o fewn 30 diwrnod i rym ar 19 Mehefin 2026.',
  'This complaint was received before, so we keep the same date as good practice.':
    'Daeth y gŵyn hon i law cyn hynny, felly rydyn ni’n cadw’r un dyddiad fel arfer da.',
  'We must acknowledge it within 30 days.': 'Rhaid i ni ei chydnabod o fewn 30 diwrnod.',
  'The day after it came is the first, so the last is {0}.':
    'Y diwrnod ar ôl iddi ddod yw’r cyntaf, felly’r olaf yw dydd {0}.',
  'The law has no extension of the 30 days for acknowledging a complaint.':
    'Nid oes estyniad yn y gyfraith i’r 30 diwrnod ar gyfer cydnabod cwyn.',
  'The date stands.': 'Mae’r dyddiad yn sefyll.',
  'The date {0} is for the acknowledgement.': 'Ar gyfer y gydnabyddiaeth y mae’r dyddiad, dydd {0}.',
  'The law sets no date for the outcome: we must look into the complaint, say how it is going and tell the outcome without undue delay.':
    'Nid yw’r gyfraith yn gosod dyddiad ar gyfer y canlyniad: rhaid i ni edrych i mewn i’r gŵyn, dweud sut mae’n mynd a rhoi’r canlyniad heb oedi gormodol.',
  'We acknowledged it on {0}.': 'Gwnaethom ei chydnabod ddydd {0}.',
  'We acknowledged it on {0}, which was too late.': 'Gwnaethom ei chydnabod ddydd {0}, a oedd yn rhy hwyr.',

  'New Year’s Day': 'Dydd Calan',
  '2nd January': '2 Ionawr',
  'St Patrick’s Day': 'Dydd Gŵyl Padrig',
  'Good Friday': 'Dydd Gwener y Groglith',
  'Easter Monday': 'Dydd Llun y Pasg',
  'Early May bank holiday': 'gŵyl banc dechrau Mai',
  'Early May bank holiday (VE day)': 'gŵyl banc dechrau Mai (diwrnod VE)',
  'Spring bank holiday': 'gŵyl banc y gwanwyn',
  'Summer bank holiday': 'gŵyl banc yr haf',
  'Platinum Jubilee bank holiday': 'gŵyl banc y Jiwbilî Blatinwm',
  'Bank holiday for the State Funeral of Queen Elizabeth II': 'gŵyl banc angladd gwladol y Frenhines Elizabeth II',
  'Bank holiday for the coronation of King Charles III': 'gŵyl banc coroni’r Brenin Charles III',
  'World Cup bank holiday': 'gŵyl banc Cwpan y Byd',
  'Battle of the Boyne (Orangemen’s Day)': 'Brwydr y Boyne (Diwrnod yr Orangemen)',
  'St Andrew’s Day': 'Dydd Gŵyl Andreas',
  'Christmas Day': 'Dydd Nadolig',
  'Boxing Day': 'Gŵyl San Steffan',
};
