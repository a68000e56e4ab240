const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter(Boolean));

/** Said before a name, of anybody. */
const titles = set('mr mrs ms miss mx master sir lady lord dame mister missus');
/** Said before the name of somebody in a profession. */
const offices = set(
  'dr doctor prof professor pc wpc dc wdc ds di dci dcs sgt sergeant constable insp inspector cllr councillor rev reverend father judge cafcass nurse matron hhj pcso',
);
/** Said before or beside the name of a relative or somebody of the house. */
const kin = set(
  `mum mummy mam mother mom dad daddy father stepmother stepfather stepmum stepdad step-mum step-dad brother sister stepbrother stepsister half-brother half-sister sibling son daughter stepson stepdaughter
   twin baby aunt auntie aunty uncle nan nana nanny nain gran granny grandma grandmother grandad granddad grandfather grandpa taid cousin niece nephew wife husband partner ex-partner ex boyfriend
   girlfriend fiance fiancee neighbour neighbor friend lodger flatmate housemate childminder babysitter godmother godfather guardian carer carers fosterer mate girl boy child toddler resident
   witness complainant referrer informant caller tenant landlord landlady victim schoolfriend classmate`,
);
/** Beside the name of somebody who acts in an official capacity. */
const jobs = set(
  `worker teacher headteacher head nurse doctor gp midwife visitor officer constable solicitor barrister psychologist psychiatrist paediatrician therapist counsellor manager supervisor coordinator
   co-ordinator senco reviewer iro consultant registrar clerk governor advocate practitioner lead director administrator secretary tutor lecturer physiotherapist dentist radiographer receptionist chair
   minute-taker minutes inspector interpreter librarian mentor adviser advisor assistant registrar sw hv ta cpn ot lsa legal social health police senior duty deputy designated`,
);
/** After a capitalised word, these say that it names a place or a body. */
const places = set(
  `road street lane avenue close drive way court crescent terrace place gardens grove square hill park house lodge school academy college nursery hospital surgery clinic centre center church council
   borough city town village county university hostel unit ward team service services department trust office library station bridge farm estate flats mews row rise view walk green common primary junior infant
   secondary high grammar street children's childrens family community police health medical group ltd limited plc hub club hotel inn arms bank building buildings wing floor library theatre leisure baths pool
   beach river valley wood woods forest moor district parish ltd act regulations order panel board committee project programme scheme foundation`,
);
/** What people do: after a name it says that a person is named. */
const deeds = set(
  `said says told tells asked asks rang rings phoned called calls came comes went goes was is has had will would did does wants wanted thinks thought felt feels knew knows saw sees left arrived arrives
   attended attends reported reports stated states explained explains agreed agrees refused refuses denied denies confirmed confirms lives lived moved stayed stays visited visits gave gives took takes brought brings
   picked dropped shouted cried cries hit pushed slapped threw threatened drank works worked looked looks seemed seems appeared replied answered added admitted alleged claimed describes described disclosed
   apologised apologises mentioned noted wrote writes started began stopped turned made makes met meets drove sent spoke speaks spent collected collects kept keeps became can could cannot may might never always still
   also then again`,
);
/** Before a name they say that a person is meant, more often than not. */
const towards = set(
  'with told asked rang phoned called by from to and for met saw visited about between of against towards contacted emailed spoke named like see',
);

/** What a word in small letters may be: “mrs”, “pc”, “aunt”, “teacher”, “road”, “said”, “with”. */
export const isTitle = (low: string): boolean => titles.has(low);
export const isOffice = (low: string): boolean => offices.has(low);
export const isKin = (low: string): boolean => kin.has(low);
export const isJob = (low: string): boolean => jobs.has(low);
export const isPlace = (low: string): boolean => places.has(low);
export const isDeed = (low: string): boolean => deeds.has(low);
export const isTowards = (low: string): boolean => towards.has(low);

const official = /\.(?:gov|nhs|police|sch|ac|parliament|mod)\.uk$|@nhs\.net$|\.cjsm\.net$/iu;

/** Whether an e-mail address is one of a body, where people write who act in an official capacity. */
export const isOfficialAddress = (address: string): boolean => official.test(address);
