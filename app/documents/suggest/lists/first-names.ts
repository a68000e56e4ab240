/**
 * First names people in the United Kingdom bear, of many origins, as single words in small letters without accents. A list of
 * facts, not complete and not meant to be: names in no list are found by what stands around them.
 */
const names = `
aaron abbie abdul abdullah abigail abu ada adam adeel adele adrian adriana agata agnes agnieszka ahmad ahmed aidan aileen aisha aisling
akash alan alana alasdair alastair albert alec aled aleksander aleksandra alex alexa alexander alexandra alexis alfie alfred ali alice alicia alina
alisha alison alistair allan allison alma alun alwyn alyssa amanda amara amber amelia amelie amina aminata amir amit amma amrit amy ana
anastasia andrea andreea andrei andrew andrzej andy aneesa aneta angela angelina angharad angus anil anisa anita anjali ann anna annabel anne annette annie
anthea anthony antonia antonio anton antony anya aoife archie ariana arjun arlo arnold arran arthur arun asha ashley ashraf asif asma
astrid athena aubrey audrey august aurora austin ava avery ayaan ayesha aylin ayo azra
babatunde barbara barnaby barney barry bartosz beata beatrice becky belinda bella ben benjamin bernadette bernard beryl bessie beth bethan bethany betty
beverley bianca bilal billie billy blessing blake bob bobby bogdan bonnie brandon brenda brendan brendon brett brian bridget bronagh bronwen bruce bryan bryony
byron
caitlin caleb callum calum calvin cameron camilla cara carina carl carla carly carmel carmen carol carole caroline carolyn carrie carys cassandra catalin
catherine catrin catriona cecilia cecil cedric celeste celia ceri chandra chantal chantelle charis charlene charles charley charlie charlotte chelsea cheryl chidi chinedu chioma
chloe chris christina christine christopher chukwu ciara cillian claire clara clare claudia clayton clement cliff clifford clive clodagh colette colin colleen conan
conor connie connor constance cora corey corinne cormac courtney craig crystal curtis cynthia cyril
daisy dale damian damien damilola dan dana daniel daniela danielle danny daphne daria dariusz darius darragh darren daryl dave david davinia dawid dean
deborah debbie debra declan deepak deirdre delia delroy demi denis denise dennis derek derrick desmond destiny devon dewi dexter dhruv diana diane dianne
dilys dina dinesh dmitri dolores dominic dominik dominique donald donna dora doreen doris dorota dorothy douglas dougie duncan dwayne dylan
eamon eamonn eden edgar edith edmund edna eduard edward edwin efe eileen eilidh eira elaine eleanor elena eleri eli elias elif elijah eliot elisa
elise elisha eliza elizabeth ella ellen ellie elliot elliott ellis elsa elsie elspeth elvira elwyn emeka emil emilia emily emlyn emma emmanuel enid enrique
eric erica erik erin ernest esme esmee esther ethan ethel eugene euan eunice eva evan evelyn evie ewa ewan
fabian faisal farah farhan farida fatima fatma fatou fay faye felicity felix femi fergus fern ffion fiona finlay finley finn fiona florence folake
fran frances francesca francis francisco frankie fraser fred freda freddie frederick freya funmi
gabriel gabriela gabrielle gail gareth garry gary gavin gaynor gemma geoff geoffrey george georgia georgina gerald geraldine gerard gethin ghulam gideon gilbert gillian
gina giovanni gisela gita giles gladys glen glenda glenn gloria glynis glynn gordon graeme graham grant greg gregor gregory greta grzegorz gulnaz gurpreet gus
guto gwen gwendolyn gwenllian gwyn gwyneth
habib hadiya hafsa hajra hakim halima hamish hamza hana hanif hannah hannan harley harold harpreet harriet harrison harry haruna harvey hasan hassan hattie haydn
hayden hayley heather hector heidi helen helena helga henrietta henry herbert hetty hilary hilda hugh hugo humphrey hussain hussein hywel
iain ian ianto ibrahim ibukun idris ieuan ifeanyi ifeoma igor ikram ilaria ilona imogen imran inaya india ines ingrid ioan iona ira irena irene irina
isaac isabel isabella isabelle isha isla islwyn ismail isobel ivan ivor ivy iwan iwona izabela izzy
jack jackie jackson jacob jacqueline jade jadwiga jaime jake jakub jamal james jamie jamila jan jana jane janet janette janice janine janusz jared
jaroslaw jarvis jasmin jasmine jason jasper javed jay jayden jaydon jayne jean jeanette jed jeff jeffrey jemima jemma jen jenna jennifer jenny jeremiah jeremy
jerome jerry jess jesse jessica jessie jill jillian jim jimmy jo joan joanna joanne jocelyn jodie jody joe joel joelle joey johanna john johnny jolene
jon jonah jonas jonathan jordan jorge jose josef joseph josephine josh joshua josie josiah joyce juan juanita judith judy julia julian julianna julie juliet
juliette julius junaid justin justyna justine
kabir kai kaine kamal kamil kamila kane karen karim karina karl karolina kasia kate katherine kathleen kathryn kathy katie katarzyna katrina katy kaveh kavita kay
kaya kayla kayleigh kaylee keanu keeley keir keira keith kelly kelsey kelvin ken kendra kenneth kenny kerry kerys keshia kevin khadija khalid khalil kian
kiera kieran kim kimberley kiran kirk kirsten kirsty kit kofi konrad kris krish krishna kristian kristina krystyna krzysztof kunal kwabena kwame kyla kyle kylie kyra
lachlan lana lara larissa larry latoya laura lauren laurence laurie lavinia lawrence layla leah leanne leander lee leila lena lenny leo leon leona
leonard leonie leroy lesley leslie lester leticia letitia lewis lexi liam liana libby lidia lila lilian lillian lilly lily lina linda lindsay lindsey ling lionel lisa
liv livia liz liza lizzie lloyd logan lois lola lorcan loretta lorna lorraine lottie louis louisa louise lowri luca lucas lucia lucian lucinda lucy ludmila
luigi luis luka lukasz luke lyall lydia lynda lyndsey lynette lynn lynne lynsey
mabel macy maddie madeleine madison mae magda magdalena magnus mahmood mahmoud mairead maisie malachi malcolm malgorzata malik mamadou mandy manish manuel mara marc
marcel marcia marcin marco marcus marek margaret margery maria mariam marian marianne marie marilyn marina mario marion marisa marjorie marlene marlon marta martha martin martina
martyn marvin mary maryam mateusz mathew matilda matt matthew maud maureen maurice mavis max maxine maxwell maya mazin megan mehmet mei mel melanie melissa melvin
mercedes mererid merle mervyn mhairi mia micah michael michaela michal michelle miguel mihai mike mikey mila milena millie milly milo mina minnie miranda miriam
mirza misha mitchell mo mohamed mohammad mohammed mohan moira mollie molly mona monica monika morag morgan moses moshe muhammad mujib mumtaz muriel murray mustafa myra
myrtle myfanwy
nabil nadeem nadia nadine naeem nahid naima nana nancy naomi nasir nasreen natalia natalie natasha nathan nathaniel naveed neha neil nell nellie nelson nerys
nesta neville ngozi nia niall niamh nicholas nichola nicky nicola nicole nigel nikhil nikita nikki nina niraj nisha noah noel nora noreen norma norman nuala
nuria nusrat
oakley obi octavia oisin ola olga oliver olivia olivier oluwaseun omar omari ondine oonagh ophelia orla orlando osama oscar osian osman oswald otis otto owain owen
pablo paddy paige pamela pamila paolo parveen pascal pat patricia patrick patrycja patryk paul paula pauline pavel pawel paweł peggy penelope percy peter petra phil
philip phillip philippa phoebe phyllis pia pierre piotr polly poppy porter prakash pratik precious preston priscilla priti priya priyanka
qasim quentin quincy rab rachael rachel radek radhika rafael rafal raheem rahim rahul raj raja rajesh rajiv ralph rana randall ranjit raphael rashid
rashida raul ravi raymond razia rebecca rebekah reece reggie regina reginald rehana remi renata rene renee reuben rex reza rhea rhian rhiannon rhodri rhona
rhys ria ricardo richard rick rickie ricky riley rita rizwan roberta robert roberto robbie robin robyn rochelle roderick rodney roger rohan rohit roisin roland
roma roman romeo ron ronald ronan ronnie rory rosa rosalind rosanna rosemary rosie roshni ross rowan rowena roxanne roy royston ruben rudy rufus rukhsana rupert russell
ruth ruqayyah ryan ryszard
saad sabina sabrina sacha sadia sadie safa saffron saima sajid saleem saleh salim sally salma salman salome sam samantha samina samir samira samson samuel sana
sandeep sandra sanjay santiago saoirse sara sarah saskia satnam saul savannah sayed scarlett scott seamus sean sebastian selina selma senga serena sergei seth shabana shabir
shahid shaikh shakira shameem shane shania shannon shanice sharon shaun shauna shawn shay sheena sheila shelley shereen sheridan sherry sheryl shirin shirley shivani shola shona
shreya sian sidney sidra sienna sierra silvia simon simona simone sinead siobhan sioned sofia solomon sonia sonny sophia sophie stacey stacy stan stanislaw stanley stefan
stefania stella stephanie stephen steve steven stewart stuart sue sufyan sukhdeep sukhjit sultan suman sunil sunita suresh susan susanna susannah susie suzanne sven svetlana sybil
syed sylvia sylwia szymon
tabitha tahir tahira tamara tamsin tania tanisha tanvir tanya tara tariq tasha tasneem taylor ted teddy tegan temitope teresa terence terrence terry tess tessa thandi
thea theo theodora theodore theresa thomas tia tiago tiana tiffany tilly tim timothy tina tobias toby todd tolu tom tomas tomasz tommy tony tonya tracey tracy
travis trevor tricia trina trinity tristan trudy tudor tyler tyrone tyra
uche umar una ursula usha usman
valentina valerie vanessa vaughan veena vera verity vernon veronica vicky victor victoria vijay vikram vince vincent vinod viola violetta vivian vivien vivienne vladimir
wajid walter wanda waqar warren wayne wendy wesley wieslaw wilfred wilhelmina william willow winifred winston wojciech
xander xavier xin yanni yara yasir yasmin yasmine yetunde ying yolanda youssef yousuf yusuf yvette yvonne
zac zach zachary zack zahid zahra zain zainab zak zakariya zara zbigniew zeeshan zehra zelda zena zeynep zia zoe zofia zoltan zuzanna zubair
`;

const all: ReadonlySet<string> = new Set(names.split(/\s+/u).filter(Boolean));

/** Whether a word (small letters, no accents) is known as a first name. */
export const isFirstName = (low: string): boolean => all.has(low);

export const firstNames: readonly string[] = [...all];
