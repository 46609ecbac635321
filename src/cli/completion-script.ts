import type { Command } from './command.js';

/**
 * A script that completes commands and options from their own descriptions, and names by asking `guanxi completion names`. Names come from newspaper pages:
 * the scripts take them as words, never as code.
 *
 * @example
 * completionScript('bash', await allCommands());
 */
export function completionScript(shell: 'bash' | 'zsh' | 'fish', commands: readonly Command[]): string {
  return { bash, zsh, fish }[shell](commands);
}

function optionsOf({ options }: Command): string[] {
  return [...options.map(({ name }) => `--${name}`), '--help'];
}

/** Commands that take the names of entities. */
function asksNames({ usage, options }: Command): boolean {
  return /NAME|ORGAN|TEXT|FROM/.test(usage) && options.some(({ name }) => name === 'graph');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function bash(commands: readonly Command[]): string {
  return `# bash completion of guanxi
_guanxi() {
  local current="\${COMP_WORDS[COMP_CWORD]}" command="\${COMP_WORDS[1]}" words='' line i
  local graph=()
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${commands.map(({ name }) => name).join(' ')} --help --version' -- "$current"))
    return
  fi
  case "\${COMP_WORDS[COMP_CWORD-1]}" in -g|--graph|-o|--output) COMPREPLY=($(compgen -f -- "$current")); return ;; esac
  if [ "\${current:0:1}" = '-' ]; then
    case "$command" in
${commands.map((command) => `      ${command.name}) words='${optionsOf(command).join(' ')}' ;;`).join('\n')}
    esac
    COMPREPLY=($(compgen -W "$words" -- "$current"))
    return
  fi
  case "$command" in ${commands
    .filter(asksNames)
    .map(({ name }) => name)
    .join('|')}) ;; *) COMPREPLY=($(compgen -f -- "$current")); return ;; esac
  for ((i = 2; i < COMP_CWORD; i++)); do
    case "\${COMP_WORDS[i]}" in -g|--graph) graph=(--graph "\${COMP_WORDS[i+1]}") ;; esac
  done
  while IFS= read -r line; do COMPREPLY+=("$(printf '%q' "$line")"); done < <(guanxi completion "\${graph[@]}" names -- "$current" 2>/dev/null)
}
complete -F _guanxi guanxi
`;
}

function zsh(commands: readonly Command[]): string {
  return `#compdef guanxi
_guanxi() {
  local -a names commands graph
  local at
  if (( CURRENT == 2 )); then
    commands=(
${commands.map(({ name, summary }) => `      ${quoted(`${name}:${summary.replaceAll(':', '\\:')}`)}`).join('\n')}
    )
    _describe command commands
    return
  fi
  case "\${words[CURRENT-1]}" in -g|--graph|-o|--output) _files; return ;; esac
  if [[ "\${words[CURRENT]}" == -* ]]; then
    case "\${words[2]}" in
${commands.map((command) => `      ${command.name}) compadd -- ${optionsOf(command).join(' ')} ;;`).join('\n')}
    esac
    return
  fi
  case "\${words[2]}" in ${commands
    .filter(asksNames)
    .map(({ name }) => name)
    .join('|')}) ;; *) _files; return ;; esac
  at=\${words[(I)(-g|--graph)]}
  (( at > 0 )) && graph=(--graph "\${words[at+1]}")
  names=("\${(@f)$(guanxi completion "\${graph[@]}" names -- "\${words[CURRENT]}" 2>/dev/null)}")
  compadd -- "\${names[@]}"
}
if [ "$funcstack[1]" = _guanxi ]; then _guanxi "$@"; else compdef _guanxi guanxi; fi
`;
}

/** Asks for names in the graph that the command line names. */
const FISH_NAMES = `function __guanxi_names
  set -l words (commandline -opc)
  set -l graph
  for i in (seq 2 (count $words))
    if contains -- $words[$i] -g --graph; and test $i -lt (count $words)
      set graph --graph $words[(math $i + 1)]
    end
  end
  guanxi completion $graph names -- (commandline -ct) 2>/dev/null
end
`;

function fish(commands: readonly Command[]): string {
  const lines = commands.flatMap((command) => [
    `complete -c guanxi -n __fish_use_subcommand -a ${command.name} -d ${fishQuoted(command.summary)}`,
    ...command.options.map(
      ({ name, short, value, summary }) =>
        `complete -c guanxi -n '__fish_seen_subcommand_from ${command.name}' -l ${name}${short ? ` -s ${short}` : ''}${value ? ' -r' : ''} -d ${fishQuoted(summary)}`,
    ),
    ...(asksNames(command) ? [`complete -c guanxi -n '__fish_seen_subcommand_from ${command.name}' -f -a '(__guanxi_names)'`] : []),
  ]);
  return `# fish completion of guanxi\n${FISH_NAMES}${lines.join('\n')}\n`;
}

function fishQuoted(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}
