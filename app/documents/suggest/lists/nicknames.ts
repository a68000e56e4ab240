/** First names and what their bearers are called. One row: the name as it stands in papers, then short and pet forms. */
const rows = `
abigail abby abbie gail
abdul abdi
adam ad
agnieszka aga
alan al
albert al bert bertie
alexander alex al sandy alec xander lex
alexandra alex lexi sandra sasha ally
alfred alf alfie fred
alison ali ally
amanda mandy manda
amelia millie amy mel
andrew andy drew
angela angie ange
ann annie nan
anna annie
anne annie nan
anthony tony ant
antonia toni
arthur art artie
barbara barb babs barbie
benjamin ben benji benny
bernadette bernie
bernard bernie
beverley bev
bradley brad
bridget bridie biddy
callum cal
cameron cam
carol caz
caroline caz carrie caro
cassandra cass cassie
catherine cath cathy kate katie kitty kay
charles charlie chas chaz chuck
charlotte charlie lottie char
cheryl chez
christina chris chrissie tina
christine chris chrissie tina
christopher chris kit topher
clifford cliff
constance connie
cynthia cindy
daniel dan danny
danielle dani
darren daz
david dave davey dai
deborah deb debs debbie
denise den
dennis den
derek del
desmond des
diana di
diane di
dominic dom
donald don donny
dorothy dot dottie dolly
douglas doug dougie
edward ed eddie ted teddy ned
eleanor ellie nell nora ella
elizabeth liz lizzie beth betty eliza libby bess betsy lisa elsie
emily em emmy
emma em
emmanuel manny
erin ez
ernest ernie
eugene gene
felicity flick fliss
florence flo florrie flossie
frances fran frankie
francis frank frankie
frederick fred freddie
gabriel gabe
gareth gaz gary
gary gaz gazza
gavin gav
gemma gem
geoffrey geoff
george georgie
georgina georgie gina
gerald gerry jerry
geraldine gerry
gillian gill jill gilly
gordon gord
graham gray
gregory greg
gwendolyn gwen
hannah han
harold harry hal
harriet hattie harri
harrison harry
hayley hay
heather hev
helen nell
henry harry hal hank
herbert bert herbie
imogen immy
isaac zac ike
isabel izzy bella
isabella izzy bella
isabelle izzy belle
jacob jake
jacqueline jackie jacqui
james jim jimmy jamie jem
jane janey
janet jan
janice jan
jasmine jas jaz
jean jeanie
jeffrey jeff
jennifer jen jenny jenni
jeremy jez jerry
jessica jess jessie
joan joanie
joanna jo joey
joanne jo
jodie jode jo
john johnny jack jon
jonathan jon jonny
joseph joe joey
josephine josie jo
joshua josh
judith judy jude
julia jules
julie jules
katarzyna kasia
katherine kath kathy kate katie kitty kay
kathleen kath kathy kate
kathryn kath kathy kate katie
kelly kel
kenneth ken kenny
kerry kez
kevin kev
kimberley kim kimmy
kirsty kirst
laura lol laurie
lauren loz
laurence larry laurie loz
lawrence larry laurie
leanne lee
leonard len lenny leo
leslie les
lewis lew
lillian lil lily
lorraine lol raine
louis lou
louise lou lulu
lucy luce
lynette lyn
madeleine maddie maddy
malcolm mal
malgorzata gosia
margaret maggie meg peggy marge madge greta daisy
marjorie marge
martin marty
mary molly polly may
matilda tilly mattie
matthew matt matty
maureen mo
maxwell max
megan meg
melanie mel
melissa mel lissa
michael mike mick mickey mikey
michelle shell chelle
mohammed mo
muhammad mo
nancy nan
natalie nat
natasha tash nat
nathan nate nath
nathaniel nat nate
nicholas nick nicky
nicola nicky nic nikki
nigel nige
norman norm
oliver ollie
olivia liv livvy
pamela pam
patricia pat patsy trish tricia paddy
patrick pat paddy rick
paul pauly
pauline paul
penelope penny pen
peter pete
philip phil pip
philippa pippa pip
rachel rach
raymond ray
rebecca becky becca bex becs
reginald reg reggie
richard rich rick dick richie ricky
robert rob bob bobby robbie bert
roberta bobbie
roderick rod
rodney rod
roger rodge
ronald ron ronnie
rosemary rose rosie
russell russ
samantha sam sammy
samuel sam sammy
sandra sandy
sarah sal sally
sebastian seb
sharon shaz shazza
sheila shee
shirley shirl
sidney sid
simon si
siobhan shiv
sophie soph
stacey stace
stanley stan
stephanie steph steff
stephen steve stevie
steven steve stevie
stewart stew
stuart stu
susan sue susie suze
suzanne sue suzie suze
sylvia syl
tabitha tabby
tamara tammy
terence terry tel
teresa terri tess tessa
theodore theo ted
theresa terri tess tessa
thomas tom tommy
timothy tim timmy
tracey trace
trevor trev
valerie val
vanessa nessa
veronica ronnie vron
victor vic
victoria vicky vic tori
vincent vin vince vinny
vivienne viv
walter wally walt
wayne waz
wendy wend
wilfred wilf
william will bill billy willy liam
winifred win winnie
zachary zac zack
`;

const forms = new Map<string, Set<string>>();
for (const row of rows.split('\n')) {
  const all = row.split(' ').filter(Boolean);
  const [name] = all;
  if (name === undefined) continue;
  for (const one of all) {
    const known = forms.get(one) ?? new Set<string>();
    forms.set(one, known);
    // From a short form only to the names it stands for: Liz may be Elizabeth, but not therefore Betty.
    for (const other of one === name ? all : [name]) if (other !== one) known.add(other);
  }
}

/** What somebody of this first name (small letters) may be called, or what their short name stands for. */
export const calledAs = (low: string): readonly string[] => [...(forms.get(low) ?? [])];

/** Whether a word is a first name, or a short form of one, in this list. */
export const isNickname = (low: string): boolean => forms.has(low);
