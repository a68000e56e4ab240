/** Frequent words of case papers in small letters, of which some are names too: with a capital they may only begin a sentence. */
const words = `
a able about above absence abuse accept access accident according account across act action actions active activity actually add added address admission admitted adult adults advice
advised afraid after afternoon afterwards again against age aged agency agencies agenda ago agree agreed agreement all allegation allegations allow allowed almost alone along already also
although always am among an and anger angry annual another answer answered any anyone anything anyway apologies apology appear appeared application appointment appropriate approved april are area
argued argument arm arms around arranged arrangement arrangements arrival arrive arrived art as ask asked asking asleep assess assessed assessment at attach attached attempt attempts attend
attendance attended attending august aunt auntie author autumn available aware away
baby back background bad bag bank bath be beautiful became because become bed bedroom bedtime been before began begin beginning begins behaviour behaviours behind being believe believed belongings below
benefit benefits bereavement beside best better between big bike bill birth birthday black blue board body bond book books born both bottom box boy boyfriend boys break breakfast bright
bring broke brother brothers brought brown bruise bruises bruising building bus business but buy by
call called caller calls calm came can cannot car care cared careful carer carers caring case cases cause cc centre certain chair chance change changed changes charge chase chased chasing
check checked child childhood children choice choose chronology circumstances clean clear clearly client clinic close closed clothes club coat college come comes coming comment comments
communication community complaint complete completed concern concerned concerns conclusion condition conference confidential confirmed consent consider considered contact contacted contacts
continue continued continues control conversation cook cope copy core corner could council counsel counselling county couple course court cousin cover cross cry crying current currently custody cut
dad daily dangerous date dated dates daughter dawn day days dead deal dean dear death december decide decided decision decisions decline declined delay delivered department departure describe described despite detail details
development diagnosis did died difficult difficulties dinner direct director discharge disclosed disclosure discuss discussed discussion distressed district do doctor document does dog doing done door down draft draw drawing drew
drink drinking drive driver drop dropped drove drug drugs drunk due during duty
each earlier early easter easy eat eating education effect either else email emergency emotional employment end ended english enough ensure entry epilepsy escorted especially establish even evening event events ever
every everyone everything evidence exact example excluded exclusion expect expected experience explain explained extra eye eyes
face facing fact failed fair faith fall family far farm father favourite fax fear february feel feeling feelings feels feet fell felt female few field figure file filed final finally find finding fine finish finished fire
first fish five floor follow followed following food for force form formal former forms forward foster fosterer found four fox free frequent friday friend friendly friends from front frost full further future
game garage garden gave general get gets getting girl girlfriend girls give given gives giving glad go goes going gone good got grace grade gran grandad grandfather grandma grandmother grandparents granny grant great green group groups
guardian guidance
had hair half hall hand handed hands happen happened happy harbour hard harm has have having hazel he head heading headteacher health hear heard hearing heath heather held hello help helped helpful her here hers herself hi high hill him himself his history
hit hold holiday holidays holly home homework hope hoped hoping hospital hostel hour hours house household houses housing how however hurt husband
i idea if ill immediate immediately important impression improve improved improvement in incident incidents include included including independent information informed initial injuries injury inside instead intake interim interview into
introduced investigation involved iris is issue issues it item items its itself ivy
january job join joined joint joy judge july jump june just justice
keen keep keeping kept key keys kids kind king kitchen knew know known knows
lake lance language large last late later laugh laughed law lead learn least leave leaves leaving led left legal less lesson let letter letters level liaison lie life light like liked likely likes lily line list listen listened
little live lived lives living local log long longer look looked looking looks lost lot loud love loved lovely low lunch
made main make makes making male man manage managed manager many march mark marked marks married marsh matter matters may maybe me meal meals mean means meant measures mediation medical medication meet meeting meetings member members mental mentioned
mercy message met middle midday midwife might mind mine minute minutes miss missed missing mobile moment moments monday money monitor month months mood moor more morning most mother mouth move moved moves much mum mummy must my myself
name named names nan nana nanny near nearly need needed needs neglect neighbour neighbours nervous never new news next nhs nice night nights nine no nobody none nor normal north not note noted notes nothing notice november now number numbers nurse nursery
observation observations observed occasion october of off offer offered office officer often oh ok okay old older olive on once one only open opened opening or order original other others our out outcome outside over overnight own
page pages paid pain paper papers parent parental parents park part partner parts party passed past patience pay pearl pen penny people perhaps period permanent permission person personal phone phoned photo physical pick picked picture piece place
placed placement plan planned planning plans play played playing please pleased point points police policy poor poppy position positive possible post practice prefer pregnant prepared present presented press previous previously price primary priority private
probation problem problems process professional professionals progress promise promised prompt property protection protective provide provided provision psychologist public pupil purpose put
question questions quick quickly quiet quite
radio rain ran rang range rather ray re reach read reading ready real really reason reasons received recent recently recommend recommendation record recorded records red reed refer reference referral referred referrer refuge refused regard regarding regards
regular regularly relating relationship relatives relevant remain remained remains remember remembered reminded removed rent reply report reported reporter reports request requested required residence residential respond responded response responsibility rest result results
return returned reunification review reviewed reviews rich right ring risk risks river road rob role room rose round routine row ruby rule rules run running rushed
sad safe safeguarding safety said same sandy sat saturday saw say saying says scared school schools scratch screaming seated second secondary section secure see seem seemed seems seen send senior sense sent separate september service services session
set settled seven several severe shared sharing sharp she shed shop short should shouted shouting show showed showing shown siblings sick side sign signed significant signs silly similar since sir sister sisters sit site sitting situation six skills sky sleep
sleeping slept small smell smiled smoke snow so social soft solicitor some somebody someone something sometimes son soon sorry sort source south space speak speaking special spoke spoken spring staff stage stairs stars start started statement states stay
stayed staying step stepfather stepmother steps stick still stone stood stop stopped stopping storm story street stress strong subject such sue sudden suddenly sugar suggested summary summer summers sun sunday supervised supervision supervisor support supported supports sure surgery surprise
suspected swift system
table take taken takes taking talk talked talking tall task tea teacher teachers team tearful telephone tell telling temper term than thank thanks that the their them themselves then therapist therapy there therefore these they thing things think thinks third
this those though thought thoughts three threw through thursday time times tired to today together told tomorrow tonight too took top total touch toward town toys training transfer transport travel treatment tree trip trouble true trust try trying tuesday turn
turned two type
unable unannounced uncle under understand understands understood unhappy unit unless until up update updated upset urgent us use used useful usual usually
verbal version very victim video view views violence violet visit visited visiting visits voice volume vulnerable
wade wait waited waiting walk walked wall want wanted wants ward warm warned was washing watch watched watching water way we weather wednesday week weekend weekends weekly weeks well went were west wet what when where whereabouts whether which while white who
whole whom whose why wide wife will willing winter wise wish wished wishes with within without witness woman women wood word words work worked worker workers working world worried worries worry worse would wound write writing written wrong wrote
year years yellow yes yesterday yet you young younger your yours yourself youth
academy accommodation acting administration advocate alternative ambulance arrears arrested assault authority autism bail bullying caseworker centre charity church commissioner complex consultant contents coordinator corporate crisis crown criminal dentist deputy dietitian disabled
discipline domestic enclosed encl engagement evaluation extract factor factors finance fostering governor hygiene interests invoice lac liaison looked magistrates ministry minutes multi narrative nutrition observer offence ofsted outstanding paediatric paediatrician panel parenting
participants pathway pending permanence physiotherapist pip placing practitioner presentation proceedings profile psychiatrist psychology ref register registered registrar rehabilitation respite restricted routine schedule sen senco sibling specialist speech statutory strategy strengths strictly substance surname
tenancy thresholds toddler trauma tribunal trust undertaking unemployed vetting voluntary volunteer warrant welfare wellbeing witnessed yours sincerely faithfully kind forwarded fwd importance attachment attachments subject sender recipient
forename forenames firstname surname gender ethnicity religion nationality signature signed print printed position designation tel mob fax postcode dob ni gp hv sw iro cp cin lac pep ehcp mash marac camhs nspcc dwp cps
mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec am pm hrs etc tbc n/a na
christmas halloween ramadan eid diwali boxing bonfire mothers fathers bible quran lego xbox playstation facebook snapchat instagram whatsapp tiktok youtube netflix tesco asda aldi lidl argos primark mcdonalds greggs
national insurance appendix annex bank pension passport driving licence post town hall civic borough metropolitan royal princess queen prince star saint cathedral minster chapel mosque temple synagogue pool market mall plaza airport terminal motorway
audit budget deadline despite although moreover furthermore nevertheless besides regards enc encs ref refs vol para sch reg regs ch tab chap fig tbl
british britain england scotland wales ireland irish scottish welsh polish french german spanish italian american european muslim christian catholic jewish hindu sikh african asian caribbean pakistani indian romanian
`;

const all: ReadonlySet<string> = new Set(words.split(/\s+/u).filter(Boolean));

/** Whether it is an everyday word, whatever else it may be. */
export const isWord = (low: string): boolean => all.has(low);

export const everydayWords: readonly string[] = [...all];
