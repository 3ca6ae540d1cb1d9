package cocoscope.reliability;

import cocoscope.cli.MaskFile;
import cocoscope.reliability.window.EditingWindow;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A window with unsaved edits that is killed, and what the next one offers.
final class WindowChecks {
    private static final long MOST_LOST_MILLIS = 10_000;
    private static final long SHORTEST_MILLIS = 6_000;
    private static final int RANDOM_MILLIS = 6_000;

    private final Scale scale;

    private WindowChecks(Scale scale) {
        this.scale = scale;
    }

    static List<Check> all(Scale scale) {
        return List.of(new Check(16, "kill -9 with unsaved edits in the window",
                "10 s of edits lost at most, offered each time with time and name", new WindowChecks(scale)::killed));
    }

    private record Edit(int number, long millis) {}

    /// What a window said before it was killed.
    private record Life(String offer, int recovered, List<Edit> edits, long end) {
        /// The last edit that may not be lost.
        int certain() {
            return edits.stream().filter(edit -> edit.millis <= end - MOST_LOST_MILLIS).mapToInt(Edit::number).max().orElse(0);
        }
    }

    private void killed(Tally tally) throws Exception {
        Path folder = ReliabilityTable.folder(scale, "window");
        Path project = folder.resolve("work.cocoscope.json");
        Path mask = MaskFile.writeDisks(folder.resolve("mask.png"), 255);
        Files.createDirectories(folder.resolve("state"));
        Random random = new Random(16);
        Life before = live(folder.resolve("state"), project, mask, random);
        for (int kill = 0; kill < Math.max(1, scale.kills() / 10); kill++) {
            Life next = live(folder.resolve("state"), project, mask, random);
            boolean offered = next.offer.contains("work.cocoscope.json") && next.offer.matches(".*\\d:\\d\\d.*");
            tally.add(offered && next.recovered >= before.certain(), "kill %d: \"%s\", edit %d of %d, of which %d is certain".formatted(
                    kill, next.offer, next.recovered, before.edits.getLast().number(), before.certain()));
            before = next;
        }
    }

    /// Lets a window live for a while after its first edit.
    private static Life live(Path state, Path project, Path mask, Random random) throws IOException, InterruptedException {
        Process process = Child.start(Child.command(List.of("-Xmx512m", "-Dglass.platform=Headless", "-Dprism.order=sw",
                "-Dcocoscope.patience=120000", "--enable-native-access=ALL-UNNAMED"), EditingWindow.class, state, project, mask));
        String offer = "";
        int recovered = -1;
        List<Edit> edits = new ArrayList<>();
        long life = SHORTEST_MILLIS + random.nextInt(RANDOM_MILLIS);
        long end = Long.MAX_VALUE;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ", 2);
                switch (words[0]) {
                    case "offer" -> offer = words[1];
                    case "recovered" -> recovered = Integer.parseInt(words[1]);
                    default -> {
                        String[] edit = words[1].split(" ");
                        edits.add(new Edit(Integer.parseInt(edit[0]), Long.parseLong(edit[1])));
                    }
                }
                if (end == Long.MAX_VALUE && !edits.isEmpty() && edits.getLast().millis - edits.getFirst().millis > life) {
                    end = System.currentTimeMillis();
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.waitFor();
        if (edits.isEmpty()) {
            throw new IOException("the window did not come up: \"" + offer + "\"");
        }
        return new Life(offer, recovered, edits, Math.min(end, System.currentTimeMillis()));
    }
}
