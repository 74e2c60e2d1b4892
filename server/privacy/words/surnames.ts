import { phrases } from '../words.ts';

/** Family names of many cultures that common English word lists do not hold: lower case, without accents. */
export const surnames = phrases(
	`
abdi abdullah abebe acheampong adebayo adeyemi adeleke afolabi agarwal aguilar aguirre ahmad ahmadi ahmed akhtar albrecht almeida alonso alvarez amadi amin andersen anderson andersson andrade antonov appiah araujo arias arnaud arroyo arslan asante aubert aydin aziz
bah bakker balde balogh banda banerjee baptista baranov barbier barbosa barros bauer baumann bayer bello ben benali benitez bensaid berger bergmann bernard bertrand bezos bhatt bianchi blanchard blanco boateng bogdanov bonnet borges bouchard boucher boyer brandt braun brun bruno brunet busch
cabrera caballero calvo campos caputo cardoso carpentier carrasco carvalho castellanos castillo castro celik cervantes chaudhary chavez chen cheng chevalier cho choi chopra chowdhury cifuentes cisse clement coelho cohen colombo conti correa cortes costa coulibaly cruz
dahl dang danjuma darwish das demir deng desai dessalines diallo dias diaz diop diouf dietrich dijkstra dimitrov doan dominguez dos dubois duarte dufour dumas dumont dupont durand duval
echeverria eide engel eriksen eriksson escobar espinoza esposito estrada evans
fabre falk farah farkas faure fernandes fernandez ferrand ferrara ferrari ferreira fischer fleischer fontaine fournier franke franzen friedrich fuchs fuentes fujita fukuda
gallagher gallo garcia garnier gauthier gebre georgiou gerard ghosh giannopoulos gil gimenez girard giordano giraud goldberg gomes gomez goncalves gonzales gonzalez goswami graf greco guerin guerra guerrero guillaume gunther guo gupta gustafsson gutierrez guzman
haas hahn halvorsen hansen hansson hartmann hashimoto hassan hayashi heinrich henry herman hernandez herrera herrmann hidalgo hoang hoffman hoffmann hofmann holm horvath hosseini huang huber hussain hussein
ibrahim iglesias ilic inoue islam ito ivanov ivanova iyer
jackson jacobsen jacquet jager jahn jain jansen janssen jensen jimenez johansen johansson jovanovic jung juhasz
kabore kaiser kamara kang kapoor karlsson katz kaur kaya keita keller kelly khan khumalo kim kimura kipchoge kjaer klein koch koenig konate kone kowalczyk kowalska kowalski kozlov kraus krause kremer kruger kuhn kumar kuznetsov kvist
lachance lacroix lam lambert lang lange larsen larsson laurent le lebedev leclerc lecomte lefebvre lefevre legrand lehmann lemaire lemoine leon leroux leroy levy lewandowski li lim lin lind lindberg lindgren lindqvist lindstrom liu lombardi lopes lopez lorenz lozano lucas ludwig luna lund lundgren luo
maas macdonald machado mahlangu maier maldonado malik mancini marchand marchetti marin marino marques marquez martel martens martin martinez martins masson mathieu matsumoto maurer mayer mazur mbeki medina mehta meier mejia melo mendes mendez mendoza menendez mensah mercier meunier meyer michel miyamoto mohammed mokoena molina moller monteiro montero mora morales moreau moreira morel moreno moretti mori morin morozov mueller muhammad mukherjee muller munoz murphy mutombo mwangi
nagy nair naidoo nakamura nakayama nascimento navarro ndiaye nelson neumann ngo nguyen niang nielsen nikolaidis nilsen nilsson nkosi noel novak novakova novikov nowak nunez
obi obrien oconnor odonnell okafor okeke okonkwo okoye olivier olsen olsson onyango ortega ortiz otieno ouattara owusu oyelaran ozdemir ozturk
pacheco padilla papadopoulos pappas park pascal patel paulsen pavlov pedersen pelletier pena perera pereira perez perrin persson peters petersen peterson petit petrov petrovic pham phan philippe picard pinheiro pinto pires popescu popov popovic prieto puig
qureshi quintero quiroga
raghunathan ramirez ramos rao rasmussen reddy reis renard rey reyes ribeiro ricci richard richter riedel rinaldi rios rivas rivera robert robin robinson roche rocha rodrigues rodriguez rojas romano romero rossi rousseau roussel roux roy rubio ruiz russo
saito sakai salazar saleh salinas sanchez sandberg sandoval santos sarkar sasaki sato sauer savard schafer schaefer scherer schmid schmidt schmitt schmitz schneider scholz schreiber schroder schroeder schubert schulte schultz schulz schulze schumacher schuster schwarz scott seidel serrano shah sharma shen shevchenko shimizu silva simon sinclair singh smirnov soares sokolov solberg sommer soto sousa souza stein strand suarez sun svensson szabo szymanski
takahashi tanaka tang tavares taylor teixeira tessier thapa thomsen thi tkachenko toledo torres toth tran traore tremblay tshabalala
ueda ullah ulloa urbina
valdez valencia valentin varga vargas vasquez vasseur vazquez vega velasco velasquez vera vidal vieira villanueva virtanen vogel vogt volkov vu
wagner walsh walter wang watanabe weber wegner wei weiss wendt werner westergaard whitfield winkler winter wojcik wolff wong wu
yadav yamada yamaguchi yamamoto yamashita yang yeo yildirim yildiz yilmaz yoon yoshida
zapata zhang zhao zheng zhou zhu ziegler zielinski zimmer zimmermann zuma
`.replace(/\s+/g, ','),
);
