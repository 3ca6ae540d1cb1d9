package cocoscope.reliability;

import cocoscope.Main;
import cocoscope.cli.MaskFile;
import cocoscope.decode.DecodeMemoryCases;
import cocoscope.decode.DecodeProbe;
import cocoscope.reliability.Check.NotHereException;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/// What is seen of the program from outside: the files and sockets that it opens, and the memory that it takes.
final class ProcessChecks {
    private static final int SIDE = 5000;
    private static final int DECODING_MEGABYTES = 48;
    /// What is held is measured, not what Java keeps for what is made and forgotten.
    private static final String YOUNG = "-Xmn4m";
    private static final List<String> NAMES = List.of("../stolen", "a/../../stolen", "/tmp/cocoscope-stolen/stolen", "..\\\\stolen",
            "C:\\\\stolen", "\\\\\\\\server\\\\share\\\\stolen", "file:///tmp/stolen", "http://127.0.0.1/stolen", "stolen\\u0000", "link/stolen");

    private final Scale scale;

    private ProcessChecks(Scale scale) {
        this.scale = scale;
    }

    static List<Check> all(Scale scale) {
        ProcessChecks checks = new ProcessChecks(scale);
        return List.of(new Check(24, "checkerboard of 25 megapixels, written and read again at 768 MB", "same pixels", checks::checkerboard),
                new Check(26, "memory estimated: enough, and too little when divided by 1.3", "-0/+30 %", checks::memory),
                new Check(25, "names of strangers under strace", "0 opens outside the root, 0 connections", checks::confined));
    }

    private void checkerboard(Tally tally) throws Exception {
        Path mask = scale.folder().resolve("checkerboard.png");
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < SIDE; y++) {
            for (int x = y % 2; x < SIDE; x += 2) {
                image.setRGB(x, y, 0xFFFFFFFF);
            }
        }
        ImageIO.write(image, "png", mask.toFile());
        Path json = scale.folder().resolve("checkerboard.json");
        Child.Ended written = Child.run(Child.command(List.of("-Xmx768m"), Main.class, "convert", mask, "-o", json, "--segmentation", "rle",
                "--threshold", 1), Map.of());
        tally.add(written.exitCode() == 0, written.out());
        Child.Ended read = Child.run(Child.command(List.of("-Xmx768m"), Main.class, "compare", json, mask, "--segmentation", "rle",
                "--threshold", 1), Map.of());
        tally.add(read.exitCode() == 0, read.out());
    }

    private void memory(Tally tally) throws Exception {
        decoding(tally);
        for (String kind : List.of("noise", "checkerboard", "blocks", "squares")) {
            Path mask = mask(kind, 2400);
            for (String form : List.of("POLYGON", "RLE")) {
                int estimate = Integer.parseInt(probe(mask, form, 3000).out().strip());
                tally.add(probe(mask, form, estimate).exitCode() == 0, kind + " " + form + ": " + estimate + " MB are not enough");
                tally.add(probe(mask, form, (int) (estimate / 1.3)).exitCode() != 0,
                        kind + " " + form + ": " + estimate + " MB are more than needed");
            }
        }
    }

    /// Masks of every format, one after the other in the memory that half of them are estimated to take, and the others 30 % more.
    private void decoding(Tally tally) throws Exception {
        List<String> files = DecodeMemoryCases.write((long) DECODING_MEGABYTES << 20, ReliabilityTable.folder(scale, "decoding")).stream()
                .map(Path::toString).toList();
        List<String> read = Child.run(Child.command(List.of(YOUNG, "-Xmx" + DECODING_MEGABYTES + "m"), DecodeProbe.class, files.toArray()),
                Map.of()).out().lines().toList();
        tally.add(read.size() == files.size(), read.toString());
        read.forEach(line -> tally.add(line.startsWith("fits") == line.endsWith(" true"), line));
    }

    private static Child.Ended probe(Path mask, String form, int megabytes) throws Exception {
        return Child.run(Child.command(List.of(YOUNG, "-Xmx" + megabytes + "m"), MemoryProbe.class, mask, form), Map.of());
    }

    private Path mask(String kind, int side) throws Exception {
        Random random = new Random(26);
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        boolean[] noise = new boolean[side * side];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = random.nextBoolean();
        }
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                boolean object = switch (kind) {
                    case "noise" -> noise[y * side + x];
                    case "checkerboard" -> (x + y) % 2 == 1;
                    case "blocks" -> noise[y / 3 * side + x / 3];
                    default -> x % 3 < 2 && y % 3 < 2;
                };
                image.getRaster().setSample(x, y, 0, object ? 255 : 0);
            }
        }
        Path file = scale.folder().resolve(kind + ".png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private void confined(Tally tally) throws Exception {
        if (!Files.isExecutable(Path.of("/usr/bin/strace"))) {
            throw new NotHereException("no strace");
        }
        Path home = ReliabilityTable.folder(scale, "confined");
        Path out = Files.createDirectories(home.resolve("place/out"));
        MaskFile.writeDisks(home.resolve("mask.png"), 255);
        Files.createSymbolicLink(out.resolve("link"), home);
        Path project = home.resolve("work.cocoscope.json");
        for (String name : NAMES) {
            Files.writeString(project, """
                    {"format": "cocoscope project", "version": 1, "images": [{"mask": "mask.png", "file_name": "%s.png"}]}""".formatted(name));
            for (String target : List.of("--per-image", "--label-maps", "--yolo")) {
                Path trace = scale.folder().resolve("trace");
                Child.run(Stream.concat(Stream.of("/usr/bin/strace", "-f", "-qq", "-o", trace.toString(), "-e",
                        "trace=openat,open,creat,connect,bind,sendto,mkdir,rename,renameat,unlink"),
                        Child.command(List.of(), Main.class, "convert", project, target, out).stream()).toList(), Map.of());
                List<String> calls = Files.readAllLines(trace);
                boolean outside = calls.stream().anyMatch(call -> call.contains("stolen") && !call.contains(out + "/labels/"));
                tally.add(!outside, name + ": a file is opened");
                // Java itself asks once by a socket whether there is IPv6, and connects to nothing.
                tally.add(calls.stream().noneMatch(call -> call.contains("AF_INET")), name + ": a connection");
            }
        }
    }
}
