import { SingleBar } from 'cli-progress';

/** Where a command talks to a person: standard error for what goes on, standard output for what was asked for. */
export interface Screen {
  line(text: string): void;
  progress(): Progress;
}

export interface Progress {
  readonly update: (share: number, doing: string) => void;
  stop(): void;
}

/** A bar on a terminal; a line for each new step where the output is a file. */
export function openScreen(out: NodeJS.WriteStream): Screen {
  return {
    line: (text) => void out.write(`${text}\n`),
    progress: () => (out.isTTY ? barOn(out) : linesOn(out)),
  };
}

function barOn(out: NodeJS.WriteStream): Progress {
  const bar = new SingleBar({
    format: '  {bar} {percentage} %  {doing}',
    hideCursor: true,
    stream: out,
    clearOnComplete: true,
  });
  bar.start(100, 0, { doing: '' });
  return { update: (share, doing) => bar.update(Math.round(share * 100), { doing }), stop: () => bar.stop() };
}

function linesOn(out: NodeJS.WriteStream): Progress {
  let tenth = -1;
  let last = '';
  return {
    update: (share, doing) => {
      const now = Math.floor(share * 10);
      if (now === tenth && doing === last) return;
      tenth = now;
      last = doing;
      out.write(`  ${String(Math.round(share * 100)).padStart(3)} %  ${doing}\n`);
    },
    stop: () => undefined,
  };
}
