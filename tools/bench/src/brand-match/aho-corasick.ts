interface Node {
  readonly next: Map<number, Node>;
  fail: Node | undefined;
  /** Words that end here, the shorter ones through `fail` among them. */
  words: readonly number[];
}

/**
 * The plain automaton of Aho and Corasick (1975) over UTF-16 units in lower case: finds every place where a word stands,
 * and knows no disguise, no word limits and no strength. Calls `found` with the word's index and the place after its end.
 */
export function ahoCorasick(
  words: readonly string[],
): (text: string, found: (word: number, end: number) => void) => void {
  const root: Node = { next: new Map(), fail: undefined, words: [] };
  words.forEach((word, index) => {
    let node = root;
    for (const unit of units(word)) {
      let child = node.next.get(unit);
      if (child === undefined) node.next.set(unit, (child = { next: new Map(), fail: undefined, words: [] }));
      node = child;
    }
    if (node !== root) node.words = [...node.words, index];
  });
  const queue = [root];
  for (let at = 0; at < queue.length; at++) {
    const node = queue[at] as Node;
    for (const [unit, child] of node.next) {
      child.fail = node === root ? root : step(node.fail ?? root, unit);
      if (child.fail.words.length > 0) child.words = [...child.words, ...child.fail.words];
      queue.push(child);
    }
  }
  return (text, found) => {
    const lower = text.toLowerCase();
    let node = root;
    for (let at = 0; at < lower.length; at++) {
      node = step(node, lower.charCodeAt(at));
      for (const word of node.words) found(word, at + 1);
    }
  };

  function step(from: Node, unit: number): Node {
    let node: Node | undefined = from;
    while (node !== undefined) {
      const child = node.next.get(unit);
      if (child !== undefined) return child;
      node = node.fail;
    }
    return root;
  }
}

function* units(word: string): Generator<number> {
  const lower = word.toLowerCase();
  for (let at = 0; at < lower.length; at++) yield lower.charCodeAt(at);
}
