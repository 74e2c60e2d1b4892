/**
 * Given names of many cultures that the English lexicon does not hold, written down for this project: lower case, without
 * accents. A name that is also an ordinary word, a month or a town stands in `ambiguous-names.ts` instead.
 */
export const givenNames: ReadonlySet<string> = new Set(
	`
aart abbas abdelaziz abdelkader abderrahmane abdoulaye abdulla abe abebe abena abhishek abiola achieng achim
adaeze adalbert adao adaobi adebayo adelheid adem adeola aderbal adesina adetokunbo adil adilson aditi aditya
adnan adoracion adriansyah adrianus adwoa afaf afia afonso agata agathe agnieszka agop agostino agung agus
aiko ailbhe ailen ainara aine ainhoa aintzane aissatou aisyah aitana aitor aizat ajay akash akemi akihiko
akiko akinyi akio akiyo akosua akram aksel akshay akua akwasi alaa albane alda aldo aleksey alessia alessio
alexey alexios alfio alfredo ali alida alin alix aliya alok alon alper altan alwin alyona amadeu amadi amadou
aman amandeep amandine amara amaya ambra ambrogio amelie americo amichai amihan amin aminata amira amitabh
amjad amnon amparo amrita amy ana anais anan anand ananya anastasio anastasios anastasiya anat anca andoni
andras andreea anestis angelika angeliki angharad angus anibal aniko anil anjali anjana anke ankit ankita
ankur ann annalena annegret anneke annelies anneliese annick anniken annikki anong anoop anouk anselmo anshul
antal ante antje antonello anuj anurag anusha anyango aoife aparecida aparna aphrodite apinya apostolos
araceli arancha arantxa aranzazu arash archana arda arend arezoo ariadna ariane arie arief arif arik
aristotelis arjan arkadi arkady armelle armindo arnaldo arne arnulf arthit artyom arun aruna arvid arvind asaf
asbjorn asgeir ashish ashok ashwin asier aslaug asli asma asmaa aspasia assunta asta asuka athanasios athina
atilla atsuko atsushi attila attilio aude augustin aurelie aurelien aurelio aurore ava avelino avinash aviv
avner avraham axel axelle aya ayaka ayako ayala ayhan aykut ayla ayman aynur ayodele ayomide aysegul aysun
aytac ayumi azadeh aziza azlan azucena babajide babak babatunde badr bahar bahareh bahman bahram bala balaji
balint baltasar bambang baptiste barak barbel baris barnabas bartek barthelemy bartlomiej bartolome bartolomeo
bartosz basak bashir basilio basma bassam bastian bastien batuhan batya bayani bayram bayu beata beate beatrix
beatriz begona behnam behrouz bela ben bence benedict benedicte benedikt benedita bengt bennett benno benoit
bento beppe bereket beren berend berenice berit berk berkay berna bernadett bernarda bernardete bernd berta
bertalan berthold betul beyza bhavana bhavani bhavesh biagio bijan bilal bilge binh binta birger birgir birgit
birgitta birgitte birol birte bjarne blandine boaz bob bodo bogumila boguslaw bohdan bohumil bojan bojana bola
bolanle boniface bora borgward borislav borja borje boryana bouchra bozena bozhidar bozidar brahim brais
branka branko bratislav braulio bretislav brigida brita brona bronagh bronwen brunhilde budi bukola bulent
burak burcu burkhard burkhart busra cahyo caio calin callum calogero canan cansu caoimhe carine carmelo
carmina carola carsten carys caspar cassio catalin catalina catarina cathie catriona cayetana cecilio cees
celestin celso cemal cemil cemre cengiz ceren cerys cesare cevdet cezar cezary chadi chaewon chaim chana
chandan charalambos charline chau chava cheikh chiaki chiamaka chiara chibuike chibuzo chidi chidiebere
chidinma chidozie chie chihiro chika chimamanda chinedu chinelo chinonso chioma chitra christel christelle
christof chrysa chuka chukwu chukwuemeka chun chus cian ciaran cigdem cihan cillian cinzia ciprian ciro citra
claas claudie claudinei claudius cleber clemence clementine clodagh clothilde codrut coen coline conceicao
concetta conchita conny cordula corentin cormac corneliu corrado corrie cosimo coskun cosmin costas costel
costin cristi cristian cristiane csaba csilla cuong custodia cyrille czeslaw daehyun dafna dafydd dagmar dagny
daichi daiki daisuke dalia dalibor dalisay dalit dalma danijel danijela dante danut danuta darek dariush
dariusz darko darya davy dawid dawit dayana dayo deaglan declan dedi deepa deepika delfina dembe denes
denilson deniz denys dermot derya desi despina desta detlef detlev devendra devrim dewi dezso dhruv diallo
dian didem didier dilek diletta dilip dilnoza dilys dimitra dimitrios dinis divya dmitriy dogan doina domenica
domenico domingos dominika domitila donal donatella donato dongwook dorin dorina dorit doron dorota dorothee
dorte dounia dragan dragana dragos drahomira drazen driss dror dubravka dumitru dunja duong dusan duygu dvora
eamon ebba ebele eberhard ebrahim ebru ecaterina eckart eckhard edelgard edelmira edeltraud edgardo edilson
edina edouard edson eduarda edurne edyta eefje eeva efrat eftychia efua egil egon ehab ehud eiji eiko eilidh
eimear einar eino eirik eirini ekene ekkehard ekow ekrem elad elaheh elchin elea eleftheria eleftherios elemer
eleonora eleonore elfriede elham eliane eliezer elio elisabet elisabeta elisabetta elisete elisheva eliyahu
elke elnaz elodie eloy elsebeth eluned elzbieta eman emanuele emeka emeline emese emiko emin emir emrah emre
emrys encarna endang endre eniko enitan enrica eoghan ephraim ercan erdal erdem erdogan erez erhan erhard
erivaldo erkan erkki erland erlantz erlinda erol ersin erzsebet esin esko esme esmee espen esra estefania
eszter etelka etsuko ettore euan eugenio eulalia eulalie eunji eunjung eusebio eustaquio eva evangelia
evangelos evaristo evelyne evert evgeni evgenia evren ewald ewan ewelina eyal eyitayo ezequiel ezgi ezio
fabiana fabiano fabienne fabiola fabricio facundo fahad faisal faizal fajar fang fares farhad farhan fariba
farid farnaz farooq farouk farshid faruk farzad farzaneh fatema fatih fatou fatoumata faustine fausto fawzi
faysal federica fedor fela feliciano felicie felicitas felicity felisa femi femke ferdie ferenc fereshteh
fergal ferhat feride fermin fernand ferruccio figen fikret filipa filipe filippo filiz finbar finja fionnuala
fiorella firat fitri flavia flavie flavio floor florencio florent florentina florentine florin florina florine
folake folasade forough fotini fotis fouad franck franka frantisek franziska frauke frederique fridtjof
friederike friedhelm frode froilan fruzsina fulvio fulya fumiko fumio funda funke funmilayo gabino gabor
gaelle gaetan gaetano gail galih galina galit gamze garbine gaspar gaspard gaurav gauri gautam gauthier
gautier gayatri gbenga gebhard geert geeta gennady gennaro genoveva geoffroy gerben gerd gerda gergely gergo
gerlinde gernot gero gerome gershon gertraud getachew gethin geza ghada ghassan gheorghe ghislain ghislaine
giancarlo gianfranco gianluca gianluigi gianmarco gianni gianpaolo gideon gijs gila gilad gilson gines ginette
ginny giordano giorgia giorgos giovana girish gisbert gisle gitta giulia giuliana giuliano giulio giuseppina
giusy gizem gleb gokce gokhan golnaz gonca goncalo gonul gopal gordana gorka goro gosia gotz govind gozde
grainne graziano grazyna gregoire gregoria grigoris grigory grzegorz guang gudrun guglielmo gugu guilhem
guilherme guillermina guinevere gulay gulcan gulnara gulsah gulsen gulten gunay gundula gunhild gunilla gunn
gunvor gurkan gurpreet gus guus gwenaelle gwendoline gwenllian gyongyi gyorgy gyula habibollah hacer hadar
hadas hadiya hadrien hafdis hafiz hafsa hagai haile haim haizea hajnalka hakan hakim hakon halil halima halina
halit haluk halvard halvor halyna hamed hamish hamza hanae hanan hande hani hanne hannelore hannes hanno
hansjorg harald hari harish haroun harpreet harrison harsha hartmut hartwig haruka haruko harun haruto hasna
hatem hauwa havard havva hayat hayriye haytham haziq hedvika heidemarie heike heikki heiko heiner heinz helder
heleen helge helmut heloisa hema hemant hemi hendra hendrika henk henning henriette henrike heribert
hermenegildo herminia hernan herve hetty hicham hideaki hidemi hideo hikari hikaru hila hilario hillel hiltrud
hinnerk hippolyte hiroaki hiroki hiroko hiromi hiroshi hiroto hiroyuki hisashi hitomi hitoshi hiwot hjalmar
hoang holger honoka honore honorine honorio hooman horatiu horia horst houda houria houshang hrvoje hugues
huguette hulya husam huw hyejin hynek hyun hyunwoo ian iancu ibrahima ibtissam ichiro idan idoia idris iestyn
ieuan ifan ifeanyi ifeoma igal ignacia ignaz ikechukwu ikram ilan ilana ilaria ilario ildefonso ildiko ileana
ilhan ilinca ilka ilkay ilker imane imani imke imogen imran imre ina inacio inaki inbal inci indah indra ineke
ines inga inge ingeborg inger ingo ingunn ingvar ingvild inigo inmaculada inna intan ioan ioana ioanna ioannis
ionel ionela ionut ipek irem irenee ireneusz irfan irmgard irmtraud iryna isa isamu isidoro isidro ismet
isolde issam istvan itamar itunu itzhak itziar iulia iulian iuliana ivanka iveta ivica ivo ivone iwan iyad
izabela izaskun jaap jabari jabir jacco jacek jacoba jacobo jacopo jadranka jadwiga jaehyun jafar jagdish
jaione jalal jamila jamshid jannie jannik jannis janos janusz jarek jarkko jarmila jarmo jaromir jaroslav
jaroslava jaroslaw jasmine jasna jaspreet javad javi jawad jaya jayant jayesh jeferson jejomar jelani jelena
jelle jemima jen jeno jeremie jeroen jerzy jhon jhun jiang jianguo jianhua jihoon jihye jim jimena jimin
jindra jindrich jingyi jinwoo jiri jisoo jitka jitske jiwon jiwoo jiyeon jiyoung joachim joana joao joaquim
joaquina jochen joe joep johanne joko jolanda jolanta jomar jomo jon jongsu jonna joost jordi jorg jorgen
joris jorn jorrit jorunn josette josiane josip josune jouko jovan jovelyn jozsef juanjo judit juha juhani
jukka julita juma junho junichi junjie junko junseo jurgen jurre jussara jussi justyna jutta jyoti kaare
kaarina kadir kadriye kagiso kaija kailash kaisa kaito kalliopi kalman kalpana kamau kambiz kamel kamran kana
kanako kanya kaori kaoru karan karel karianne karine karita karlheinz karol karoly karsten karthik kartik
kartika kasia katalin katarzyna kateryna kathrin katja katri katrien katrin katsumi katya kaveh kavya
kazimierz kazuhiro kazuki kazuko kazuo kazuya keanu keegan kees kehinde keiichi keiko keisuke kekoa kelechi
kemal ken kenichi kenji kenta kentaro kepa kerem keren kerim kersten kerstin ketan keyvan khadidja khadijah
khady khalil khanh khoa khosrow kien killian kim kimiko kimmo kinga kirsi kirsteen kirsty kjell kjersti kjetil
klaas klara klaudia koen kofi koichi koji kojo koldo konstantin konstantina konstantinos koos koray korbinian
kornel kostas kosuke kotaro krasimir kresimir krisztian krisztina krystian krystyna krzysiek krzysztof ksenia
ksenija kubra kuldeep kumiko kunal kurniawan kvetoslava kwabena kwadwo kwaku kwame kwasi kweku kyoko kyosuke
kyriaki kyriakos kyungsoo lachlan lacramioara ladan ladislav laetitia lajos lakshmi lale laleh lalit lamberto
lamia lasse laszlo lata laurentiu lauri lautaro lavi lazar lazaro lea lechoslaw leen lefteris leidy leili
leire leman lenka leo leocadia leonhard leonor leor lerato leroy lesia lestari lesya leszek letizia levent
lewis liane liat libor libuse lidiya lieke liesbeth lieselotte ligaya ligia lihua liisa lilou limor lindiwe
linh linnea liora lisanne liselotte livio liviu liz ljiljana ljubica ljubomir llywelyn loane loes loic loick
lorant loredana lorenz lothar louane loubna lourenco lovisa lowri luan lubna lubomir lubos lucian lucienne
lucimar lucio lucja lucrezia ludek ludger ludivine ludmila ludovica ludovico luigia luis luiza lukasz lukman
luminita lungile lutz luzviminda lydie lyubov lyudmila maaike maarit maarten macarena machteld maciek
mackenzie madalina madhav madhuri mael maelle maeva maeve mafalda magali magalie magnhild maher mahesh mahmud
mahnaz mahsa mahshid mahtab maicol maija maiko mair mairead majid makana makis mako makoto maksym mala malee
malek malgorzata malin malka malte mami manabu manami mandana mandla manijeh manisha manju manlio manoj manoli
manolis manolo manpreet mansa mansour marceau marcelino marcio mareike marek maren margarete margaux
margherita margit margriet margrit mariama mariame mariangela maricarmen maricel maricris marieke marielle
marijana marijke marijn marika mariko marilia mariola marit marita mariusz marivic marja marjatta marketa
markku marleen marlies marloes martijn marton marwan masaaki masahiro masaki masako masami masao masaru
masashi masato masayuki massimiliano massimo mateus mateusz mathijs matija matthieu matthijs matvei maurizio
mauro maxence maximo maya mayara maysa mayu mayuko mayumi mbali mechthild meena meenakshi meera mees megha
megumi mehran mehrdad mehrnoush meike meiling meinhard meinir meir meirav mele melek melih melike melitta
melodie meltem menachem menashe mendel merel merete meritxell merja merve meseret mesut metin mette mevlut
mhairi mia micha michalis michela michiko mickael mieczyslaw mieke mieko mihaela mihail mihaly mihir miho
mikael mikako miki mikkel mikko miklos milada milivoj miljana milorad miloslav milosz minako minho minjae
minji minjun minoru minseo miodrag mirac mircea mireia mireille mirela mirella mirjam mirjana mirko miroslav
miroslava miroslaw mirta misaki misun mitsuo mitsuru miwa miyako miyuki mizuki mladen moacir mogens mohan
mohit mohsen mojgan mojmir momoko mongkut montse morag mordechai morgane morten morteza moti motoko mounir
mourad moussa mpho mridula muge muhamad muhammet muhannad mujde mukaddes mukesh murali murat murdo murilo
murray mustapha mutua muzaffer mwangi myfanwy mykhailo mykola mylene nabil nacho nadav nadege nader nadezhda
nadir nadja naftali nahid nahuel najat najib najwa naledi nalini namrata nanako nandi nandini naoki naoko
naoto naoya narciso naresh nasim nasreen nasrin nasser natan natividad natsuki natsuko natsumi nattapong
naveen navid navin navjot nawal nazan nazanin nazaret nazli ndeye ndidi nebojsa necati ned neda nedeljko neel
neelam neeraj negar neha nekane nelio nemanja nenad nengah nerea nermin nerys neslihan nesrin nestor neus
nevin ngaire ngoc ngozi nguyen nhung niall niamh nicanor nicolae nicolai nicolasa nicoleta nicoletta nicolo
nidal nidhi nienke nihal nihat nikolaos nikolett nilesh nilgun niloofar nilson nilufer nima nira niran nishant
nitin nitzan nizar njeri njoroge nkechi nkosana nnamdi nneka noa noboru nobuko nobuo nobuyuki noelia noemie
nolwenn nomsa nomvula nonhlanhla norberto noriko norio noura ntombi nuala nuno nunzia nurcan nurdan nurettin
nurhaliza nuria nurit nurul nyambura nyoman obinna oceane octavian oddvar odile odunayo ofer ofir ofra ognjen
oguz oguzhan ohad oihane oisin okan oksana oktay olabisi olalla olamide olayinka oldrich oleh oleksandra
oleksiy olena olha oliwia olof oluchi olumide oluwaseun oluwaseyi olwen omid onur onyeka ophelie orazio oren
oreste orhan oriane oriol orit orla orna ornella orsolya ortrud ortwin osamu oskari osmo osnat ostap otakar
otavio othman otieno otmar ottavio ottilie ottokar ousmane ovidiu owain oyvind ozan ozcan ozge ozgur ozlem
paavo paco padma padmini padraig paivi palesa pallavi pam panagiota panagiotis pancho pankaj panos paqui
paquita paraskevi parisa parvin parviz pascale pascual pasi pasquale patricio patrizia patrizio patryk patsy
pau paulien pavla pavlos pawel payam pearce peder pekka pelin pelle peng pentti pepa pepe perihan permata
perrine perry perttu pervin petronila petru petter petteri peyman philippa phuc phuong pia pierluigi piero
pierrick pina pinar pinchas piotrek pirjo pirkko piroska plamen ploy polat ponciano pooja pornthip pouya
prabhakar pradeep pramod pranav prasad prasert prashant pratik praveen predrag preeti premysl priscila priya
priyanka przemek przemyslaw puja putra putri putu qiang qing quan quang quique quoc quynh rabia rachida rachna
radek radha radhika radim radka radmila radomir radoslav radoslaw radovan radu rafa rafaela rafal raffaele
raffaella rafi rafiq raghav raghu ragna ragnar ragnhild rahayu rahim rahma rahmat raimundo raj rajan rajani
rajat rajeev rajendra rajesh rajiv raju rakesh raluca ramazan ramesh ramsey rana rangi ranjit raphaelle rasha
rashmi ratko ratna ravi ravindra raymonde razvan reda regiane regine reidar reijo reiko reiner reinhard
reinier reka rekha remco remus remy remzi renan renate renato renaud renske renu renzo reshma retno reuven
reyhan rhian rhiannon rhys riad rida rigoberto riikka riitta rika risa ritu rivka riyad riza rizal rizki
rizwan rodel rodica rodolphe rogerio rohini rohit roisin rokhaya roksana romain romane romina rommel romulo
ron ronen ronit roque rosalba rosalia rosamund rosana rosaria roselyne rosendo roshni rosnah rossana rossella
rostislav roswitha roy roya ruairi ruba ruchi rudi rudiger ruediger rufino ruggero rukmini runa rupal ruslan
rustam rutendo rutger ruxandra ruzena ryoko ryosuke ryota ryszard ryuichi ryuji saad saadia sabah sabahattin
sabela sabri sachiko sachin sadao sadhana sadik sadiq saeedeh safa safia safiye sagi sait sakari saki salah
salih saliha salim salima salman sam saman samaneh sameer samia samuele sana sanaa sancho sander sandhya
sandor sandrine sangeeta sangwoo sanja sanjana sanjay sanjeev sanna sanne sanni santosh saoirse sarit sarita
sarka sasa sascha saskia satomi satoru satu saturnino savita sawsan sawyer sayaka sayed sayuri sebastiano
sebastiao seda sedat seema sefa sefu segolene segun seiichi seija seiji selahattin selam selcuk selda selen
selin sema semih semra semyon senait senay sener seojun seoyeon sepideh seppo serafin serap serdar sergi
sergiy serhat serhiy serkan serpil setiawan seung seungmin severin severine severino sevgi sevil sevim sevtap
seydou sezen sezgin shabnam shadi shahin shahla shahram shahrul shahrzad shaima shalini shalom shankar shanti
sharad sharmila shashi shazia sheela sheida shervin shigeki shigeru shilpa shimon shinichi shinji shinobu
shiori shireen shiri shirin shivani shizuka shizuko shlomit shmuel shohei shoshana shota shreya shruti shuang
shubham shulamit shunsuke shweta siamak sian sibel sibusiso sid siddharth siegbert sieglinde sigal sigbjorn
signe sigrid sigrun sigurd siham siiri silje silke silvana silvano silvestre silviu simao simeon simin simran
sinan sinead sinem sinisa siobhan sione sipho siriporn sirpa siti sjaak sjoerd slamet slavica slavko slawomir
smadar smita sneha snezana snorri sofiane sofiya sohrab soichiro soile solange solene solveig somchai somsak
sonal sonali songul soojin sooyoung soraya sorcha sorin sorina sotiria sotiris souad soufiane soukaina spyros
srdjan sridhar srinivas stanislava stanislaw stanislawa stavros stavroula stefania steffen steffi stein
steinar stelian stelios stepan stevan stian stig stijn stipe stojan sture stylianos subhash suchada sudha
sudhir suhail suheyla sujata sukarno sukhdeep sukran sulaiman suleiman suleyman sulistyo suman sundar sungmin
sunil sunita supaporn supriyadi suresh surya suryani susanto sushil sushma susumu suze svante svatopluk svein
svenja sverre svetlana svetozar svitlana swapna swati sybille sylvain sylvaine sylwia synnove szabolcs szilard
szilvia tadashi tadesse tadeusz tadhg taeyang tafadzwa tahar tahereh tahira taiki taina taiwo takahiro takako
takao takayuki takeo takeshi takumi takuya talya tamas tamiko tamir tane taner tanguy tanja tansu tanvi tapani
tapiwa taras tarek tarik tariq tarja taro tarun tatiane tatsuo tatsuya tayfun taylor ted teemu teguh tejas
telma telmo temitope tendai teodor teodoro terez terhi terje tero teruo tetiana tetsuo tetsuya teun thabo
thanasis thandeka thandi thandiwe thanh themba theodoros theodosia theophile thiago thibaud thibault thibaut
thien thierry thijs thilo thodoris thora thorben thorbjorn thore thorstein thorsten thorvald thuy tiago
tiberiu tibor tien tigist tihomir tiina tijana tijmen tilda tilman tilmann tim timea timo timofey timothee
timur tinashe titilayo titouan tiwa tiziana tiziano toivo tolga tom tomasa tome tomek tomer tomislav tomohiro
tomoko tomomi tope torben torbjorn toribio torill torkel torsten toru torunn toshi toshiaki toshiko toshio
tova tove traian traudel traute trine trinh trond truc trung truus trygve tsipora tsubasa tsutomu tsvetana
tuan tudor tugba tugce tuija tulay tuncay tunde tuomas turgut turhan turlough tuula tuyet tzipi tzvi ubaldo
uche uchenna uday udin udo ufuk ugur ulf uliana ulises ulla ulrike umar umesh umit umut unai unal unni urho
uriel ursel urszula uschi utami utku uwe uxia uyen vaclav vadim vahid valdir valentyn valerio valeriy vandana
vanderlei vangelis varun vasant vasco vasile vasiliki vasilis vasiliy vasso vasyl vedant vedat vedran veena
vegard veikko veit veli venancio venkat venkatesh venla vered verena verity veronika veronique vesna vibeke
vibha vicenta victoria victoriano victorien vidar vidya viet viggo vijay vikas vikram vilde ville vilmos vimal
vinay vincenz vinicius vinod violaine viorel viorica vipul virag viraj virginie virpi vishal vishnu vitaliy
vitaly vitor vittoria vittorio viviane vladimira vladut vlasta vojislav volkan volker volkmar vratislav
vyacheslav waclaw wael wafa wahid wahyu waldemar walid waltraud wambui wanjiku wanjiru wassim wataru wayan
weiwei wenceslao weronika wibke wibowo wichai widad widodo wiebke wieslaw wieslawa wietske wiktor wiktoria
wilhelmine willem willi wilmer wiremu witold wladyslaw wojciech wojtek wulan xabier xaver xavi xiang xiao
xiaoli xiaoming xin xiuying xoan xuan yaakov yacine yafit yago yair yaiza yakov yalcin yalda yanira yannis
yanti yara yariv yaroslav yasar yasemin yash yasin yasmina yasser yasuhiro yasuko yasuo yasushi yavuz yazid
yehuda yehudit yejin yeliz yeonjoo yeter yetunde yewande yifan yigal yisrael yitzhak yngve yoan yochanan
yogesh yohan yohann yohannes yohei yoichi yoko yoram yoshie yoshiko yoshio yossi yosuke yotam younes youness
youngho youngjae yousef yrjo yudi yuichi yuka yukari yuki yukihiro yukiko yukio yuko yulia yuliana yuliya yumi
yumiko yuni yunus yuriko yusuke yuta yutaka yuto yuxin yuya yvon zacarias zacharias zafer zaid zainab zainabu
zaki zanele zbigniew zbynek zdenek zdenka zdravko zdzislaw zeev zelia zeljka zeljko zerrin zhang zhanna zheng
zhiwei ziad zihan zinaida zineb ziva zivko ziyi zlatko zoe zohar zohra zohreh zoltan zoraida zoran zorica
zosia zoubida zsigmond zsolt zsuzsa zsuzsanna zuhal zulaikha zulema zulkifli zuzana zuzanna zvonimir zygmunt
`
		.trim()
		.split(/\s+/),
);
