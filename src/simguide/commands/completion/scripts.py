"""The scripts by which shells ask the program what may stand next; the form of question and answer is `tab`'s."""

from typing import Literal

Shell = Literal["bash", "zsh", "fish"]

INSTALL: dict[Shell, str] = {
    "bash": "simguide completion bash > ~/.local/share/bash-completion/completions/simguide",
    "zsh": 'eval "$(simguide completion zsh)"',
    "fish": "simguide completion fish > ~/.config/fish/completions/simguide.fish",
}
"""What puts each where its shell finds it."""

SCRIPTS: dict[Shell, str] = {
    "bash": r"""
_simguide() {
    local IFS=$'\n' told line word="${COMP_WORDS[COMP_CWORD]}"
    COMPREPLY=()
    told=$(_SIMGUIDE_COMPLETE=bash "${1/#\~/$HOME}" "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null) || return 0
    case $told in
        :files | :folders)
            [[ $word == "=" ]] && word=""
            [[ $word == --*=* ]] && word="${word#*=}"
            compopt -o filenames 2>/dev/null
            if [[ $told == :files ]]; then
                COMPREPLY=($(compgen -f -- "$word"))
            else
                COMPREPLY=($(compgen -d -- "$word"))
            fi
            ;;
        *)
            for line in $told; do
                COMPREPLY+=("$line")
            done
            ;;
    esac
}
complete -F _simguide simguide
""",
    "zsh": r"""
_simguide() {
    local told line
    local -a values shown
    local -i width=0
    told=$(_SIMGUIDE_COMPLETE=zsh "${words[1]/#\~/$HOME}" "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null) \
        || return 1
    case $told in
        "") return 1 ;;
        :files) compset -P '--*='; _files; return ;;
        :folders) compset -P '--*='; _files -/; return ;;
    esac
    for line in "${(@f)told}"; do
        line=${line%%$'\t'*}
        (( ${#line} > width )) && width=${#line}
    done
    for line in "${(@f)told}"; do
        values+=("${line%%$'\t'*}")
        if [[ $line == *$'\t'* ]]; then
            shown+=("${(r:width:)line%%$'\t'*}  -- ${line#*$'\t'}")
        else
            shown+=("$line")
        fi
    done
    if [[ $told == *$'\t'* ]]; then
        compadd -U -l -d shown -a values
    else
        compadd -U -a values
    fi
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    _simguide "$@"
else
    compdef _simguide simguide
fi
""",
    "fish": r"""
function __simguide_complete
    set -l words (commandline -opc)
    set -l word (commandline -ct | string trim --left --chars='"\'')
    set -l told (_SIMGUIDE_COMPLETE=fish command $words[1] $words[2..-1] "$word" 2>/dev/null)
    switch "$told[1]"
        case :files :folders
            set -l option (string match --regex -- '^--[^=]+=' "$word")
            set -l path (string replace --regex -- '^--[^=]+=' '' "$word")
            if test "$told[1]" = :files
                printf "$option%s\n" (complete --do-complete="'' $path")
            else
                printf "$option%s\n" (__fish_complete_directories "$path")
            end
        case '*'
            test -n "$told"; and printf '%s\n' $told
    end
end
complete --command simguide --erase
complete --command simguide --no-files --arguments '(__simguide_complete)'
""",
}


def script_text(shell: Shell, said: str) -> str:
    """Return a script.

    Args:
        shell: For which shell.
        said: What to do with it, in the language of the user.
    """
    first = "#compdef simguide\n" if shell == "zsh" else ""
    return f"{first}# {said}:\n#   {INSTALL[shell]}\n{SCRIPTS[shell]}"
