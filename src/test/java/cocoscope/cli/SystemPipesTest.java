package cocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command line as a process of its own, with the pipes, devices and terminals of the system.
final class SystemPipesTest {
    @TempDir
    private Path folder;

    private record Run(int exitCode, List<String> err) {}

    @BeforeEach
    void writeAMaskWhoseFileIsLargerThanAPipe() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
        String twoRows = "255 0 ".repeat(50) + "\n" + "0 255 ".repeat(50) + "\n";
        Files.writeString(folder.resolve("mask.pgm"), "P2 100 60 255\n" + twoRows.repeat(30));
    }

    @Test
    void aReaderThatGoesAwayIsOneSentence() throws Exception {
        Run run = shell("{ $cocoscope convert mask.pgm --threshold 1 --connectivity 4 -o - --quiet; echo $? >code; }"
                + " | head -c 1 >/dev/null");

        assertThat(Files.readString(folder.resolve("code")).strip()).isEqualTo("3");
        assertThat(run.err).filteredOn(line -> !line.startsWith("warning: ")).singleElement().asString().contains("Broken pipe")
                .endsWith("nothing more is written.");
    }

    @Test
    void aFullDiskBehindStandardOutputIsOneSentence() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")));
        Run run = shell("$cocoscope convert mask.pgm --threshold 1 -o - --quiet >/dev/full");

        assertThat(run.exitCode).isEqualTo(3);
        assertThat(run.err).singleElement().asString().contains("No space left on device").endsWith("nothing more is written.");
    }

    @Test
    void aTerminalGetsColorsUnlessItsUserWantsNone() throws Exception {
        assumeTrue(shell("command -v script").exitCode == 0);

        assertThat(shell("script -qec '$cocoscope convert --help' out >/dev/null").exitCode).isZero();
        assertThat(Files.readString(folder.resolve("out"))).contains("\u001b[");
        assertThat(shell("NO_COLOR=1 script -qec '$cocoscope convert --help' out >/dev/null").exitCode).isZero();
        assertThat(Files.readString(folder.resolve("out"))).contains("Usage").doesNotContain("\u001b[");
        assertThat(shell("$cocoscope convert --help >out").exitCode).isZero();
        assertThat(Files.readString(folder.resolve("out"))).contains("Usage").doesNotContain("\u001b[");
    }

    /// @param command may call `$cocoscope`
    private Run shell(String command) throws Exception {
        ProcessBuilder shell = new ProcessBuilder("/bin/sh", "-c",
                command.replace("$cocoscope", "\"$java\" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC cocoscope.Main"));
        shell.environment().put("java", Path.of(System.getProperty("java.home"), "bin", "java").toString());
        shell.environment().put("CLASSPATH", Arrays.stream(System.getProperty("java.class.path")
                .split(File.pathSeparator)).map(it -> Path.of(it).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator)));
        shell.environment().remove("NO_COLOR");
        shell.environment().put("TERM", "xterm");
        shell.directory(folder.toFile());
        Path err = folder.resolve("err");
        Process process = shell.redirectError(err.toFile()).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        List<String> lines = Files.readAllLines(err).stream().filter(line -> !line.startsWith("WARNING:")).toList();
        return new Run(process.exitValue(), lines);
    }
}
