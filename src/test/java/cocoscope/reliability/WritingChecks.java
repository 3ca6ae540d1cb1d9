package cocoscope.reliability;

import cocoscope.Main;
import cocoscope.cli.MaskFile;
import cocoscope.files.AtomicFile;
import cocoscope.files.UnwritableFileException;
import cocoscope.reliability.Check.NotHereException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/// What becomes of files when programs are killed, told to end, or write at once, and when the disk is full.
final class WritingChecks {
    private static final int MANY = 1_000_000;
    private static final int LONGEST_WRITES = 6;

    private final Scale scale;

    private WritingChecks(Scale scale) {
        this.scale = scale;
    }

    static List<Check> all(Scale scale) {
        WritingChecks checks = new WritingChecks(scale);
        return List.of(new Check(15, "kill -9 while two files are saved together, then the next write",
                        "both old or both new, none older than said, 0 temporaries", checks::killed),
                new Check(17, "file size limit reached while exporting", "old files stay, 0 temporaries, exit code 3", checks::full),
                new Check(18, "two processes on one target, a reader polling", "0 torn, 0 missing", checks::rivals),
                new Check(19, "SIGTERM while two files are saved together", "both old or both new, 0 temporaries", checks::ended));
    }

    private void killed(Tally tally) throws Exception {
        stop(tally, true);
    }

    private void ended(Tally tally) throws Exception {
        stop(tally, false);
    }

    private void stop(Tally tally, boolean forcibly) throws Exception {
        Path folder = Files.createDirectories(scale.folder().resolve(forcibly ? "killed" : "ended"));
        Path one = folder.resolve("train.json");
        Path other = folder.resolve("val.json");
        Random random = new Random(forcibly ? 15 : 19);
        int next = 1;
        for (int kill = 0; kill < scale.kills(); kill++) {
            Process process = Child.start(Child.command(List.of("-Xmx64m"), SaveLoop.class, next, MANY, one, other));
            int acknowledged = acknowledged(process, random, forcibly);
            if (forcibly) {
                AtomicFile.write(folder.resolve("next.json"), out -> out.write('{'));
            }
            int first = SaveLoop.numberIn(one);
            int second = SaveLoop.numberIn(other);
            tally.add(Math.min(first, second) >= acknowledged && first == second && temporaries(folder) == 0,
                    "%d: %d and %d after %d, %d temporaries".formatted(kill, first, second, acknowledged, temporaries(folder)));
            next = Math.max(first, second) + 1;
        }
    }

    /// The last number that a program said before it was stopped.
    private static int acknowledged(Process process, Random random, boolean forcibly) throws IOException, InterruptedException {
        int last = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            for (int writes = 1 + random.nextInt(LONGEST_WRITES); writes > 0; writes--) {
                last = Integer.parseInt(lines.readLine());
            }
            Thread.sleep(0, random.nextInt(999_999));
            Thread.sleep(random.nextInt(8));
            if (forcibly) {
                process.toHandle().destroyForcibly();
            } else {
                process.toHandle().destroy();
            }
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line.isBlank() ? last : Integer.parseInt(line);
            }
        }
        process.waitFor();
        return last;
    }

    private static long temporaries(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".tmp")).count();
        }
    }

    private void rivals(Tally tally) throws Exception {
        Path file = Files.createDirectories(scale.folder().resolve("rivals")).resolve("out.json");
        AtomicFile.write(file, out -> out.write("0".getBytes(StandardCharsets.US_ASCII)));
        Process one = Child.start(Child.command(List.of("-Xmx64m"), SaveLoop.class, 1, scale.writes(), file));
        Process other = Child.start(Child.command(List.of("-Xmx64m"), SaveLoop.class, MANY, scale.writes(), file));
        one.getInputStream().read();
        while (one.isAlive() || other.isAlive()) {
            tally.add(SaveLoop.numberIn(file) >= 0, "a torn or missing file");
            Thread.sleep(3);
        }
        tally.add(one.exitValue() == 0 && other.exitValue() == 0, "a writer failed");
        tally.add(temporaries(file.getParent()) == 0, "temporaries");
    }

    /// The shell limits the size of files as a full disk does: in the middle of a write.
    private void full(Tally tally) throws IOException, InterruptedException, NotHereException, UnwritableFileException {
        if (!Files.isExecutable(Path.of("/bin/sh"))) {
            throw new NotHereException("no shell that limits the size of files");
        }
        Path folder = Files.createDirectories(scale.folder().resolve("full"));
        Path masks = Files.createDirectories(folder.resolve("masks"));
        for (int i = 0; i < 40; i++) {
            MaskFile.writeDisks(masks.resolve(i + ".png"), 255);
        }
        Path target = Files.createDirectories(folder.resolve("out"));
        for (int blocks = 1; blocks <= 20; blocks++) {
            Path one = Files.writeString(target.resolve("d_train.json"), "old");
            Path other = Files.writeString(target.resolve("d_val.json"), "old");
            List<String> convert = Child.command(List.of(), Main.class, "convert", masks, "-o", target.resolve("d.json"), "--split", "0.9",
                    "--segmentation", "polygon", "--polygons", "edges");
            Stream<String> limited = Stream.of("/bin/sh", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "sh");
            Child.Ended run = Child.run(Stream.concat(limited, convert.stream()).toList(), Map.of("JDK_JAVA_OPTIONS", "-XX:-UsePerfData"));
            boolean old = Files.readString(one).equals("old") && Files.readString(other).equals("old");
            boolean all = Files.size(one) > 3 && Files.size(other) > 3 && run.exitCode() == 0;
            tally.add((old && run.exitCode() == 3 || all) && temporaries(target) == 0, blocks + " blocks: exit code " + run.exitCode());
        }
    }
}
