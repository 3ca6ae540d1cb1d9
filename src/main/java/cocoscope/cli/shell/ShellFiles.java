package cocoscope.cli.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;

/// Completions and pages for `man` in the places where systems look for them below `share`.
public record ShellFiles(CommandLine line) {
    public void writeTo(Path share) throws IOException {
        Completions completions = new Completions(CommandModel.of(line));
        for (Map.Entry<String, String> script : Map.of(
                "bash-completion/completions/cocoscope", completions.bash(),
                "zsh/vendor-completions/_cocoscope", completions.zsh(),
                "fish/vendor_completions.d/cocoscope.fish", completions.fish(),
                "cocoscope/cocoscope.ps1", completions.powerShell()).entrySet()) {
            write(share.resolve(script.getKey()), script.getValue());
        }
        String version = line.getCommandSpec().version()[0].replace("cocoscope ", "");
        List<CommandLine> all = Stream.concat(Stream.of(line), line.getSubcommands().values().stream()).toList();
        for (CommandLine command : all) {
            ManPage page = new ManPage(command.getCommandSpec(), version);
            write(share.resolve("man/man1/" + page.name() + ".1"), page.text());
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
