package cocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class PipesTest {
    @TempDir
    private Path folder;

    private Path mask;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @BeforeEach
    void writeMasks() throws IOException {
        mask = folder.resolve("a.png");
        MaskFile.writeDisks(mask, 255);
        MaskFile.writeDisks(folder.resolve("b.png"), 255);
    }

    @Test
    void aMaskFromStandardInputGoesToStandardOutputAsTheFileThatItIs() throws IOException {
        CommandRun.convert(mask, "-o", folder.resolve("a.json"));

        CommandRun run = pipe(Files.readAllBytes(mask), out, "convert", "-", "-o", "-");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(Files.readString(folder.resolve("a.json"))
                .replace("a.png", "stdin.png"));
        assertThat(run.out()).isEmpty();
        assertThat(run.errorLines()).anyMatch(line -> line.startsWith("stdout.json: 1 image, "));
    }

    @Test
    void standardInputMayBeAListOfPaths() throws IOException {
        for (String separator : new String[] {"\n", "\r\n", "\0"}) {
            String list = mask + separator + folder.resolve("b.png") + separator;

            CommandRun run = pipe(list.getBytes(StandardCharsets.UTF_8), out, "convert", "-", "-o", folder.resolve("both.json"));

            assertThat(run.out()).as("%s", run.err()).contains("both.json: 2 images");
        }
    }

    @Test
    void aCocoFileFromStandardInputIsChecked() throws IOException {
        CommandRun.convert(mask, "-o", folder.resolve("a.json"));

        assertThat(pipe(Files.readAllBytes(folder.resolve("a.json")), out, "lint", "-").out()).contains("stdin.json: 1 image");
    }

    @Test
    void emptyOrDamagedInputIsOneSentence() {
        assertThat(pipe(new byte[0], out, "convert", "-", "-o", "-").errorLines()).singleElement().asString().startsWith("stdin: ");
        assertThat(pipe(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, out, "convert", "-", "-o", "-").errorLines())
                .singleElement().asString().startsWith("stdin: ");
        assertThat(out.size()).isZero();
    }

    @Test
    void anOutputThatFailsIsOneSentence() throws IOException {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("No space left on device");
            }
        };

        CommandRun run = pipe(Files.readAllBytes(mask), full, "convert", "-", "-o", "-", "--quiet");

        assertThat(run.exitCode()).isEqualTo(ExitCode.NOTHING_WRITTEN);
        assertThat(run.errorLines()).containsExactly("Standard input or output failed (No space left on device); nothing more is written.");
    }

    @Test
    void aQuotedPatternStandsForItsFiles() {
        assertThat(CommandRun.convert(folder + "/*.png", "-o", folder.resolve("all.json")).out()).contains("2 images");
        assertThat(CommandRun.convert(folder + "/[a]?*g", "-o", folder.resolve("one.json")).out()).contains("1 image,");
        assertThat(CommandRun.convert(folder + "/*.tif", "-o", folder.resolve("none.json")).err()).contains("*.tif");
    }

    @Test
    void quietPrintsProblemsOnly() {
        CommandRun run = CommandRun.convert(mask, folder.resolve("missing.png"), "-o", folder.resolve("a.json"), "--quiet");

        assertThat(run.out()).isEmpty();
        assertThat(run.errorLines()).singleElement().asString().contains("missing.png");
        assertThat(CommandRun.of("inspect", mask, "--json", "-q").out()).startsWith("[");
    }

    @Test
    void verbosePrintsALineForEveryMask() {
        assertThat(CommandRun.convert(mask, "-o", folder.resolve("a.json"), "--verbose").errorLines())
                .singleElement().asString().matches(".*a\\.png: \\d annotations?\\.");
    }

    @Test
    void theLogKeepsMessagesOfSeveralRunsWithTheirTimes() throws IOException {
        Path log = folder.resolve("log.txt");
        CommandRun.convert(mask, "-o", folder.resolve("a.json"), "--log", log, "--quiet");
        CommandRun.convert(folder.resolve("missing.png"), "-o", folder.resolve("b.json"), "--log", log);

        assertThat(Files.readAllLines(log)).allMatch(line -> line.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ .*"))
                .anyMatch(line -> line.contains("missing.png"));
    }

    @Test
    void whatIsMisspelledIsSuggested() {
        assertThat(CommandRun.of("convrt").errorLines()).contains("Did you mean convert?");
        assertThat(CommandRun.convert(mask, "--treshold", "3").errorLines()).contains("Did you mean --threshold?");
        assertThat(CommandRun.of("masks.zip").err()).doesNotContain("Did you mean");
        assertThat(CommandRun.of("help", "lint").out()).contains("cocoscope lint");
    }

    private CommandRun pipe(byte[] input, OutputStream output, Object... arguments) {
        StringWriter said = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        CommandLine line = CocoscopeCommand.commandLine((_, _, _) -> ExitCode.DONE, words);
        line.setOut(new PrintWriter(said, true));
        line.setErr(new PrintWriter(err, true));
        int exitCode = CocoscopeCommand.run(line, new ByteArrayInputStream(input), output, words);
        return new CommandRun(exitCode, said.toString(), err.toString());
    }
}
