/**
 * Given names that are also ordinary words, months, towns, brands or machines in one of the languages read here, and
 * very short ones: lower case, without accents. They count as names only with a cue beside them.
 */
export const ambiguousNames: ReadonlySet<string> = new Set(
	`
mala signe claire clara monte abril ada addison alba alexa alf alma amal ambar amber amor an ander anders andes angel angeles apple april aria
ariel art asia asuncion august augusto aura aurora austin autumn avery avi avril awa ayo baba bambi bao barbie
bas basil bea beau belen bella berat bill bing bishop bison bixby blanca blanche blaze bliss blossom bo bon
bonita bono brady bram bree brock brook buck bud buddy burton buster butler byron cal can candela candelaria
candida carlton carmine carroll carson carter casa cash cat ce cece cem chai chance chandler charity chas chase
chat chelsea chen cher chester chi chica chip christian chuck cielo circe clair claude clay cliff clifton
clinton clio cloe clyde cody col cole colon concepcion conception concha constance constant consuelo cooper
coral cord corona cortana cosmo cosmos crosby cruz crystal dag dahlia daisy dakota dale dallas dalton damas dan
dana dani danube darwin dash davor dawn day dayton dean deb dede dee deja delia dell della delta denver desire
destiny devi dexter dia diamond dick digna dillon dina diva divina dixie docker dolly domingo don dong dora dory
dot drake drew duarte duc duke dulce dune dung dusty earl east ebony ece ecem echo eco ed eda edel eden edge efe
ege eko ela elan elba ella elle els else elton ema emel emerald emerson encarnacion eng engin enter era erde
eren eros esi esperanza estrella eton etta eve evens ever everton faith falk fanny fanta fay faye fe fei fen
fern fidel finn fletcher fleur flor flora florence ford forest forrest foster franca france franco frank frankie
franklin fuat fuente gad gael gage gal gala gale galen gallo galo garland garnet gas gaston gay gaza gem gemini
gene genesis genna georgia germain german giang gift gigi gil gill ginger glen gloria go golden goodwin grace
gracia grady grant gray greet grey guadalupe gul gun guro guy ha hadi hai hale hamburg hamilton han hank hao
harley harmony harper harris harsh hart haven hazel heath heather heaven hege heide hein hella helle hera herb
hero hilton hind hoa holly homer hong honor hope houston hu hudson hue hui hunter huong ice ida ife iga ike ilia
iman ime imme in india indigo ingles inti ion ira iris isis island israel issa italia iva ivory ivy jacinto jack
jackson jade jaguar jameson jan jannah japan jasper jay jazz jean jefferson jenkins jet jewel jie jing jinn jira
jiro jo jordan jos jost joy judge jules julio jun june juno jupiter justice justo justus kaan kai kaiser
kali kan kat katana kato kay kaya ken kendall kent kerry khan kia kian king kingsley kip kiri kit kiwi koa kobe
kong krishna krone kuba kumar la lacy lake lambert lan lance landon lane laos laravel laurel leaf lech lee lei
leland lento lev li lia lian liberty lies liga lila lilac lily lima lin linda linden line ling link linn lisbon
liu liv loan lola lone long loreto lou lourdes love lowell lu lucky luna lupe luther lux luz ly lyn lyra lyric
lys ma mac maca mace madhu madison madre mae maga maha mai mail maize major makena mali malta mana mane
manna mano manu mar marcha mari marina marine marisol mark marlin mars marsh marshal marshall martial mason mat
mata mati matrix mattel maverick max may mayo me medan medina mega mei mel melody merce mercedes mercer
mercy mere merit merkur merle merlin merrill mert mesa meta mi michi micro milagros milan milka milla milly mimi
mina mine mineo ming minh minna minnie mint mira mirage miranda miro mister mistral misty mitra mobil mod
mode modesto moe moliere moment mon mona monday mondi monet monroe montserrat monty moon mor moral morris mu mui
musa muse na nada nal nala nam nan nana napoleon narayan nas nat nature nelly neo nero nest neta newman nga ngan
nhi ni nia nice nieves niko nil ning nir noe noel nong nord norm north norton nova novo nu nur oasis obi ocean
octavia october oda odd odette ola ole olive olympia omo on ono opal or ora oral orange ordos ore orion orly ost
oya page paige palma palmer paloma pam pan panda pandora paris parker pas pasha pat patience patria paz
peace pearl pearlie peg pele pen penny pepper per pera perla persil phoenix piano pier pierce piers pilar pim
pine ping pino pinto piper pit piu pixel placido plata plato poe pol polar polo pom pong pony poppy porsche
porter prado precious presley preston prim prima primo prince princess priority pro prudence puck purificacion
queenie quest quick quill quin quinn quy rae rain raja ram rama rami ran randy ranger raven ray read reagan
rebel red reed reef reese regan reid reilly reina reine reis rem remedios remi remington remo ren rena rex rey
ria rich richie rike rima rina ring rio rip river roar rob robin roc rock rocky rod rode roi rola roma roman
romano rong roos rosa rosal rosario rose rosemary rossi rot royal royce roz ruby rue rui rune rush rusty rut
ruud ry sable sade sage said sakura sal salem salma salome salvador sand sandy sang santa santiago santo santos
sari savannah scot scout sea season sen sena sera serena serenity set severo sha shadow shai shan shay shelby
sheldon shell shelly sheng sherman shi shin shiva show shu shun sia siem sienna sierra silver sim simply sina
sine sini siri sirius siv skip sky skye skyler snow sol sole soledad soleil solo sommer song soni sonne sonny
sora sota soul soy spike spring sri sterling stern stew stone storm stormy story su suat sue summer sun
sunday sunny sutton suzume swami swan sy syd sydney ta tad tai tal tala tali tama tami tan tang tanga tao tar
tara tata tate tatum tea teal temperance teo tera terra tesla test tex thai thais thao thi thor thu thursday tia
tiara tiger till tilly ting tip tir tirol titan tito toi tone tor tora tore toro tory tosca trace tran trang
tree trench tri trinidad trinity trip tripp trista troy tru true tu tucker tuesday tui tula tur turki turner ty
ulu uma una unit unity uno uri urs usa ut val vale valencia valentine valentino van vaughn vega venus vere vi
vic victoire victory vida viking vin viola violet virginia vital vito viva vivo volt wade wagner walker wallace
walt walton ward warner washington wei wellington wells wen wes west weston white wick wiley will willow wilson
win winner winter wolf woodrow woody wren wu xi xia xu ya yaa yan yang yaw yen yi yildiz yilmaz yin ying yon
yong york young yu yuan yue yuma yun zara zed zen zeta zeus zhen zhi zhong zion zip zita zola zoom zora zorro
zuri zwei
`
		.trim()
		.split(/\s+/),
);
