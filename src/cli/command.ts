/** An option of a command: declared once, and parsed, checked and documented from this. */
export interface OptionSpec {
  /** Long name, without dashes. */
  name: string;
  /** One letter. */
  short?: string;
  /** What stands for the value in help (`FILE`); absent for a switch. */
  value?: string;
  /** Whether it may be given several times, or several values with commas. */
  list?: boolean;
  /** What it does, in a few words. */
  summary: string;
}

/** A command line, taken apart. */
export interface ParsedArgs {
  positionals: string[];
  /** Values by option name, in the order given. */
  values: ReadonlyMap<string, readonly string[]>;
  /** The switches that are on. */
  switches: ReadonlySet<string>;
}

/** A command: one self-describing object per file in this folder, and one line in `registry.ts`. */
export interface Command {
  name: string;
  /** Its arguments as help shows them: `[PATH…]`. */
  usage: string;
  /** Fewest and most arguments. */
  arity: readonly [least: number, most: number];
  /** One line for the list of commands. */
  summary: string;
  /** Further paragraphs of its help. */
  details?: readonly string[];
  options: readonly OptionSpec[];
  examples: readonly (readonly [command: string, meaning: string])[];
  /**
   * Does the work: results to `out`, all else to `err`.
   *
   * @returns the exit code, 0 or 1
   * @throws GuanxiError, which `main` prints
   */
  run(args: ParsedArgs, io: CommandIo): Promise<number>;
}

/** Where a command writes. */
export interface CommandIo {
  out(text: string): void;
  err(text: string): void;
  /** Says what an interrupt does first, instead of ending the program at once; a second one ends it. */
  onInterrupt(stop: () => void): void;
  /** Whether someone watches `err`: only then is progress shown. */
  interactive: boolean;
  /** Columns that a line may fill; without bound where `out` is no terminal. */
  columns: number;
}
