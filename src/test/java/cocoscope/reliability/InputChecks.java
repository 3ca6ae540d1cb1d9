package cocoscope.reliability;

import cocoscope.Main;
import cocoscope.cli.CommandRun;
import cocoscope.cli.MaskFile;
import cocoscope.coco.Annotation;
import cocoscope.coco.Dataset;
import cocoscope.coco.DatasetReader;
import cocoscope.coco.ImageEntry;
import cocoscope.coco.OddFiles;
import cocoscope.coco.OddFiles.OddFile;
import cocoscope.coco.Segmentation;
import cocoscope.coco.lint.ImageFolder;
import cocoscope.coco.lint.Linter;
import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.lint.finding.Severity;
import cocoscope.decode.MaskDecoder;
import cocoscope.mask.Mask;
import cocoscope.mask.raster.PolygonRaster;
import cocoscope.mask.runs.RunLengthEncoding;
import cocoscope.reliability.Check.NotHereException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Whole runs over odd names, special files, and bad files among good ones.
final class InputChecks {
    private static final int MANY = 100;
    private static final int SIDE = 40;
    /// Bytes after the pixels of a PNG file.
    private static final int END = 13;

    private final Scale scale;

    private InputChecks(Scale scale) {
        this.scale = scale;
    }

    static List<Check> all(Scale scale) {
        InputChecks checks = new InputChecks(scale);
        return List.of(new Check(11, "orientation tags of mask and picture that differ", "each told", checks::orientation),
                new Check(12, "names, with and without a UTF-8 locale", "all converted, bytes kept", checks::names),
                new Check(13, "special files as masks", "each told, the good one written", checks::special),
                new Check(14, "100 good and 100 bad masks in one run", "100 written, 100 told, exit code 1", checks::isolation),
                new Check(20, "1, 2 and 8 jobs in three languages", "one content", checks::determinism),
                new Check(21, "COCO files that must be refused", "each told, none accepted", checks::refused),
                new Check(22, "COCO files that must be accepted", "no errors", checks::accepted),
                new Check(23, "exports read back", "every pixel as in its mask", checks::roundTrip));
    }

    private void orientation(Tally tally) throws Exception {
        Path folder = ReliabilityTable.folder(scale, "orientation");
        for (int tag = 2; tag <= 8; tag++) {
            Path masks = Files.createDirectories(folder.resolve("masks" + tag));
            Path pictures = Files.createDirectories(folder.resolve("pictures" + tag));
            MaskFile.writeDisks(masks.resolve("a.png"), 255);
            MaskFile.orient(MaskFile.writeDisks(pictures.resolve("a.png"), 255), tag);
            CommandRun run = CommandRun.convert(masks, "--images", pictures, "-o", folder.resolve("out.json"));
            tally.add(run.err().contains("orientation"), "tag " + tag + ": " + run.err());
        }
    }

    private void names(Tally tally) throws Exception {
        Path masks = ReliabilityTable.folder(scale, "names");
        List<String> names = List.of("a b", "ü", "u\u0308", "細胞", "клетка", "خلية", "😀", "-x", "--output", "@file", "%20", "a#b",
                "a?b", "a*b", "[a]", "a'b", "a\"b", "a\\b", "a;b", "a&b", "a|b", "$HOME", "`id`",
                "~", "a\nb", "a\tb", "a\u001bb", "a,b", "a=b", "a:b", "CON", "x".repeat(200),
                ".hidden.not", "a..b", "{a}", "<a>");
        for (String name : names) {
            MaskFile.writeDisks(scale.folder().resolve("one.png"), 255);
            Files.move(scale.folder().resolve("one.png"), masks.resolve((name.startsWith(".") ? "_" : "") + name + ".png"));
        }
        Path json = scale.folder().resolve("names.json");
        Path bare = scale.folder().resolve("bare.json");
        CommandRun.convert(masks, "-o", json);
        Child.run(launched("convert", masks, "-o", bare), Map.of("LC_ALL", "C", "LANG", "C"));
        Set<String> written = names(json);
        Set<String> writtenBare = names(bare);
        for (String name : names) {
            String file = (name.startsWith(".") ? "_" : "") + name + ".png";
            tally.add(written.contains(file), file);
            tally.add(writtenBare.contains(file), file + " without a locale");
        }
    }

