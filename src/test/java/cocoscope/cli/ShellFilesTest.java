package cocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShellFilesTest {
    @TempDir
    private Path share;

    @BeforeEach
    void write() throws IOException {
        CocoscopeCommand.writeShellFiles(share);
    }

    @Test
    void everyCommandHasAPageWithAllItsOptions() throws IOException {
        assertThat(Files.readString(share.resolve("man/man1/cocoscope.1"))).startsWith(".TH \"COCOSCOPE\" 1")
                .contains("cocoscope\\-convert");
        for (String command : CocoscopeCommand.names()) {
            assertThat(share.resolve("man/man1/cocoscope-" + command + ".1")).exists();
        }
        assertThat(Files.readString(share.resolve("man/man1/cocoscope-convert.1")))
                .contains(".B \\-\\-threshold N", ".SH SYNOPSIS", "Exit codes", "\\-\\-min\\-area", "\\-\\-quiet")
                        .doesNotContain("%n", "%%");
    }

    @Test
    void everyScriptKnowsCommandsOptionsAndChoices() throws IOException {
        try (Stream<Path> files = Files.walk(share)) {
            for (Path script : files.filter(Files::isRegularFile).filter(file -> !file.toString().contains("man1")).toList()) {
                assertThat(Files.readString(script)).as("%s", script).contains("convert", "lint", "min-area", "rle-counts");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "bash | source bash-completion/completions/cocoscope; COMP_WORDS=(cocoscope convert --thr) COMP_CWORD=2; _cocoscope; echo ${COMPREPLY[@]} | --threshold",
        "bash | source bash-completion/completions/cocoscope; COMP_WORDS=(cocoscope convert --polygons sim) COMP_CWORD=3; _cocoscope; echo ${COMPREPLY[@]} | simplified",
        "bash | source bash-completion/completions/cocoscope; COMP_WORDS=(cocoscope conv) COMP_CWORD=1; _cocoscope; echo ${COMPREPLY[@]} | convert",
        "zsh  | autoload -Uz compinit; compinit -u -D; source zsh/vendor-completions/_cocoscope; echo $_comps[cocoscope] | _cocoscope",
        "fish | source fish/vendor_completions.d/cocoscope.fish; string replace -r -- '\\s.*' '' (complete -C 'cocoscope convert --thres') | --threshold"})
    void shellsCompleteWithTheScripts(String shell, String script, String completed) throws Exception {
        assumeTrue(Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, shell))),
                shell + " is not installed");
        Process process = new ProcessBuilder(shell, "-c", script).directory(share.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(said.strip()).isEqualTo(completed);
    }
}
