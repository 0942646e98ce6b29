/**
 * Letters that look like a Latin letter, by that letter. The idea is Unicode's (UTS #39, confusables); the choice is our
 * own: scripts that keyboards and "fancy text" pages offer. Upper and lower case stand apart where they resemble
 * different letters (Greek Η looks like H, η like n). Styled Latin (mathematical, circled) is not here: NFKC maps it.
 */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: 'аАɑαΑӑӓꭺᎪᗅᴀɐ𐊠ꓮⲁⲀаɒ𝛂ӕ⍺',
  b: 'вВЬьЪъβΒƄɓᏏᏴᗷʙɃƀβꓐƃႦᛒвϐᖯБ',
  c: 'сСϲϹᴄⅽᏟⲥⲤꓚҫҪɕƈϽↄᑕ𐊢ҁ',
  d: 'ԁԀᎠᗞᴅɗɖժⅾꓓᏧᑯƌđðⅆᗪ',
  e: 'еЕεΕєЄɛэЭҽᎬᴇℯⴹꓰєҼɘǝⲈꬲℇ℮',
  f: 'ғҒϝϜſƒꓝᖴքꞘꞙ',
  g: 'ɡɢգԍԌᏀᏳցǥɠᶃꓖᎶ',
  h: 'нНΗһҺհᏂʜᎻᕼɦḩꓧҥҤћԧⲎңҢӉӊ',
  i: 'іІιΙıɪӀӏΪӏᎥꓲⲒⲓІɩⵏⅰїЇเןן׀ᛁاߊ',
  j: 'јЈϳͿʝᎫᴊյɉꓙᒍ',
  k: 'кКκΚҝҜқҚᏦᴋƙꓗⲔⲕҡҠӄӃⱪᛕҟ',
  l: 'ӀⅼʟᏞӏɫʟլᒪꓡŀƖⳐⅬǀ',
  m: 'мМΜϺᎷᴍⅿмӍӎⲘꓟᗰɱ',
  n: 'пηΝոռпИиɴᏁnɲŋƞПпꓠⲚպийЙ',
  o: 'оОοΟσΣςօՕөѳჿ୦ዐᴏꓳⲞⲟ०০੦૦௦౦೦൦๐໐ဝ၀०σהסοᎾѲ߀ⵔӨʘ',
  p: 'рРρΡᏢᴘƿþÞꓑⲢⲣҏҎϱᑭ⍴ᴩ',
  q: 'ԛԚզգɋʠⵕႭգ',
  r: 'гГяЯᎡᏒʀɾɼꓣᖇᴦⲅɍггрꭇꭈҐґѓ',
  s: 'ѕЅꜱʂՏᏚᏕꓢƽՏႽടsȿ',
  t: 'тТτΤᎢᴛƭꓔⲦⲧ⊤ҭҬէŧ⟙ʈ',
  u: 'υսυՍᴜʊꓴᑌцЦџцԱᏌⅴμɥʉ∪ц',
  v: 'νѵѴᏙᴠⅴνΛꓦ∨ⴸᐯνטѷ',
  w: 'ѡѠωωԝԜᎳᴡшШщЩɯꓪաᏔѿш',
  x: 'хХχΧҳҲⅹ×ꓫⲬⲭ᙭ӽӾⵝж᙮ⅹ',
  y: 'уУүҮγΥΎʏỿꓬⲨყҰұᎩɏӯўЎƴч',
  z: 'ζΖᴢᏃʐꓜƶʑɀȥʐⱫ',
};

/** Letters of living alphabets that are a Latin letter with a stroke, or two written as one: an accent, not a disguise. */
const NATIONAL_LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', ħ: 'h', ŧ: 't', ŋ: 'n', ı: 'i', ĸ: 'k', ſ: 's', ə: 'e', ơ: 'o', ư: 'u',
}; // prettier-ignore

export const lookAlikes: ReadonlyMap<string, string> = byLetter();
export const nationalLetters: ReadonlyMap<string, string> = new Map(Object.entries(NATIONAL_LETTERS));

function byLetter(): Map<string, string> {
  const map = new Map<string, string>();
  for (const [latin, others] of Object.entries(LOOK_ALIKES)) {
    for (const other of others) if (other > '\u007f' && !map.has(other)) map.set(other, latin);
  }
  return map;
}
