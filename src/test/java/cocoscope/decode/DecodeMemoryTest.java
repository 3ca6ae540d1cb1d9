package cocoscope.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cocoscope.decode.samples.DecodeLimits;
import cocoscope.decode.samples.ImageBytes;
import cocoscope.mask.Channel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DecodeMemoryTest {
    private static final int MEGABYTES = 32;

    @TempDir
    private Path folder;

    /// In a program of its own, whose memory is what is estimated.
    @Test
    void theEstimateIsEnoughAndNotMoreThanThirtyPercentTooMuchForEveryFormat() throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmn2m", "-Xmx" + MEGABYTES + "m", "-cp", System.getProperty("java.class.path"),
                DecodeProbe.class.getName()));
        Map<String, Boolean> expected = new TreeMap<>();
        for (Path file : DecodeMemoryCases.write((long) MEGABYTES << 20, folder)) {
            expected.put(file.getFileName().toString(), file.getFileName().toString().startsWith("fits"));
            command.add(file.toString());
        }

        Map<String, Boolean> read = new TreeMap<>();
        Process probe = new ProcessBuilder(command).redirectErrorStream(true).start();
        for (String line : new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
            read.put(line.split(" ")[0], line.endsWith(" true"));
        }

        assertThat(read).isEqualTo(expected);
    }

    @Test
    void aMaskThatTakesMoreThanThereIsIsRefusedBeforeItsPixelsAreRead() throws Exception {
        byte[] color = Encoded.color(".bmp", 1000, new int[1_000_000]);
        ImageBytes file = new ImageBytes(Path.of("mask.bmp"), color).within(DecodeLimits.DEFAULT.withMemory(20 << 20));

        assertThatThrownBy(() -> MaskDecoder.read(file, Channel.ALL, 0))
                .hasMessage("mask.bmp: it has 1000 x 1000 pixels, which need at least "
                + "25 MB of memory, more than the 20 MB that Java may use; allow more with JDK_JAVA_OPTIONS=-Xmx114m, or cut it into tiles.");
    }
}
