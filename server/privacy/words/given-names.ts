/**
 * Given names of many cultures that the English lexicon does not hold, written down for this project: lower case, without
 * accents. A name that is also an ordinary word, a month or a town stands in `ambiguous-names.ts` instead.
 */
export const givenNames: ReadonlySet<string> = new Set(
	`
aakash aart aatu abbas abdelaziz abdelhak abdelkader abdelkrim abdellah abderrahim abderrahmane abdirahman
abdoulaye abdulla abdullahi abe abeba abebe abena abhishek abimbola abiola abla achieng achim adaeze
adalbert adao adaobi adebayo adelheid adem adeola aderbal adesina adetokunbo adhiambo adil adilson aditi
aditya adjoa adnan adoracion adriansyah adrianus adwoa afaf afia afolabi afonso agata agathe agnieszka agop
agostino agron agung agus aidana aiga aigul aiko ailbhe ailen ainara aine ainhoa aintzane ainura aissatou
aisyah aitana aitor aivar aivars aizat aizhan ajay akash akello akemi akihiko akiko akintunde akinyi akio
akiyo akosua akram aksel akshay akua akwasi alaa albana albane alda aldo aleksey alemayehu alessia alessio
alexey alexios alfio alfredo algirdas ali alida alin alioune alix aliya almaz alok alon alper altan
altantsetseg alwin alyona amadeu amadi amadou aman amandeep amandine amani amara amarachi amaya ambra
ambrogio amelie americo amichai amihan amin aminata amira amirul amitabh amjad amnon amparo amrita amy ana
anahit anais anan anand ananya anastasio anastasios anastasiya anat anca andoni andras andreea andris andrus
anestis angelika angeliki angharad angus anibal aniko anil anirudh anisha anjali anjana anke ankit ankita
ankur ann annalena annegret anneke annelies anneliese annemiek annick anniken annikki anong anongnart anoop
anouar anouk anselmo anshul antal ante antje antonello antti anuj anuradha anurag anusha anyango anze aoife
aparecida aparna aperahama aphrodite apinya apio apolline apostolos araceli arancha arantxa aranzazu arash
arben archana arda arend arezoo ariadna ariane arie arief arif arik aristotelis arjan arjeta arkadi arkady
armelle armen armindo arnaldo arne arnulf artan arthit artyom arun aruna arvid arvind arvydas asaf asbjorn
asel asgeir ashish ashok ashot ashwin asier aslaug asli asma asmaa aspasia assetou assunta asta astou asuka
athanasios athina atieno atilla atsuko atsushi attila attilio aude audrius augustin aulia auma aurelie
aurelien aurelio aurore ausra ava avelino avinash aviv avner avraham awino axel axelle aya ayaan ayaka ayako
ayala ayanda ayele ayesha aygerim ayhan aykut ayla ayman aynur ayodele ayomide ayoub aysegul aysel aysun
aytac ayumi azadeh azamat aziza azlan azucena babacar babajide babak babatunde badr bahar bahareh bahman
bahram baiba bakary bakyt bala balaji balint baltasar bambang baptiste barak barasa barbel baris barnabas
bartek barthelemy bartjan bartlomiej bartolome bartolomeo bartosz basak bashir basilio basma bassam bastian
bastien batbayar batuhan batya bayani bayarmaa bayo bayram bayu beata beate beatrix beatriz begona behnam
behrouz bekele bekzat bela ben bence benedict benedicte benedikt benedita bengt bennett benno benoit bento
beppe bereket beren berend berenice berhanu berit berk berkay berna bernadett bernarda bernardete bernd
berta bertalan berthold betul beyza bhavana bhavani bhavesh bhim biagio bibek bijan bilal bilge bimala binh
binod binta bintou birger birgir birgit birgitta birgitte birna birol birte biruk birute bishnu bjarne
blandine blerim boaz bob bodo bogumila boguslaw bohdan bohumil boipelo bojan bojana bola bolanle bolormaa
boniface bonolo bopha bora borgward borislav borja borje boryana botir boubacar bouchra bozena bozhidar
bozidar brahim brais branka branko bratislav braulio brayan bretislav brigida brita brona bronagh bronwen
brunhilde budi bujar bukola bulent burak burcu burkhard burkhart busisiwe busra bwalya cahya cahyo caio
calin callum calogero canan cansu caoimhe carine carlijn carmelo carmina carola carsten carys caspar cassio
catalin catalina catarina cathie catriona cayetana cecilio cees celestin celso cemal cemil cemre cengiz
ceren cerys cesare cevdet cezar cezary chadi chaewon chaim chaiwat chamari chaminda chana chancelvie chanda
chandan chanida chantrea charalambos charline chathura chau chava chebet cheikh chenai chenda cheptoo chetan
chiaki chiamaka chiara chibuike chibuzo chidi chidiebere chidinma chidozie chie chihiro chika chikondi
chimamanda chinedu chinelo chinonso chinwe chioma chipo chisomo chitra choden christel christelle christof
chrysa chuka chukwu chukwuemeka chun chus cian ciaran cigdem cihan cillian cinzia ciprian ciro citlali citra
claas claudemir claudie claudinei claudius cleber cleide cleiton clemence clementine cleusa clodagh
clothilde codrut coen cokky coline conceicao concetta conchita conny cordula corentin cormac corneliu
corrado corrie cosimo coskun cosmin costas costel costin coumba cristi cristian cristiane csaba csilla cuong
custodia cyprien cyrille czeslaw daan daehyun dafna dafydd dagmar dagny daichi daiki dainis daisuke daiva
dalia dalibor dalisay dalit dalma dalva damilola danijel danijela daniyar dante danut danuta danute danylo
dardan darek dariush dariusz darko darshan darya davit davy dawid dawit dayana dayo deaglan deandre declan
dedi deepa deepak deepika deiby deivid delfina delphine dembe demetrius denes denilson deniz denys deqa
dereje dermot derya desi despina desta detlef detlev devendra devrim dewayne dewi dezso dhruv diallo dian
didem didier dieudonne dieumerci dieuwertje dilek diletta dilini dilip dilnoza dilshan dilys dimas dimitra
dimitrios dinara dinesh dinis dipesh dirk divya djeneba dmitriy dmytro dogan dohyun doina domenica domenico
domingos dominika domitila donal donatas donatella donato dongwook donika dorin dorina dorit dorji doron
dorota dorothee dorte dounia douwe dragan dragana dragos drahomira drazen driss drissa drita dror dubravka
dumitru dunja duong dusan duvan duygu dvora eamon ebba ebele eberhard ebrahim ebru ecaterina eckart eckhard
edelgard edelmira edeltraud edgardo edgars edilson edina edinson edivaldo edona edouard edson eduarda edurne
edyta eefje eelco eero eeva eevi efrat eftychia efua egil egle egon ehab ehud eiji eiko eilidh eimear einar
eino eirik eirini ekene ekkehard ekow ekrem elad elaheh elchin elea eleftheria eleftherios elemer eleonora
eleonore elfriede elhadji elham eliane eliete eliezer elina elio elisabet elisabeta elisabetta elisangela
elisete elisheva eliyahu elke elkin elnaz elnur elodie eloy elsebeth eluned elzbieta eman emanuele emeka
emeline emese emiko emin emir emrah emre emrys encarna endang endre eniko enitan enkeleda enkhbat enkhjargal
enora enrica enyonam eoghan ephraim ercan erdal erdem erdogan erez erhan erhard erivaldo erkan erkki erlan
erland erlantz erlinda ermal ermanno erol ersin erwan erzsebet esin esko esme esmee espen esra estefania
eszter etelka etsuko ettore euan euclides eudes eufemia eugenio eulalia eulalie eunji eunjung eusebio
eustaquio eva evangelia evangelos evaristo evelyne evert evgeni evgenia evren ewald ewan ewelina ewen exauce
eyal eyerusalem eyitayo ezequiel ezgi ezio faber fabiana fabiano fabienne fabiola fabrice fabricio fabrizio
facundo fadumo fahad faisal faizal fajar fang farai fares farhad farhan farhana farhiya fariba farid farnaz
farooq farouk farshid faruk farzad farzaneh fatema fatih fatmir fatos fatou fatoumata faustine fausto fawzi
faysal fedde federica fedor fela feliciano felicie felicitas felicity felisa femi femke ferdie ferenc
fereshteh fergal ferhat feride fermin fernand ferruccio figen fikirte fikret fikru filipa filipe filippo
filiz filomena finbar finja fionnuala fiorella firat firmin fitri flavia flavie flavio floor florencio
florent florentina florentine florin florina florine flutura fokke folake folasade forough fotini fotis
fouad franck franka frantisek franziska frauke freddy frederique freyja fridtjof friederike friedhelm frode
froilan froukje fruzsina fulvio fulya fumiko fumio funda funke funmilayo gabino gabor gaelle gaetan gaetano
gaid gail galih galina galit gamze ganbaatar ganbold garbine gaspar gaspard gaurav gauri gautam gauthier
gautier gayan gayane gayatri gbenga gebhard gediminas geert geertje geeta genet gennady gennaro genoveva
geoffroy geovanny geraldo gerben gerd gerda gergely gergo gerlando gerlinde gernot gero gerome gerrit
gershon gertraud getachew gethin gevorg geza gezim ghada ghassan gheorghe ghislain ghislaine giampiero
giancarlo gianfranco gianluca gianluigi gianmarco gianni gianpaolo gideon giedre gijs gijsbert gila gilad
gilberto gilmar gilson gines ginette ginny gintaras gioacchino giordano giorgia giorgos giovana girish girma
gisbert gislaine gisle gitta giulia giuliana giuliano giulio giuseppina giusy gizem gleb gleice gleidys
godelieve gokce gokhan golnaz gonca goncalo gonul gopal gordana gorka goro gosia gotz goulven govind gozde
grainne graziano graziella grazyna greetje gregoire gregoria greily grigoris grigory grzegorz guang guanghui
gudrun guglielmo gugu gugulethu guilhem guilherme guillermina guinevere gulay gulcan gulmira gulnara gulsah
gulsen gulten gulzhan gunay gundula gunel gunhild gunilla gunn gunnar guntis gunvor guoqiang gurkan gurpreet
gurvan gus guus gwenaelle gwendoline gwenllian gyongyi gyorgy gyula habibollah habimana hacer hadar hadas
hadiya hadrien haeun hafdis hafiz hafsa hagai haile haim haiyan haizea hajnalka hakan hakim hakon halil
halima halina halit hallgrimur haluk halvard halvor halyna hamed hamid hamish hamza hanae hanan hande hani
hanne hanneke hannele hannelore hannes hanno hansjorg harald hari harini harish haroun harpreet harri
harrison harsha hartmut hartwig haruka haruko harun haruto hasini hasmik hasna hatem hauwa havard havva
hayat hayk hayriye haytham haziq hedvika heidemarie heidy heike heikki heiko heiner heinz helder heleen
helge helmi helmut heloisa hema hemant hemi hendra hendrik hendrika henk hennie henning henriette henrike
heribert hermenegildo herminia hernan herve hetty hicham hidde hideaki hidemi hideo hikari hikaru hila
hilario hillel hiltrud hinemoa hinnerk hippolyte hiroaki hiroki hiroko hiromi hiroshi hiroto hiroyuki hiruni
hirut hisashi hitomi hitoshi hiwot hjalmar hnin hoang hoani hodan hohepa holger hongmei honoka honore
honorine honorio hooman horatiu horia horst houda houria houshang houssam hovhannes hrvoje htet hugues
huguette huifen hulda hulya husam huw hyejin hynek hyun hyunjin hyunwoo ian iancu iara ibrahima ibtissam
ichiro idalia idan idlir idoia idris iestyn ieuan ifan ifeanyi ifeoma ifrah igal ignacia ignaz ignazio
ikechukwu ikram ilan ilana ilaria ilario ildefonso ildiko ileana ilhan ilinca ilka ilkay ilker ilkka ilvija
ilze imane imani imke immacolata imogen imran imre ina inacio inaki inbal inci indah indira indra indrek
ineke ines inese inga ingabire inge ingeborg inger ingo ingunn ingvar ingvild inigo inmaculada inna intan
intissar ioan ioana ioanna ioannis ionel ionela ionut ipek iraida irem irenee ireneusz irfan irmeli irmgard
irmtraud iryna isa isamu isaure isidoro isidro ismail ismet isolde issam istvan isuru itamar itunu itzel
itzhak itziar iulia iulian iuliana ivanka ivars iveta ivica ivo ivone iwan iyad izabela izaskun izzati jaap
jabari jabir jacco jacek jacoba jacobo jacopo jadranka jadwiga jaehyun jafar jagdish jaione jairo jalal
jamila jamshid janaina janaka jandira janis janneke jannie jannik jannis janos janusz jaouad jaquan jarek
jarkko jarmila jarmo jaromir jaroslav jaroslava jaroslaw jasmine jasna jaspreet javad javi jawad jaya jayant
jayesh jeferson jeison jejomar jelani jelena jelle jelmer jeltje jemima jen jeno jepkosgei jeremie jermaine
jeroen jerzy jhon jhonatan jhun jiahao jialing jiang jianguo jianhua jiayi jigme jiho jihoon jihye jim
jimena jimin jindra jindrich jingyi jinwoo jiri jisoo jitka jitske jiwon jiwoo jiyeon jiyoung joachim joana
joao joaquim joaquina jochem jochen joe joelma joep johana johanne joko jolanda jolanta jomar jomo jon
jongsu jonna joost jordi jorg jorgen joris jorma jorn jorrit jorunn josette josiane josip josune jouko jouni
jovan jovelyn jozsef juanjo jucelino judit juha juhani jukka juliano julita juma junho junichi junjie junko
junseo jurgen jurgita juri jurre jussara jussi justinas justyna jutta jyoti kaare kaarel kaarina kabelo
kadek kadiatou kadir kadri kadriye kagiso kaija kailani kailash kaimana kaisa kaito kalani kalevi kalliopi
kalman kalpana kamau kambiz kamel kamran kana kanako kanha kanika kanini kanokwan kanya kaori kaoru kaoutar
karabo karan karel karianne karine karita karlheinz karol karoly karsten karthik kartik kartika kasia
kaspars kasun katalin katarzyna kateryna kathrin katja katlego katri katrien katrin katsumi katya kaveh
kavindi kavya kayode kazimierz kazuhiro kazuki kazuko kazuo kazuya keabetswe kealoha keanu kebede keegan
kees kehinde keiichi keiko keila keisuke kekoa kelechi kemal kemi ken kendrick kenichi kenji kenta kentaro
keoni kepa kerem keren kerim kersten kerstin kestutis ketan ketevan ketut keyvan kgomotso khadidja khadijah
khady khalil khanh khanyisile khaoula khin khoa khosrow khrystyna kien killian kim kimiko kimmo kinga kinley
kioko kipchoge kiplagat kiprop kirsi kirsteen kirsty kishore kittipong kjell kjersti kjetil klaas klara
klaudia klodian koen kofi koichi koji kojo koldo kondwani konstantin konstantina konstantinos koos koray
korbinian kornel kostas kosuke kotaro krasimir kresimir krisjanis krista kristaps kristjan krisztian
krisztina krystian krystyna krzysiek krzysztof ksenia ksenija kubra kudzai kujtim kuldeep kumiko kunal
kunthea kurniawan kvetoslava kwabena kwadwo kwaku kwame kwasi kweku kyaw kyoko kyosuke kyriaki kyriakos
kyungsoo lachlan lacramioara ladan ladislav laetitia lahcen lajos lakeisha lakmal lakshmi lale laleh lalit
lalita lamberto lamia lanre laquisha larbi lashonda lasse laszlo lata latasha latisha latonya lauma
laurentiu lauri lautaro lavi laxmi lazar lazaro lea lebogang lechoslaw leen leena leendert lefteris leidy
leili leimomi leire leman lembit lemlem lenka leo leocadia leonhard leonor leor lerato leroy lesedi lesia
lestari lesya leszek letizia levan levent lewis leydi leyla lhakpa liane liat libor libuse lidiya lieke
liesbeth lieselotte ligaya ligia lihua liis liisa lijuan lilou limbani limor lindiwe lingling linh linnea
liora lirije lisanne liselotte liudmyla livio liviu liz ljiljana ljubica ljubomir llywelyn loane loes loic
loick lorant loredana lorella lorenz lothar lotte louane loubna lourenco lovisa lowri luan lubna lubomir
lubos lucian luciene lucienne lucimar lucio lucja lucrezia ludek ludger ludivine ludmila ludovic ludovica
ludovico luigia luigina luis luiza lukasz lukman lulzim luminita lungile lusine lutz luzmila luzviminda
lwazi lydie lyubov lyudmila maaike maarit maarja maarten macarena machteld maciek mackenzie madalina madhav
madhavi madhuri mael maelle maelys maeva maeve mafalda magali magalie magaly magnhild mahaut maher mahesh
mahmud mahnaz mahsa mahshid mahtab maicol maija maikel maiko mair mairead majid majlinda makana makis mako
makoa makoto maksym mala malachi malai malakai malebo malee malek malgorzata malick malin malka malte mami
manabu manami manase mandana mandla manijeh manish manisha manju manlio manoj manoli manolis manolo manpreet
mansa mansour marceau marcelino marcelo marcio mareike marek maren margarete margaux margherita margit
margriet margrit margus mariam mariama mariame mariangela maribel maricarmen maricel maricris marieke
marielle marijana marijke marijn marika mariko marilene marilia marinalva mariola marit marita mariusz
marivic marja marjan marjatta marjolein marketa markku markus marleen marleny marlies marloes martijn marton
marwan maryam maryuri masaaki masahiro masaki masako masami masao masaru masashi masato masayuki
massimiliano massimo mataio mateus mateusz matheo mathijs matija matthieu matthijs matti matvei maurizio
mauro mawuli maxence maximo maya mayara mayerly maylin maysa mayu mayuko mayumi mbali mbaye mechthild meena
meenakshi meera mees megha megumi mehran mehrdad mehrnoush meike meiling meinhard meinir meir meirav mekdes
mele melek melih melike melisande melitta melodie meltem menachem menashe mendel merel merete meritxell
merja merve meryem meseret mesfin mesut metin mette mevlut mhairi mher mia micha michalis michela michiko
mickael mieczyslaw mieke mieko mihaela mihail mihaly mihir mihkel miho mikael mikako miki mikkel mikko
miklos milada milena mileydi milivoj miljana milorad miloslav milosz minako mindaugas minghao mingma mingxia
minho minjae minji minjun minoru minseo minsu miodrag mirac mircea mireia mireille mirela mirella mirjam
mirjana mirko mirlinda miroslav miroslava miroslaw mirta misaki misun mitsuo mitsuru miwa miyako miyuki
mizuki mladen moacir modou modupe mogens mohan mohcine mohit mohsen mojgan mojmir momoko mongkut montse
morag mordechai morgane morten morteza moti motoko mouna mounir mourad moussa mphatso mpho mridula muge
muhamad muhammet muhannad mujde mukaddes mukamana mukesh mulenga mulugeta mulyani mumbua munashe munkhbat
murali murat murdo murilo murray mustapha musyoka mutale mutesi muthoni mutua muzaffer mwajuma mwanaisha
mwangi mwila myfanwy myint mykhailo mykola mylene mzia nabil nabin nabirye nacho nadav nadeesha nadege nader
nadezhda nadiia nadir nadja naftali nafula nahid nahuel naima najat najib najwa nakato nakku nalani naledi
nalini namrata nanako nandi nandini nansubuga naoki naoko naoto naoya narantuya narciso naresh nargiza
narine narong nasim nasreen nasrin nasser nataliia natan natia natividad natsuki natsuko natsumi nattapong
nattaya naveen navid navin navjot nawal nayra nazan nazanin nazar nazaret nazgul nazli ndella ndeye ndidi
nebojsa necati ned neda nedeljko neel neelam neema neeraj negar neha neida neide nekane nelcy nelio nemanja
nenad nengah nerea neringa nermin nerys neslihan nesrin nestor neus neusa nevin nexhmije ngaire ngoc ngozi
nguyen nhung niall niamh nicanor nicolae nicolai nicolasa nicoleta nicoletta nicolo nidal nidhi nienke nihal
nihat niina nikhil nikita nikolaos nikolett nilesh nilgun nilmini niloofar nilson nilufer nima nimal nimco
ningsih nipuni nira niran niranjan nirmala nishant nitin nitzan niurka niyonzima nizar njeri njoroge nkechi
nkosana nnamdi nneka noa noboru nobuko nobuo nobuyuki nodar nodira noelani noelia noemie nokuthula nolwenn
nomsa nomusa nomvula nonhlanhla norberto norelis noriko norio normunds nosipho noura noureddine nshuti
nsubuga ntombi nuala nune nuno nunzia nurcan nurdan nurettin nurhaliza nuria nurit nurlan nurul nuwan
nyambura nyasha nyokabi nyoman obiageli obinna oceane ochieng octavian odalys oddvar odgerel odhiambo odile
odunayo ofer ofir ofra ogechi ognjen oguz oguzhan ohad oihane oisin okan okechukwu okello oksana oktay
olabisi oladele olafur olalla olamide olavi olayinka oldrich oleh oleksandra oleksiy olena olha oliwia olof
oluchi olufemi olumide oluwaseun oluwaseyi olwen omid omolara onur onyango onyeka ophelie orazio oren orest
oreste orhan oriane oriol orit orkhan orla orna ornella orsolya ortrud ortwin osamu oskari osmany osmar osmo
osnat ostap otabek otakar otar otavio othman otieno otmane otmar ottavia ottavio ottilie ottokar ouafae
oumaima oumou ousmane outi ovidiu owain oyinkansola oyunaa oyuntuya oyvind ozan ozcan ozge ozgur ozlem paavo
paco padma padmini padraig paivi pakorn palesa pallavi pam panagiota panagiotis pancho panida pankaj panos
paqui paquita paraskevi parisa parvin parviz pasang pascale pascual pasi pasquale patricio patrizia patrizio
patryk patsy pau paulien pavla pavlo pavlos pawel payam pearce peder peeter peiyu pekka pelin pelle pellumb
pema peng pentti pepa pepe perihan permata perrine perry pertti perttu pervin petronila petru petter petteri
peyman phichit philippa philomene phuc phumzile phuong phurba phyo pia pierluigi piero pierrick pieter
pimchanok pina pinar pinchas pinuccia piotrek pirjo pirkko piroska pisey plamedi plamen ploy polat ponciano
pooja pornthip pouya prabhakar prabin pradeep prakash prakriti pramod pranav prasad prasanna prasert
prashant prateek pratik pratima pratiwi praveen predrag preeti premysl priit priscila priya priyanka przemek
przemyslaw puja purna puspita putra putri putu qendrim qiang qing quan quang quanisha quentin quilla quique
quoc quynh rabia rabindra rachid rachida rachna radek radha radhika radim radka radmila radomir radoslav
radoslaw radovan radu rafa rafaela rafal raffaele raffaella rafi rafiq raghav raghu ragna ragnar ragnheidur
ragnhild rahayu rahel rahim rahma rahmat rahul raija raimo raimonds raimundo raivo raj rajae rajan rajani
rajat rajeev rajendra rajesh rajiv raju rakesh raluca ramatoulaye ramazan ramesh ramsey ramya rana randika
rangi ranjit raphaelle rasha rashad rashawn rashmi ratko ratna rattana ravi ravindra raymonde razvan reda
redouane refilwe regiane regine rehema reidar reijo reiko reiner reinhard reinier reka rekha remco remus
remy remzi renan renate renato renaud renske renu renzo reshma rethabile retno reuven rexhep reyhan rhian
rhiannon rhys riad rianne rida rigoberto riikka riina riitta rika rimantas rinske risa risto rithy ritu
ritva rivka riyad riza rizal rizki rizky rizwan rodel rodica rodolphe roelof rogerio rohini rohit roisin
rokhaya rokia roksana romain romane romina rommel romulo ron ronan ronen ronit roque rosalba rosalia
rosamund rosana rosangela rosaria roselyne rosendo roshni rosilene rosimeire rosnah rossana rossella
rostislav roswitha roxane roy roya rozenn ruairi ruba ruchi rudi rudiger ruediger rufino ruggero rukmini
runa ruoxi rupal ruslan ruslana rustam rustem rusudan rutendo rutger ruvimbo ruxandra ruzanna ruzena ryoko
ryosuke ryota ryszard ryuichi ryuji saad saadia sabah sabahattin sabela sabina sabri sachiko sachin sachini
sadao sadhana sadik sadiq saeedeh safa safia safiye sagi sahra saida sait sakari saki salah salesi salih
saliha salim salima salimata salman salvatore salwa sam saman samaneh sameer samia samnang sampath samuele
sana sanaa sancho sandeep sander sandhya sandile sandor sandrine sanduni sanele sangeeta sangwoo sanja
sanjana sanjay sanjeev sanjita sanna sanne sanni santina santosh saoirse sarata sarit sarita sarka sarnai
sasa sascha sasithorn saskia satish satomi satoru satu saturnino saulius saverio savita sawsan sawyer sayaka
sayed sayuri sebastiano sebastiao seda sedat seema sefa sefo sefu segolene segun seiichi seija seiji seini
selahattin selam selamawit selcuk selda selen selin selorm sema semih semisi semra semyon senait senay sener
seojun seoyeon sepideh seppo serafin serap seraphine serdar sergi sergiy serhat serhiy serigne serkan serpil
serwaa setiawan seung seungmin sevara sevda severin severine severino sevgi sevil sevim sevtap seydou
seynabou sezen sezgin shabnam shadi shahin shahla shahram shahrul shahrzad shaima shalini shalom shanice
shaniqua shankar shanti shaquille sharad sharmila shashi shavkat shazia sheela shehan sheida shenika shervin
sherzod shigeki shigeru shikha shilpa shimon shinichi shinji shinobu shiori shireen shiri shirin shivani
shizuka shizuko shlomit shmuel shohei shoshana shota shpend shpresa shreya shruti shuang shubham shufen
shukuru shulamit shunsuke shuyi shweta siale siamak sian siaosi sibel sibongile sibusiso sid siddharth
sidiki siebe siegbert sieglinde sietske sifiso sigal sigbjorn sigita signe sigrid sigrun sigurd sigurdur
siham siiri silje silke silvana silvano silvestre silviu simao simbarashe simeon simin simisola simran sinan
sinead sinem sinisa siobhan sione siphiwe sipho sirikit siriporn sirkka sirlene sirpa siti sitora siyabonga
siyuan sizwe sjaak sjoerd skender skirmante slamet slavica slavko slawomir smadar smita sneha snezana snorri
sofiane sofiya sohrab soichiro soile soizic sokha solange solene solomiia solomone solveig somchai somsak
sonal sonali songul soojin sooyoung sophea sopheap sopio soraya sorcha sorin sorina sosefo sothea sotiria
sotiris souad soufiane soukaina souleymane soumia soyeon spela spyros srdjan srey sreymom sreyneang sridhar
srinivas ssebunya stanislava stanislaw stanislawa stavros stavroula stefania steffen steffi stein steinar
stelian stelios stepan stevan stian stig stijn stipe stojan sture stylianos subhash suchada sudha sudhir
sugeng suhail suharto suheyla sujan sujata sujin sukarno sukhdeep sukran sulaiman suleiman suleyman sulistyo
suman sumit sundar sunethra sungho sunghoon sungmin sunil sunisa sunita supaporn supriyadi supun surasak
suresh surya suryani susanna susanti susanto sushil sushila sushma susumu sutrisno suwanna suze svante
svatopluk svein sveinn svenja sverre svetlana svetozar svitlana swapna swati syafiq syahira sybille sybren
sylvain sylvaine sylwia synnove szabolcs szilard szilvia taavi tadashi tadesse tadeusz tadhg taehyung
taeyang tafadzwa tahar tahereh tahira taiki taina taiwo takahiro takako takao takayuki takeo takeshi takumi
takuya talgat talya tamas tamati tamika tamiko tamir tanawat tancrede tane taner tanguy taniela tanisha
tanja tansu tanvi tapani tapiwa taras tarek tarik tariq tarja taro tarun tashi tatenda tatiane tatsuo
tatsuya tavita tayfun taylor tayshaun tebogo ted teemu teguh tejas telma telmo temitope temur tendai tenzin
teodor teodoro teppo terez terhi terje tero terrell teruo tetiana tetsuo tetsuya teun tevita tewodros thabo
thanaporn thanasis thanawat thandar thandeka thandi thandiwe thanh tharindu themba theodoros theodosia
theophile thiago thibaud thibault thibaut thida thien thierry thijs thilini thilo thiri thisara thodoris
thora thorben thorbjorn thordis thore thorstein thorsten thorunn thorvald thulani thuy tiago tiberiu tibor
tiemoko tien tifenn tigist tigran tihomir tiina tijana tijmen tilda tilman tilmann tim timea timo timofey
timothee timur tinashe tinatin tindaro tineke tingting tipene titilayo titouan tiwa tiwonge tiziana tiziano
tjeerd tjitske tlotlo tobenna togrul toivo tolga toluwani tom tomas tomasa tome tomek tomer tomislav tommi
tomohiro tomoko tomomi tonu toomas tope torben torbjorn toribio torill torkel torsten toru torunn toshi
toshiaki toshiko toshio touria tova tove traian traudel traute tremaine trevon triin trijntje trine trinh
trond truc trung truus trygve tsegaye tsehay tserendorj tshepo tshering tsion tsipora tsubasa tsutomu
tsvetana tuan tudor tugba tugce tuija tulay tumelo tuncay tunde tuomas tupou turgut turhan turlough tuula
tuulikki tuyet tyrell tzipi tzvi ubaldo ubbo uche uchechi uchenna udara uday udin udo ufuk ugne ugur ugyen
uldis ulf uliana ulises ulla ulle ulrike ulugbek umar umberto umesh umit umut umutoni unai unal unathi unni
urho uriel urmas urmila ursel urszula uschi utami utku uwe uwimana uxia uyen uzoma vaclav vadim vahan vahid
vaida vaimoana vaino vaishali vakhtang valbona valdemar valdir valdrin valentyn valerio valeriy vandana
vanderlei vangelis vannak vardan varduhi varsha varun vasant vasco vasile vasiliki vasilis vasiliy vasso
vasyl veasna vedant vedat vedran veena vegard veikko veit veli venancio venkat venkatesh venla vered verena
verity veronika veronique vesa vesna vibeke vibha vicenta victoria victoriano victorien vidar vidya viesturs
viet viggo vijay vikas vikram vilde viliami ville vilma vilmos vimal vinay vincenz vincenzo vineet vinicius
vinod violaine viorel viorica vipul virag viraj virginie virpi vishal vishnu vitaliy vitaly vitor vittoria
vittorio viviane vjosa vladimira vladut vlasta vojislav volkan volker volkmar volodymyr vratislav vugar
vuthy vuyo vyacheslav vytautas waclaw wael wafa wafula wahid wahyu wahyuni wairimu waldemar walid waltraud
wambui wambura wanderson wangari wangui wanjiku wanjiru waraporn warsame wasana wassim wataru wayan wayra
weijie weiming weiwei wekesa wenceslao wenjing wenxuan weronika wessel wibke wibowo wichai widad widodo
widya wiebe wiebke wieger wieslaw wieslawa wietske wiktor wiktoria wilber wilhelmine willem willemijn willi
willians wilmar wilmer winarti wipada wirat wiremu witold wladyslaw wojciech wojtek woojin wouter wulan
xabier xaver xavi xaviere xhevdet xiang xiao xiaofeng xiaohong xiaojun xiaoli xiaoming xin xinyi xiuying
xoan xochitl xolani xuan xueying yaakov yacine yadanar yadira yael yafit yago yair yaiza yajaira yakov
yalcin yalda yamileth yamini yanet yanira yanling yannick yannis yanti yanto yara yared yaritza yariv
yaroslav yasar yasas yasemin yash yasin yasmiin yasmina yasser yasuhiro yasuko yasuo yasushi yating yavuz
yazid yehuda yehudit yeison yejin yeliz yeonjoo yerlan yesenia yeter yetunde yevgen yevhen yevhenia yewande
yiannis yichen yifan yifei yigal yiling yingying yinka yisrael yitzhak yngve yoan yoandri yoann yochanan
yogesh yohan yohann yohannes yohei yoichi yoko yolotl yonas yongjun yoonseo yoram yoshie yoshiko yoshio
yossi yosuke yotam youenn younes youness younghee youngho youngjae youngjin youngsoo yousef youssef yrjo
yseult yuanyuan yuchen yudi yuichi yuka yukari yuki yukihiro yukiko yukio yuko yuleidy yulia yuliana yuliet
yuliya yumi yumiko yuni yunus yurany yuridia yuriko yusniel yusra yusuke yuta yutaka yuting yuto yuxin
yuxuan yuya yvon zacarias zacharias zafer zaid zainab zainabu zakaria zaki zanele zarina zarni zaruhi zayd
zbigniew zbynek zdenek zdenka zdravko zdzislaw zeev zelia zeljka zeljko zerihun zerrin zewdu zhanar zhang
zhanna zheng zhihao zhiqiang zhiwei zhour ziad zihan zihao zilda zinaida zineb zinhle ziva zivko zixuan ziyi
zlata zlatko zodwa zoe zohar zohra zohreh zoltan zoraida zoran zorica zosia zoubida zouhair zsigmond zsolt
zsuzsa zsuzsanna zuhal zukiswa zulaikha zulay zulema zuleyma zulfiya zulkifli zurab zuzana zuzanna zvonimir
zydrunas zygmunt
`
		.trim()
		.split(/\s+/),
);
