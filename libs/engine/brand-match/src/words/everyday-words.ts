import { goodsWords } from './goods-words.ts';

/**
 * Everyday words, some of them also marks. A mark that is one of them needs a second signal, and a disguise that ends in
 * one of them by chance (mall for MALI) does not count. Callers add the words of their own traffic.
 */
const WORDS = `
a about above active after again age air alarm all almond aloe alpine also always amber amount an anchor and angel animal ant any
apple apples april apron aqua are arm army arrow art as ash at august aunt auto autumn avocado away axe back bamboo banana bank
bar bark base basic basket bath bay be beach bead beads beam bean bear beard beauty bee been beer before bell below bench best
better big bird birthday biscuit bit bite blade blank blend bliss block blood bloom blow board boat bold bolt bond bone boss both
bottom bow bowl brake brass bread break breeze brick bridge bright bring broom brother bubble buck bucket bud buffalo bug build
bulb bull bunny burn bus butter butterfly button buy by cabin cage cake calf call calm can candle candy canal cane canvas
car carbon care cargo carpet carrot carry cart cast castle casual cat catalog catsuit cave ceiling cell cellar center
centre ceramic chair chalk champion chance charge charm chart chase check cheese cherry chess chest chicken chief chili chip
chocolate choice chrome circle city clamp clasp class classic clay clean clear clip clock close cloth cloud clover coach coast
cobra cocoa coconut code coffee coil coin cold collar college color colour column comb come comfort command common compact
company compass computer concept cone contact container control cook cool copper coral cord core cork corn corner cosmos
cotton couch count country couple courage cow crab craft crane crayon crazy creek crew cricket cross crow crown cruise
crystal cube curl curry curtain curve cut cycle dad dairy daisy dance data date dawn day deck deep deer delight delta denim
desert desk diesel digital dinner dirt dish dive do dock doctor document dog doll dolphin done door dot double dove down dragon
drain draw drawer dream drill drink drive drop drum dry duck dune durable dust duty eagle ear early earth east easy eat echo eco
edge egg eight elastic electric elephant eleven elite emerald empty end energy engine ever every evening express extra eye
fabric face fair fairy falcon fall family fan fancy far farm fashion fast fat father feather feel female fence fiber fibre field
fight file fine finger finish fire first fish fit fits five fix flag flame flash flat flex float floor flora flour flow flower
flute fly foam foil fold folder food foot for force forest forever fork form fossil four fox frame france fresh friend frog from
front frost fruit fuel full fun fur furniture fuse future gap garden garlic gas gate gear gel gem general germany get giant
ginger give glitz globe glory glow glue go goal goat good goods grace grain grand grape graphite grass great grill grip ground
group grow guard guess guide guitar gum gun gym had half hammer hand handle handmade happy harbor hard harvest has have hawk he
head health heart heat heavy height help her herb here hero high hill him hip his hold hole holiday home honey hook hope
horizon horn horse hot hotel hour house how hub human hunter hut ice icon idea ideal if imperial in inch indigo infinity insect
inside into iron is island it italy item items its ivory jade jaguar jam jar jet job joint jolly journey joy jug juice jumbo
jump june jungle just keep kettle key keyboard kid kind king kitchen kite knee knife knit knot knob label lace ladder lake
land lane large laser last late latex laundry lavender lawn layer lead leaf learn left leg legend lemon leopard less let letter
level lid lie life lift lily lime limit line linen lining link lion lip liquid list little live living lock log lollipop long loop
loose lotion lotus love low lucky luggage lunch luxe luxury lynx machine magic magnet mail main major make male mango mantle
map maple marble march mark market marine mat match material matrix matt maxi may me meal measure meat medium melon memory
merry mesh metal meter method metro middle mild milk mill mind mine mineral mink mint mirror mist mix mobile mode model modern
moment monday money monitor monkey month moon more morning moss moth mother motion motor mount mountain mouth move much multi
muse music must my nail name napkin natural nature near neck need needle nest net never next nice night nine no noble north
nose not note nothing notebook nova november now number nut nylon oak oasis oat ocean october of off office oil old olive on
once one onion only opal open optic option or orbit orchid order organic oval oven over owl own ox oxford oyster pad paddle
page paint pair palace palm pan panda panel panther paper parade parcel park part parts party pass past pasta paste path
pattern paw pea peace peach peak peanut pear pearl pebble pepper perfect pet petal phoenix photo piano pick picture piece pieces
pig pill pillow pilot pin pine pioneer pipe pirate pizza place plain plan plane planet plant plaster plastic plate platinum play
player plaza please plug plum pocket point polar pole polish polyester pool pop porcelain port pot potato powder power premium
present press pretty price pride prime prince princess prism private product professional proof pulse pump pumpkin punch pure
push puzzle quartz queen quick quiet quilt rabbit race rack radar radio rag rail rain rainbow ram range rapid raw ray razor ready
rebel record regular relax remote replacement rest rhino ribbon rice rich ride right rim rise river road robot rock rocket rod roll
roof room root rope rough round route royal rub rubber ruby rug ruler run runner rush safari safe sage sail saint salad salmon
salon salt same sample sand sapphire satin sauce saw scale scissors scoop score scout scrub sea seal season seat second secret
seed sense series seven shade shadow shampoo shape shark sharp shave sheep sheet shelf shell shield shift shine ship shock shoot
shore shot shoulder shower side sign signal silicone silk simple single six size skate skin skull sky sleep sleeve slim slip
slow small smart smile smoke smooth snack snake snow soap sofa soft soil solar sole solid some son song soul sound soup sour
south space spark special speed spice spider spin spirit splash spoon sport sports spot spray spring square stage stainless stand
star stars start state station steam steel stem step stick still stone stool stop storage storm strawberry stream street strength
stretch string stripe strong studio stuff sugar summer summit sun sunday sunset super supply supreme surf surface sweet swift
swim switch sword system table tail tall tan tape target taste tea teddy teen temple ten tennis tent test textile that the them
then there they thick thin thing this thread three throw thunder tide tiger tile timber time tin tiny tip tire titan titanium to
today toe together toilet tomato tone tool tools tooth topaz torch total touch tour towel tower town track trade trail train
travel tray treat tree trend trek tri tribe trim trip triumph truck true trunk trust tube tulip tuna turbo turn turtle twin two
type tyre ultra under union unit up upper urban us use used value van vans vanilla vase vegan velvet venus very vibe video view
villa vine vinyl violet vision vital vita vivid volt wagon wall walnut want warm wash water wave wax way we wear weather web
wedding week weight well west wheel whisper wide wild win wind window wine wing winner winter wire wish with wolf wonder wood
wooden wool word work world worm wrap yarn year yes yoga you young your zebra zero zinc zip zone zoom
acetate decor channel herring cello action advantage bicycle change closed expert fresh frozen garage generic glitter imported kitten kittens
medicine origins personal pigeon proton represent roots salsa savage select simply soles sonic steps universal whistle discovery buckle
online inline outdoor indoor upgrade makeup nugget catalogue canonical bootcut offset onset reset asset upset notecase suitcase
bookcase staircase lowercase showcase briefcase airbag handbag teabag sandbag beanbag bodybag saddlebag stopwatch baseball
football basketball brighten careers carrier chamber chapel courier define electronic electronics finding footwear hatter hearing illusion
loading marina monaco saloon sliver solver tailor telephone valentine
goldring earring workshop bishop
`;

export const everydayWords: ReadonlySet<string> = new Set([
  ...WORDS.split(/\s+/).filter((word) => word !== ''),
  ...goodsWords,
]);
