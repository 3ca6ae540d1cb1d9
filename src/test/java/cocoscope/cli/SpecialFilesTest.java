package cocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Files that may never end, or are larger than memory, are refused wherever a file is read: each in a sentence, and none is waited for.
@Timeout(value = 2, unit = TimeUnit.MINUTES)
final class SpecialFilesTest {
    private final Map<String, Path> special = new TreeMap<>();

    @TempDir
    private Path folder;

    private Path masks;
    private Path good;
    private ServerSocketChannel socket;

    @BeforeEach
    void makeSpecialFiles() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/zero")) && Files.exists(Path.of("/proc/kmsg")));
        masks = Files.createDirectories(folder.resolve("masks"));
        MaskFile.writeDisks(masks.resolve("good.png"), 255);
        good = folder.resolve("good.json");
        CommandRun.convert(masks, "-o", good);
        special.put("pipe", folder.resolve("pipe"));
        new ProcessBuilder("mkfifo", special.get("pipe").toString()).start().waitFor();
        special.put("socket", folder.resolve("socket"));
        socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(special.get("socket")));
        special.put("sparse", folder.resolve("sparse"));
        try (RandomAccessFile sparse = new RandomAccessFile(special.get("sparse").toFile(), "rw")) {
            sparse.setLength(3L << 30);
        }
        special.put("device", Path.of("/dev/zero"));
        special.put("system", Path.of("/proc/kmsg"));
    }

    @AfterEach
    void close() throws IOException {
        if (socket != null) {
            socket.close();
        }
    }

    @Test
    void asAMaskAmongOthersEachIsToldAndTheRestIsWritten() throws Exception {
        for (String kind : special.keySet()) {
            Path link = Files.createSymbolicLink(masks.resolve("odd.png"), special.get(kind));

            CommandRun run = CommandRun.convert(masks.resolve("good.png"), link, "-o", folder.resolve("out.json"));

            assertThat(run.exitCode()).as(kind).isEqualTo(ExitCode.SOME_FAILED);
            assertThat(run.errorLines()).as(kind).singleElement().asString().startsWith(link + ": ");
            assertToldOf(CommandRun.of("inspect", link), link);
            Files.delete(link);
        }
    }

    @Test
    void asAPictureEachIsTold() throws Exception {
        Path pictures = Files.createDirectories(folder.resolve("pictures"));
        for (String kind : List.of("sparse", "system")) {
            Path link = Files.createSymbolicLink(pictures.resolve("good.png"), special.get(kind));

            CommandRun run = CommandRun.convert(masks, "--images", pictures, "-o", folder.resolve("out.json"));

            assertThat(run.exitCode()).as(kind).isEqualTo(ExitCode.NOTHING_WRITTEN);
            assertThat(run.err()).as(kind).contains(link + ": ").doesNotContain("Exception");
            Files.delete(link);
        }
    }

    @Test
    void asRecipeTableListProjectAndCocoFileEachIsTold() throws Exception {
        Path out = folder.resolve("out.json");
        for (Path file : special.values()) {
            assertToldOf(CommandRun.convert(masks, "-o", out, "--recipe", file), file);
            assertToldOf(CommandRun.convert(masks, "-o", out, "--categories", file), file);
            assertToldOf(CommandRun.convert(masks, "-o", out, "--split-list", file), file);
            assertToldOf(CommandRun.convert(masks, "--append", file), file);
            assertToldOf(CommandRun.of("lint", file), file);
            assertToldOf(CommandRun.of("compare", file, good), file);
            assertToldOf(CommandRun.of("compare", good, file), file);
            assertToldOf(CommandRun.of("merge", file, good, "-o", out), file);
            Path project = Files.createSymbolicLink(folder.resolve("odd.cocoscope.json"), file);
            assertToldOf(CommandRun.convert(project, "-o", out), project);
            Path panoptic = Files.createSymbolicLink(folder.resolve("odd.json"), file);
            assertToldOf(CommandRun.convert(panoptic, "-o", out), panoptic);
            Files.delete(project);
            Files.delete(panoptic);
            assertThat(out).doesNotExist();
        }
    }

    private static void assertToldOf(CommandRun run, Path file) {
        assertThat(run.exitCode()).as(run.err()).isIn(ExitCode.USAGE, ExitCode.NOTHING_WRITTEN);
        assertThat(run.errorLines().getFirst()).contains(file + ": ").endsWith(".").hasSizeLessThan(300);
        assertThat(run.err()).doesNotContain("Exception", "Internal error", "OutOfMemory");
    }
}
