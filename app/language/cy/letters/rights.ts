/** The answers about every other right, and the items they are decided by, in Welsh. */
export const rights: Readonly<Record<string, string>> = {
  'You asked us on {0} for a copy of your information.': 'Gwnaethoch ofyn i ni ar {0} am gopi o’ch gwybodaeth.',
  'You asked us on {0} for a copy of {1}’s information.': 'Gwnaethoch ofyn i ni ar {0} am gopi o wybodaeth {1}.',
  'Yes. We send you a copy.': 'Iawn. Rydyn ni’n anfon copi atoch.',
  'In part. We send you a copy of some of it.': 'Yn rhannol. Rydyn ni’n anfon copi o rywfaint ohoni atoch.',
  'No. We do not send you a copy.': 'Na. Nid ydym yn anfon copi atoch.',
  'You asked us on {0} to correct your information (UK GDPR Article 16).':
    'Gwnaethoch ofyn i ni ar {0} gywiro eich gwybodaeth (GDPR y DU Erthygl 16).',
  'You asked us on {0} to correct {1}’s information (UK GDPR Article 16).':
    'Gwnaethoch ofyn i ni ar {0} gywiro gwybodaeth {1} (GDPR y DU Erthygl 16).',
  'Yes. We have corrected or completed it.': 'Iawn. Rydyn ni wedi’i chywiro neu ei chwblhau.',
  'In part. We have corrected or completed some of it.':
    'Yn rhannol. Rydyn ni wedi cywiro neu gwblhau rhywfaint ohoni.',
  'No. We keep it as it is.': 'Na. Rydyn ni’n ei chadw fel y mae.',
  'In part. We keep it, and your own words now stand beside it.':
    'Yn rhannol. Rydyn ni’n ei chadw, ac mae eich geiriau eich hun bellach wrth ei hochr.',
  'The file still shows what stood there before, and when it was changed.':
    'Mae’r ffeil yn dal i ddangos beth oedd yno o’r blaen, a phryd y cafodd ei newid.',
  'We have noted in the file that you do not agree.': 'Rydyn ni wedi nodi yn y ffeil nad ydych yn cytuno.',
  'In part. We keep it, and the words of {0} now stand beside it.':
    'Yn rhannol. Rydyn ni’n ei chadw, ac mae geiriau {0} bellach wrth ei hochr.',
  'We have noted in the file that {0} does not agree.': 'Rydyn ni wedi nodi yn y ffeil nad yw {0} yn cytuno.',
  'This right is only for what {0} gave us by consent or by contract, and that computers handle.':
    'Mae’r hawl hon dim ond ar gyfer yr hyn a roddodd {0} i ni drwy gydsyniad neu gontract, ac y mae cyfrifiaduron yn ei drin.',
  '{0} asked for a copy of everything we hold instead. We answer that in a letter of its own.':
    'Gofynnodd {0} am gopi o bopeth sydd gennym yn lle hynny. Rydyn ni’n ateb hynny mewn llythyr ar wahân.',
  '{0} can ask us for a copy of everything we hold instead. (Article 15.)':
    'Gall {0} ofyn i ni am gopi o bopeth sydd gennym yn lle hynny. (Erthygl 15.)',
  'Some help may take longer now, or cannot be given.':
    'Gall rhywfaint o gymorth gymryd mwy o amser nawr, neu ni ellir ei roi.',
  'You can object too, if something changes.': 'Gallwch chithau wrthwynebu, os bydd rhywbeth yn newid.',
  'You can object again if {0}’s situation changes.': 'Gallwch wrthwynebu eto os bydd sefyllfa {0} yn newid.',
  'No decision with a large effect on {0} was made by a computer alone.':
    'Ni wnaed unrhyw benderfyniad ag effaith fawr ar {0} gan gyfrifiadur yn unig.',
  'You can send us your own words, and we will add them to the file. (Article 16.)':
    'Gallwch anfon eich geiriau eich hun atom, a byddwn yn eu hychwanegu at y ffeil. (Erthygl 16.)',
  'We tell everyone we shared it with, unless that cannot be done. (Article 19.) Ask us who they are.':
    'Rydyn ni’n dweud wrth bawb y gwnaethom ei rhannu â nhw, oni bai nad oes modd gwneud hynny. (Erthygl 19.) Gofynnwch i ni pwy ydyn nhw.',
  'You asked us on {0} to delete your information (UK GDPR Article 17).':
    'Gwnaethoch ofyn i ni ar {0} ddileu eich gwybodaeth (GDPR y DU Erthygl 17).',
  'You asked us on {0} to delete {1}’s information (UK GDPR Article 17).':
    'Gwnaethoch ofyn i ni ar {0} ddileu gwybodaeth {1} (GDPR y DU Erthygl 17).',
  'Yes. We have deleted it.': 'Iawn. Rydyn ni wedi’i dileu.',
  'In part. We have deleted some of it.': 'Yn rhannol. Rydyn ni wedi dileu rhywfaint ohoni.',
  'No. We keep it for now.': 'Na. Rydyn ni’n ei chadw am y tro.',
  'Copies kept for emergencies are overwritten in time. Until then nobody uses them. (Article 17.)':
    'Mae copïau a gedwir ar gyfer argyfwng yn cael eu trosysgrifo ymhen amser. Tan hynny nid oes neb yn eu defnyddio. (Erthygl 17.)',
  'We delete it when the time we must keep it is over.':
    'Byddwn yn ei dileu pan fydd yr amser y mae’n rhaid i ni ei chadw ar ben.',
  'You can still ask us to correct it, or to limit how we use it.':
    'Gallwch ofyn i ni o hyd ei chywiro, neu gyfyngu ar sut rydyn ni’n ei defnyddio.',
  'You asked us on {0} to limit how we use your information (UK GDPR Article 18).':
    'Gwnaethoch ofyn i ni ar {0} gyfyngu ar sut rydyn ni’n defnyddio eich gwybodaeth (GDPR y DU Erthygl 18).',
  'You asked us on {0} to limit how we use {1}’s information (UK GDPR Article 18).':
    'Gwnaethoch ofyn i ni ar {0} gyfyngu ar sut rydyn ni’n defnyddio gwybodaeth {1} (GDPR y DU Erthygl 18).',
  'Yes. For now we only keep it.': 'Iawn. Am y tro dim ond ei chadw rydyn ni.',
  'In part. For now we only keep some of it.': 'Yn rhannol. Am y tro dim ond cadw rhywfaint ohoni rydyn ni.',
  'No. We go on using it.': 'Na. Rydyn ni’n dal i’w defnyddio.',
  'We may still use it if you agree, for a legal claim, or to protect someone. (Article 18(2).)':
    'Gallwn ei defnyddio o hyd os ydych chi’n cytuno, ar gyfer hawliad cyfreithiol, neu i ddiogelu rhywun. (Erthygl 18(2).)',
  'We may also use it for an important public interest. (Article 18(2).)':
    'Gallwn ei defnyddio hefyd er budd pwysig i’r cyhoedd. (Erthygl 18(2).)',
  'We will tell you before we use it again. (Article 18(3).)':
    'Byddwn yn dweud wrthych cyn i ni ei defnyddio eto. (Erthygl 18(3).)',
  'You can ask too, if something changes.': 'Gallwch chithau ofyn, os bydd rhywbeth yn newid.',
  'You can ask again if something changes.': 'Gallwch ofyn eto os bydd rhywbeth yn newid.',
  'You asked us on {0} for your information in a form that other computers can read (UK GDPR Article 20).':
    'Gwnaethoch ofyn i ni ar {0} am eich gwybodaeth ar ffurf y gall cyfrifiaduron eraill ei darllen (GDPR y DU Erthygl 20).',
  'You asked us on {0} for {1}’s information in a form that other computers can read (UK GDPR Article 20).':
    'Gwnaethoch ofyn i ni ar {0} am wybodaeth {1} ar ffurf y gall cyfrifiaduron eraill ei darllen (GDPR y DU Erthygl 20).',
  'Yes. We give it to you in a form that computers can read.':
    'Iawn. Rydyn ni’n ei rhoi i chi ar ffurf y gall cyfrifiaduron ei darllen.',
  'In part. We give you some of it in a form that computers can read.':
    'Yn rhannol. Rydyn ni’n rhoi rhywfaint ohoni i chi ar ffurf y gall cyfrifiaduron ei darllen.',
  'No. We cannot give you this information in that form.': 'Na. Ni allwn roi’r wybodaeth hon i chi ar y ffurf honno.',
  'You may use it again, or give it to someone else.': 'Cewch ei defnyddio eto, neu ei rhoi i rywun arall.',
  'This right is only for what you gave us by consent or by contract, and that computers handle.':
    'Dim ond ar gyfer yr hyn y gwnaethoch ei roi i ni trwy gydsyniad neu gontract, ac y mae cyfrifiaduron yn ei drin, y mae’r hawl hon.',
  'You asked for a copy of everything we hold instead. We answer that in a letter of its own.':
    'Gwnaethoch ofyn am gopi o bopeth sydd gennym yn lle hynny. Rydyn ni’n ateb hynny mewn llythyr ar wahân.',
  'You can ask us for a copy of everything we hold instead. (Article 15.)':
    'Gallwch ofyn i ni am gopi o bopeth sydd gennym yn lle hynny. (Erthygl 15.)',
  'Choose “Ask for a copy instead” on your page, or tell us. We count from the day you first asked.':
    'Dewiswch “Gofyn am gopi yn lle hynny” ar eich tudalen, neu dywedwch wrthym. Rydyn ni’n cyfrif o’r diwrnod y gwnaethoch ofyn gyntaf.',
  'You asked us on {0} to stop using your information in some ways (UK GDPR Article 21).':
    'Gwnaethoch ofyn i ni ar {0} beidio â defnyddio eich gwybodaeth mewn rhai ffyrdd (GDPR y DU Erthygl 21).',
  'You asked us on {0} to stop using {1}’s information in some ways (UK GDPR Article 21).':
    'Gwnaethoch ofyn i ni ar {0} beidio â defnyddio gwybodaeth {1} mewn rhai ffyrdd (GDPR y DU Erthygl 21).',
  'Yes. We have stopped.': 'Iawn. Rydyn ni wedi stopio.',
  'In part. We have stopped some of it.': 'Yn rhannol. Rydyn ni wedi stopio rhywfaint ohono.',
  'No. We go on with it, for the reasons below.': 'Na. Rydyn ni’n mynd ymlaen, am y rhesymau isod.',
  'As we told you before, some help may take longer now, or cannot be given.':
    'Fel y dywedom wrthych o’r blaen, gall rhywfaint o help gymryd mwy o amser nawr, neu ni ellir ei roi.',
  'We now decide if the information is deleted, and will tell you. (Article 17(1)(c).)':
    'Rydyn ni nawr yn penderfynu a yw’r wybodaeth yn cael ei dileu, a byddwn yn dweud wrthych. (Erthygl 17(1)(c).)',
  'You can ask us to delete the information we used for this. (Article 17(1)(c).)':
    'Gallwch ofyn i ni ddileu’r wybodaeth y gwnaethom ei defnyddio ar gyfer hyn. (Erthygl 17(1)(c).)',
  'While we looked at this, we limited how we use the information. We tell you before that limit ends.':
    'Tra oeddem yn edrych ar hyn, gwnaethom gyfyngu ar sut rydyn ni’n defnyddio’r wybodaeth. Byddwn yn dweud wrthych cyn i’r cyfyngiad hwnnw ddod i ben.',
  'You can object again if your situation changes.': 'Gallwch wrthwynebu eto os bydd eich sefyllfa’n newid.',
  'You asked us on {0} about a decision made by a computer alone (UK GDPR Articles 22A to 22D).':
    'Gwnaethoch ofyn i ni ar {0} am benderfyniad a wnaed gan gyfrifiadur yn unig (GDPR y DU Erthyglau 22A i 22D).',
  'A person has looked at it again.': 'Mae person wedi edrych arno eto.',
  'A person has looked at part of it again.': 'Mae person wedi edrych ar ran ohono eto.',
  'No decision with a large effect on you was made by a computer alone.':
    'Ni wnaed unrhyw benderfyniad ag effaith fawr arnoch chi gan gyfrifiadur yn unig.',
  'You can tell us what you think of what the person decided. You can also contest it. (Article 22C(2).)':
    'Gallwch ddweud wrthym beth yw eich barn am benderfyniad y person. Gallwch ei herio hefyd. (Erthygl 22C(2).)',
  'You can still tell us what you think of the decision.':
    'Gallwch ddweud wrthym o hyd beth yw eich barn am y penderfyniad.',
  'You asked us on {0} to look into your complaint (Data Protection Act 2018, section 164A).':
    'Gwnaethoch ofyn i ni ar {0} edrych i mewn i’ch cwyn (Deddf Diogelu Data 2018, adran 164A).',

  'We looked, and found no such information about you.':
    'Gwnaethom chwilio, ac ni chawsom hyd i wybodaeth o’r fath amdanoch chi.',
  'We looked, and found no such information about {0}.':
    'Gwnaethom chwilio, ac ni chawsom hyd i wybodaeth o’r fath am {0}.',
  'We cannot do this. The reason stands below.': 'Ni allwn wneud hyn. Mae’r rheswm isod.',
  'Someone else holds this information. You can ask them.':
    'Mae’r wybodaeth hon gan rywun arall. Gallwch ofyn iddyn nhw.',
  'You told us to stop, and we have stopped.': 'Gwnaethoch ddweud wrthym am stopio, ac rydyn ni wedi stopio.',
  'We were told to stop, and we have stopped.': 'Dywedwyd wrthym am stopio, ac rydyn ni wedi stopio.',

  'What did we decide, one by one?': 'Beth wnaethon ni ei benderfynu, fesul un?',
  'About “{0}”': 'Ynghylch “{0}”',
  'About “{0}” ({1})': 'Ynghylch “{0}” ({1})',
  'A computer made this decision.': 'Cyfrifiadur wnaeth y penderfyniad hwn.',
  'A computer took part in this decision.': 'Roedd gan gyfrifiadur ran yn y penderfyniad hwn.',
  'A person has now looked at it again.': 'Mae person bellach wedi edrych arno eto.',
  'They are: {0}.': 'Y person yw: {0}.',
  'This is how the computer made it:': 'Dyma sut y gwnaeth y cyfrifiadur ef:',
  'The person decided differently. This is the new decision, and why:':
    'Penderfynodd y person yn wahanol. Dyma’r penderfyniad newydd, a pham:',
  'The person came to the same decision. This is why:': 'Daeth y person i’r un penderfyniad. Dyma pam:',
  'A computer did this alone, but it had no legal or similarly large effect. So the right does not reach it. (Article 22A(1).)':
    'Cyfrifiadur yn unig wnaeth hyn, ond nid oedd iddo effaith gyfreithiol nac effaith debyg o fawr. Felly nid yw’r hawl yn ei gwmpasu. (Erthygl 22A(1).)',
  'No computer made this decision alone. People were really involved in it. (Article 22A(1).)':
    'Nid oedd unrhyw gyfrifiadur wedi gwneud y penderfyniad hwn ar ei ben ei hun. Roedd gan bobl ran wirioneddol ynddo. (Erthygl 22A(1).)',
  'This is what people did:': 'Dyma beth wnaeth pobl:',

  'We have deleted this:': 'Rydyn ni wedi dileu hyn:',
  'Copies kept for emergencies:': 'Copïau a gedwir ar gyfer argyfwng:',
  'We keep this.': 'Rydyn ni’n cadw hyn.',
  'We keep the rest.': 'Rydyn ni’n cadw’r gweddill.',
  'The law lets us keep it because:': 'Mae’r gyfraith yn gadael i ni ei gadw oherwydd:',
  'No rule says how long we keep it. You can ask us again at any time.':
    'Nid oes rheol yn dweud am faint rydyn ni’n ei gadw. Gallwch ofyn i ni eto unrhyw bryd.',
  'This rule says how long we keep it:': 'Mae’r rheol hon yn dweud am faint rydyn ni’n ei gadw:',
  'This rule sets no last day.': 'Nid yw’r rheol hon yn gosod diwrnod olaf.',
  'No rule says how long we keep it. You can ask us at any time.':
    'Nid oes rheol yn dweud am faint rydyn ni’n ei gadw. Gallwch ofyn i ni unrhyw bryd.',
  'We keep it until {0}. After that we destroy it safely.':
    'Rydyn ni’n ei gadw tan {0}. Ar ôl hynny byddwn yn ei ddinistrio’n ddiogel.',

  'We have stopped this.': 'Rydyn ni wedi stopio hyn.',
  'We have stopped part of this.': 'Rydyn ni wedi stopio rhan o hyn.',
  'We go on with this.': 'Rydyn ni’n mynd ymlaen â hyn.',
  'We have strong reasons, and they weigh more than those to stop. (Article 21(1).)':
    'Mae gennym resymau cryf, ac maen nhw’n pwyso’n drymach na’r rhai dros stopio. (Erthygl 21(1).)',
  'We need it for a legal claim. (Article 21(1).)': 'Mae ei angen arnom ar gyfer hawliad cyfreithiol. (Erthygl 21(1).)',
  'This right does not reach it, because of the reason in law why we use it. (Article 21(1).)':
    'Nid yw’r hawl hon yn ei gwmpasu, oherwydd y rheswm cyfreithiol dros ei ddefnyddio. (Erthygl 21(1).)',
  'The research is needed for a task in the public interest. (Article 21(6).)':
    'Mae angen yr ymchwil ar gyfer tasg er budd y cyhoedd. (Erthygl 21(6).)',
  'You will get no more marketing from us.': 'Ni fyddwch yn cael rhagor o ddeunydd marchnata gennym.',
  '{0} will get no more marketing from us.': 'Ni fydd {0} yn cael rhagor o ddeunydd marchnata gennym.',
  'So that it stays so, we keep a short note of how to recognise {0}, and use it for nothing else.':
    'Er mwyn i hynny barhau, rydyn ni’n cadw nodyn byr o sut i adnabod {0}, ac nid ydym yn ei ddefnyddio at ddim arall.',
  'This is what we weighed for {0}:': 'Dyma’r hyn y gwnaethom ei bwyso o blaid {0}:',
  'So that it stays so, we keep a short note of how to recognise you, and use it for nothing else.':
    'Er mwyn i hynny barhau, rydyn ni’n cadw nodyn byr o sut i’ch adnabod, ac nid ydym yn ei ddefnyddio at ddim arall.',
  'This is what we weighed for you:': 'Dyma’r hyn y gwnaethom ei bwyso o’ch plaid:',
  'This is what we found to weigh more:': 'Dyma’r hyn a oedd yn pwyso’n drymach yn ein barn ni:',

  'The right is for what you gave us. We made or were given this information ourselves. (Article 20(1).)':
    'Mae’r hawl ar gyfer yr hyn y gwnaethoch chi ei roi i ni. Gwnaethom greu’r wybodaeth hon ein hunain, neu fe’i cawsom gan eraill. (Erthygl 20(1).)',
  'The right is for what we use because you agreed, or for a contract with you. (Article 20(1)(a).)':
    'Mae’r hawl ar gyfer yr hyn rydyn ni’n ei ddefnyddio am eich bod wedi cytuno, neu ar gyfer contract â chi. (Erthygl 20(1)(a).)',
  'The right is for what {0} gave us. We made or were given this information ourselves. (Article 20(1).)':
    'Mae’r hawl ar gyfer yr hyn a roddodd {0} i ni. Gwnaethom greu’r wybodaeth hon ein hunain, neu fe’i cawsom gan eraill. (Erthygl 20(1).)',
  'The right is for what we use because {0} agreed, or for a contract with them. (Article 20(1)(a).)':
    'Mae’r hawl ar gyfer yr hyn rydyn ni’n ei ddefnyddio am fod {0} wedi cytuno, neu ar gyfer contract â nhw. (Erthygl 20(1)(a).)',
  'We use this because it is our public task. The right does not reach that work. (Article 20(3).)':
    'Rydyn ni’n defnyddio hyn am mai dyna ein tasg gyhoeddus. Nid yw’r hawl yn cwmpasu’r gwaith hwnnw. (Erthygl 20(3).)',
  'The right is for what computers handle. We keep this on paper. (Article 20(1)(b).)':
    'Mae’r hawl ar gyfer yr hyn y mae cyfrifiaduron yn ei drin. Rydyn ni’n cadw hyn ar bapur. (Erthygl 20(1)(b).)',
  'It is about other people too, and handing it over could harm them. (Article 20(4).)':
    'Mae’n ymwneud â phobl eraill hefyd, a gallai ei drosglwyddo eu niweidio. (Erthygl 20(4).)',
  'We do not send you this in that form.': 'Nid ydym yn anfon hyn atoch ar y ffurf honno.',
  'We give you this as a table (CSV) and as JSON.': 'Rydyn ni’n rhoi hyn i chi fel tabl (CSV) ac fel JSON.',
  'Both are structured, commonly used forms that a machine can read. (Article 20(1).)':
    'Mae’r ddau’n ffurfiau strwythuredig, a ddefnyddir yn gyffredin, y gall peiriant eu darllen. (Erthygl 20(1).)',
  'It has {0} with these columns: {1}.': 'Mae ynddo {0} gyda’r colofnau hyn: {1}.',
  'Some cells begin in a way that a spreadsheet takes for a formula.':
    'Mae rhai celloedd yn dechrau mewn ffordd y mae taenlen yn ei chymryd am fformiwla.',
  'We did not change them.': 'Ni wnaethom eu newid.',
  'If you use a spreadsheet, import the file as text.':
    'Os ydych yn defnyddio taenlen, mewnforiwch y ffeil fel testun.',
  'You asked us to send it to {0}. We cannot send it there by ourselves. (Article 20(2).)':
    'Gwnaethoch ofyn i ni ei anfon at {0}. Ni allwn ei anfon yno ein hunain. (Erthygl 20(2).)',
  'You can give them the files that we give you.': 'Gallwch roi’r ffeiliau rydyn ni’n eu rhoi i chi iddyn nhw.',
  'You asked us to send it to {0}. We have sent it there {1}. (Article 20(2).)':
    'Gwnaethoch ofyn i ni ei anfon at {0}. Rydyn ni wedi’i anfon yno {1}. (Erthygl 20(2).)',
  '{0} asked us to send it to {1}. We cannot send it there by ourselves. (Article 20(2).)':
    'Gofynnodd {0} i ni ei anfon at {1}. Ni allwn ei anfon yno ein hunain. (Erthygl 20(2).)',
  '{0} asked us to send it to {1}. We have sent it there {2}. (Article 20(2).)':
    'Gofynnodd {0} i ni ei anfon at {1}. Rydyn ni wedi’i anfon yno {2}. (Erthygl 20(2).)',
  'by their own safe upload page': 'trwy eu tudalen lanlwytho ddiogel eu hunain',
  'by our safe file transfer': 'trwy ein dull diogel o drosglwyddo ffeiliau',
  'from our computer system to theirs': 'o’n system gyfrifiadurol ni i’w system nhw',
  'on a locked memory stick, and told them the password another way':
    'ar gofbin wedi’i gloi, gan roi’r cyfrinair iddyn nhw mewn ffordd arall',

  'We have corrected this.': 'Rydyn ni wedi cywiro hyn.',
  'We have completed this.': 'Rydyn ni wedi cwblhau hyn.',
  'We keep this, and your own words now stand beside it.':
    'Rydyn ni’n cadw hyn, ac mae eich geiriau eich hun bellach wrth ei ochr.',
  'We keep this as it is. We have noted in the file that you do not agree.':
    'Rydyn ni’n cadw hyn fel y mae. Rydyn ni wedi nodi yn y ffeil nad ydych yn cytuno.',
  'We keep this, and the words of {0} now stand beside it.':
    'Rydyn ni’n cadw hyn, ac mae geiriau {0} bellach wrth ei ochr.',
  'We keep this as it is. We have noted in the file that {0} does not agree.':
    'Rydyn ni’n cadw hyn fel y mae. Rydyn ni wedi nodi yn y ffeil nad yw {0} yn cytuno.',
  'We checked it. We found that it is right and nothing is missing. (Article 16.)':
    'Gwnaethom ei wirio. Gwelsom ei fod yn gywir ac nad oes dim ar goll. (Erthygl 16.)',
  'It is what someone thought, and the file says whose view it is. (Data Protection Act 2018, section 205(1).)':
    'Barn rhywun ydyw, ac mae’r ffeil yn dweud barn pwy. (Deddf Diogelu Data 2018, adran 205(1).)',
  'It shows a mistake that was made. We keep it, and the right facts stand beside it. (Article 5(1)(d).)':
    'Mae’n dangos camgymeriad a wnaed. Rydyn ni’n ei gadw, ac mae’r ffeithiau cywir wrth ei ochr. (Erthygl 5(1)(d).)',
  'An exception in the law applies to it. (Data Protection Act 2018, Schedules 2 to 4.)':
    'Mae eithriad yn y gyfraith yn berthnasol iddo. (Deddf Diogelu Data 2018, Atodlenni 2 i 4.)',
  'What stood there': 'Beth oedd yno',
  'What was asked for': 'Beth y gofynnwyd amdano',
  'What stands there now': 'Beth sydd yno nawr',
  'The same as before': 'Yr un fath ag o’r blaen',
  'We keep this, and do not use it.': 'Rydyn ni’n cadw hyn, ac nid ydym yn ei ddefnyddio.',
  'We go on using this.': 'Rydyn ni’n dal i ddefnyddio hyn.',
};
