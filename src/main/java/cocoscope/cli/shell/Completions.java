package cocoscope.cli.shell;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Scripts that complete commands, options, values of options, and else the names of files.
record Completions(List<CommandModel> commands) {
    String bash() {
        StringBuilder script = new StringBuilder("""
                # Completes cocoscope in bash.
                _cocoscope() {
                    local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} words=
                    if [ "$COMP_CWORD" = 1 ]; then
                        words="%s --help --version"
                    else
                        case ${COMP_WORDS[1]} in
                """.formatted(names()));
        for (CommandModel command : commands) {
            script.append("            ").append(command.name()).append(")\n                case $before in\n");
            for (CommandModel.Option option : command.options()) {
                if (option.hasValue()) {
                    script.append("                    ").append(option.name()).append(") words=\"")
                            .append(String.join(" ", option.choices())).append("\" ;;\n");
                }
            }
            script.append("                    *) [ \"${current:0:1}\" != - ] || words=\"").append(command.optionNames())
                    .append("\" ;;\n                esac ;;\n");
        }
        return script.append("""
                        esac
                    fi
                    COMPREPLY=($(compgen -W "$words" -- "$current"))
                }
                complete -o default -F _cocoscope cocoscope
                """).toString();
    }

    String zsh() {
        StringBuilder script = new StringBuilder("""
                #compdef cocoscope
                # Completes cocoscope in zsh.
                _cocoscope() {
                    local -a commands
                    commands=(
                """);
        commands.forEach(command -> script.append("        '%s:%s'\n".formatted(command.name(), command.summary())));
        script.append("""
                    )
                    if (( CURRENT == 2 )); then
                        _describe command commands
                        _files
                        return
                    fi
                    local command=$words[2]
                    shift words
                    (( CURRENT-- ))
                    case $command in
                """);
        for (CommandModel command : commands) {
            script.append("        ").append(command.name()).append(") _arguments");
            command.options().forEach(option -> script.append(" \\\n            '").append(option.name()).append('[')
                    .append(option.summary()).append(']')
                    .append(!option.hasValue() ? "" : option.choices().isEmpty() ? ":value:_files" : ":value:("
                            + String.join(" ", option.choices()) + ")")
                    .append('\''));
            script.append(" \\\n            '*:file:_files' ;;\n");
        }
        return script.append("""
                    esac
                }
                if [ "$funcstack[1]" = _cocoscope ]; then _cocoscope "$@"; else compdef _cocoscope cocoscope; fi
                """).toString();
    }

    String fish() {
        StringBuilder script = new StringBuilder("# Completes cocoscope in fish.\n");
        for (CommandModel command : commands) {
            script.append("complete -c cocoscope -n __fish_use_subcommand -a %s -d '%s'\n".formatted(command.name(), command.summary()));
            for (CommandModel.Option option : command.options()) {
                script.append("complete -c cocoscope -n '__fish_seen_subcommand_from %s' -l %s%s -d '%s'\n".formatted(command.name(),
                        option.name().substring(2), !option.hasValue() ? "" : option.choices().isEmpty() ? " -r"
                                : " -x -a '" + String.join(" ", option.choices()) + "'", option.summary()));
            }
        }
        return script.toString();
    }

    String powerShell() {
        StringBuilder script = new StringBuilder("""
                # Completes cocoscope in PowerShell.
                Register-ArgumentCompleter -Native -CommandName cocoscope -ScriptBlock {
                    param($word, $tree, $position)
                    $words = @($tree.CommandElements | ForEach-Object { $_.ToString() })
                    $before = if ($word) { $words[-2] } else { $words[-1] }
                    $options = @{
                """);
        commands.forEach(command -> script.append("        '%s' = '%s'\n".formatted(command.name(), command.optionNames())));
        script.append("    }\n    $choices = @{\n");
        commands.stream().flatMap(command -> command.options().stream()).filter(option -> !option.choices().isEmpty())
                .collect(Collectors.toMap(CommandModel.Option::name, option -> String.join(" ", option.choices()), (first, _) -> first))
                .entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(entry -> script.append("        '%s' = '%s'\n".formatted(entry.getKey(), entry.getValue())));
        return script.append("""
                    }
                    $candidates = if ($words.Count -lt 2 -or ($words.Count -eq 2 -and $word)) { '%s' }
                        elseif ($choices[$before]) { $choices[$before] }
                        elseif ($word -like '-*') { $options[$words[1]] }
                    $candidates -split ' ' | Where-Object { $_ -and $_ -like "$word*" } | ForEach-Object {
                        [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
                    }
                }
                """.formatted(names())).toString();
    }

    private String names() {
        return commands.stream().map(CommandModel::name).collect(Collectors.joining(" "));
    }
}