    /// As the launcher starts it, which chooses a UTF-8 locale where there is none.
    private static List<String> launched(Object... arguments) {
        List<String> words = new ArrayList<>(List.of("/bin/sh", "-c", ". packaging/build/start; keep_names; exec \"$@\"", "sh"));
        words.addAll(Child.command(List.of(), Main.class, arguments));
        return words;
    }

    private static Set<String> names(Path json) throws Exception {
        Set<String> names = new HashSet<>();
        if (Files.exists(json)) {
            DatasetReader.read(json).images().stream().map(ImageEntry::fileName).forEach(names::add);
        }
        return names;
    }

    private void special(Tally tally) throws Exception {
        if (!Files.exists(Path.of("/dev/zero"))) {
            throw new NotHereException("no devices in the file system");
        }
        Path folder = ReliabilityTable.folder(scale, "special");
        Path good = MaskFile.writeDisks(folder.resolve("good.png"), 255);
        new ProcessBuilder("mkfifo", folder.resolve("pipe.png").toString()).start().waitFor();
        Files.createSymbolicLink(folder.resolve("zero.png"), Path.of("/dev/zero"));
        Files.createSymbolicLink(folder.resolve("null.png"), Path.of("/dev/null"));
        Files.createSymbolicLink(folder.resolve("kernel.png"), Path.of("/proc/kmsg"));
        Files.createSymbolicLink(folder.resolve("maps.png"), Path.of("/proc/self/maps"));
        Files.createSymbolicLink(folder.resolve("nowhere.png"), folder.resolve("nothing"));
        Files.createSymbolicLink(folder.resolve("loop.png"), folder.resolve("loop.png"));
        Files.createDirectory(folder.resolve("folder.png"));
        Files.createFile(folder.resolve("empty.png"));
        try (RandomAccessFile sparse = new RandomAccessFile(folder.resolve("sparse.png").toFile(), "rw");
             ServerSocketChannel _ = ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                     .bind(UnixDomainSocketAddress.of(folder.resolve("socket.png")))) {
            sparse.setLength(3L << 30);
            for (String name : List.of("pipe", "zero", "null", "kernel", "maps", "nowhere", "loop", "folder", "empty", "sparse",
                    "socket")) {
                Path json = folder.resolve(name + ".json");
                CommandRun run = CommandRun.convert(folder.resolve(name + ".png"), good, "-o", json);
                tally.add(run.exitCode() == 1 && run.errorLines().size() == 1 && names(json).equals(Set.of("good.png")),
                        name + ": " + run.exitCode() + " " + run.err());
            }
        }
    }

    private void isolation(Tally tally) throws Exception {
        Path masks = ReliabilityTable.folder(scale, "isolation");
        byte[] whole = Files.readAllBytes(MaskFile.writeDisks(masks.resolve("good0.png"), 255));
        for (int i = 0; i < MANY; i++) {
            Files.write(masks.resolve("good" + i + ".png"), whole);
            Files.write(masks.resolve("bad" + i + ".png"), Arrays.copyOf(whole, i * (whole.length - END) / MANY));
        }
        CommandRun run = CommandRun.convert(masks, "-o", scale.folder().resolve("isolation.json"));
        Set<String> written = names(scale.folder().resolve("isolation.json"));
        for (int i = 0; i < MANY; i++) {
            tally.add(written.contains("good" + i + ".png"), "good " + i);
            Path bad = masks.resolve("bad" + i + ".png");
            long told = run.errorLines().stream().filter(line -> line.startsWith(bad + ": ")).count();
            tally.add(!written.contains("bad" + i + ".png") && told == 1, "bad " + i);
        }
        tally.add(run.exitCode() == 1, "exit code " + run.exitCode());
    }

