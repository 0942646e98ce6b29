/**
 * Words that sellers write against a mark without a space ("nikeshoes", "cheapugg"): goods, kinds of buyer, sales words
 * and colours, in the trade's common languages. A mark inside a longer word counts only if the rest is made of these.
 */
const WORDS = `
accessories accessory adapter armband backpack badge bag bags ball band bangle battery beanie bed belt belts bike bikini
blanket blouse body bodysuit book boot boots bottle box boxer boxers boxes bra bracelet bracelets brand brille brush cable
camera cap caps card cardholder cards case cases chain chaqueta charger chaussure chaussures chaussuresfemme clothes
clothing clutch coat coats cologne cosmetics costume cover covers cream cup diamond dress dresses earphone earphones earring
earrings eyewear fleece figure figures filter fragrance game games gilet gilets glass glasses glove gloves goggles gold hair
handbag handbags handschuhe hat hats headphone headphones headset heels helmet hemd hood hoodie hoodies hose ink jacke
jacken jacket jackets jeans jersey jerseys jewellery jewelry joggers keychain keyring kit kleid lamp laptop leather
leggings lens lenses lingerie lipstick loafers logo lunettes lunette makeup mask montre montres mouse mug necklace
necklaces orologio outfit outlet pack pajamas pants parfum parka patch pen pencil pendant perfume perfumes phone phones
plush polo polos pouch print printer puffer pumps purse purses ring rings robe rucksack sac sacs sandal sandals scarf scarpe
schal schuh schuhe screen set sets shades shampoo shirt shirts shoe shoes short shorts skirt slides slippers sneaker
sneakers sock socks sonnenbrille spare speaker sticker stickers strap straps style suit suits sunglass sunglasses sweater
sweatpants sweatshirt swimsuit tablet tag tags tank tasche tee tees tie ties tights toner top tops tote toy toys tracksuit
tracksuits trainer trainers trousers tshirt tshirts uhr uhren umbrella underwear uniform vest vests vetements wallet wallets
watch watches watchband wig zapatillas zapatos bolso bolsos bolsa reloj relojes gafas camiseta camisetas borsa borse occhiali
maglia tas tassen horloge schoenen zonnebril
baby boys child children femme femmes girls herren damen homme hommes hombre junior kids mens
 mujer uomo donna unisex woman women womens youth
cheap china clone copy deal deals discount fake free genuine gift imitation knockoff mall new official online original orig
outlets outletstore pas paschers pascher pro promo promotion real replica replicas sale sales shop shops shopping soldes
store stores style usa vente wholesale authentic billig guenstig barato rebajas saldi goedkoop tienda negozio boutique factory
australia canada deutschland espana europe france italia japan nederland polska portugal suisse
black blue brown camel chestnut dark green grey gray khaki light navy orange pink polarized purple red rose silver white
yellow vintage retro mini max 
`;

export const goodsWords: ReadonlySet<string> = new Set(WORDS.split(/\s+/).filter((word) => /^[a-z]{2,}$/.test(word)));