    private Path masks(String name, int count) throws Exception {
        Path masks = ReliabilityTable.folder(scale, name);
        for (int i = 0; i < count; i++) {
            Random random = new Random(i);
            int[] levels = new int[SIDE * SIDE];
            for (int block = 0; block < SIDE; block++) {
                int value = random.nextInt(4);
                int at = random.nextInt(levels.length - 200);
                Arrays.fill(levels, at, at + random.nextInt(200), value);
            }
            MaskFile.writeLevels(masks.resolve(i + ".png"), SIDE, levels);
        }
        return masks;
    }

    private void determinism(Tally tally) throws Exception {
        Path masks = masks("determinism", 60);
        Path first = null;
        for (int jobs : new int[] {1, 2, 8}) {
            for (String language : List.of("en", "de", "tr")) {
                Path json = scale.folder().resolve("d" + jobs + language + ".json");
                Child.run(Child.command(List.of("-Duser.language=" + language), Main.class,
                        "convert", masks, "-o", json, "--jobs", jobs), Map.of());
                first = first == null ? json : first;
                tally.add(Files.exists(json) && Files.mismatch(first, json) < 0, jobs + " jobs, " + language);
            }
        }
    }

    private void refused(Tally tally) throws Exception {
        odd(tally, false);
    }

    private void accepted(Tally tally) throws Exception {
        odd(tally, true);
    }

    private void odd(Tally tally, boolean accept) throws Exception {
        for (OddFile file : OddFiles.write(ReliabilityTable.folder(scale, "odd" + accept))) {
            if (file.manifest().get("expect").asString().equals("accept") == accept) {
                List<Finding> findings = new ArrayList<>();
                boolean readable = Linter.lint(file.path(), ImageFolder.NONE, findings::add).readable();
                boolean errors = !readable || findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR
                        || finding.severity() == Severity.UNREADABLE);
                tally.add(errors != accept, file.path().getFileName().toString());
            }
        }
    }

    private void roundTrip(Tally tally) throws Exception {
        Path masks = masks("trip", 60);
        for (String form : List.of("polygon", "rle", "rle-counts")) {
            Path json = scale.folder().resolve(form + ".json");
            CommandRun run = CommandRun.convert(masks, "-o", json, "--values", "1=a,2=b,3=c", "--segmentation", form);
            if (run.exitCode() != 0) {
                tally.add(false, form + ": " + run.err());
                continue;
            }
            Dataset dataset = DatasetReader.read(json);
            for (ImageEntry image : dataset.images()) {
                Mask mask = MaskDecoder.read(masks.resolve(image.fileName()));
                int[] read = new int[SIDE * SIDE];
                dataset.annotations().stream().filter(annotation -> annotation.imageId() == image.id())
                        .forEach(annotation -> paint(annotation, read));
                tally.add(isSame(mask, read), form + " " + image.fileName());
            }
        }
    }

    private static void paint(Annotation annotation, int[] read) {
        RunLengthEncoding pixels = switch (annotation.segmentation()) {
            case Segmentation.Outline(var polygon) -> PolygonRaster.rasterize(polygon, SIDE, SIDE);
            case Segmentation.CompressedRuns(var runs) -> runs;
            case Segmentation.PlainRuns(var runs) -> runs;
        };
        byte[] mask = pixels.pixels();
        for (int pixel = 0; pixel < mask.length; pixel++) {
            read[pixel] += mask[pixel] != 0 ? annotation.categoryId() : 0;
        }
    }

    private static boolean isSame(Mask mask, int[] read) throws IOException {
        for (int pixel = 0; pixel < read.length; pixel++) {
            if (mask.valueAt(pixel % SIDE, pixel / SIDE) != read[pixel]) {
                return false;
            }
        }
        return true;
    }
}
