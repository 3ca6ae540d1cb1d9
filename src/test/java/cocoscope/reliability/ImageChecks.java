package cocoscope.reliability;

import cocoscope.decode.DecodedBytes;
import cocoscope.decode.ImageCases;
import cocoscope.decode.PngFile;
import cocoscope.fuzz.Mutation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Files that are read exactly or refused in a sentence.
final class ImageChecks {
    private static final long FAST = 2_000_000_000L;
    private static final int SIZES = 20;
    private static final int DAMAGED = 4000;

    private ImageChecks() {}

    static List<Check> all() {
        return List.of(new Check(1, "images that must be refused", "0 accepted, 0 unchecked", ImageChecks::refused),
                new Check(2, "images that must be read", "samples as written", ImageChecks::read),
                new Check(3, "oddities: alpha, 16 bits, unused bits", "right or refused", ImageChecks::odd),
                new Check(4, "PNG of every type, depth and size, whole and interlaced", "samples as written", ImageChecks::pngs),
                new Check(5, "JPEG masks cut after each byte", "0 accepted", ImageChecks::cut),
                new Check(6, "few bytes that say many pixels", "refused within 2 s", ImageChecks::bombs),
                new Check(9, "damaged PNG, read by OpenCV, too", "0 accepted that it refuses, gray levels alike", ImageChecks::judged),
                new Check(10, "PNG with gAMA, cHRM, sBIT, iCCP chunks", "samples as without", ImageChecks::colors),
                new Check(27, "sentences: file, remedy, 200 characters", "all failures", ImageChecks::sentences));
    }

    private static void refused(Tally tally) throws IOException {
        ImageCases.bad().forEach((name, file) -> tally.add(!ImageCases.refusal(file).isEmpty(), name));
    }

    private static void read(Tally tally) {
        for (int width = 1; width <= SIZES; width++) {
            int[] levels = new Random(width).ints(width * 7L, 0, 256).toArray();
            ImageCases.lossless(width, levels).forEach((format, file) -> tally.add(ImageCases.holds(file, levels), format));
        }
    }

    private static void odd(Tally tally) {
        Random random = new Random(3);
        for (int type : new int[] {4, 6}) {
            for (int depth : new int[] {8, 16}) {
                for (int width = 1; width <= 8; width++) {
                    int channels = type == 4 ? 2 : 4;
                    byte[] file = PngFile.of(width, depth, type, random.ints((long) channels * width * 3, 0, 1 << depth).toArray()).bytes();
                    String refusal = ImageCases.refusal(file);
                    tally.add(refusal.isEmpty() || ImageCases.isGood(refusal), refusal);
                }
            }
        }
    }

    private static void pngs(Tally tally) {
        ImageCases.pngs().forEach(png ->
                tally.add(ImageCases.isExact(png), "type " + png.type() + ", " + png.depth() + " bits, " + png.width()));
    }

    private static void cut(Tally tally) throws IOException {
        ImageCases.cutJpegs().forEach(file -> tally.add(!ImageCases.refusal(file).isEmpty(), file.length + " bytes"));
    }

    private static void judged(Tally tally) throws IOException {
        List<byte[]> sound = DecodedBytes.samples("png");
        for (int seed = 0; seed < DAMAGED; seed++) {
            Random random = new Random(seed);
            byte[] file = Mutation.of(sound.get(random.nextInt(sound.size())), random);
            tally.add(ImageCases.isAsOpenCvReads(file), "seed " + seed);
        }
    }

    private static void bombs(Tally tally) throws IOException {
        ImageCases.bombs().forEach((name, file) -> {
            long start = System.nanoTime();
            boolean refused = !ImageCases.refusal(file).isEmpty();
            tally.add(refused && System.nanoTime() - start < FAST, name);
        });
    }

    private static void colors(Tally tally) {
        int[] samples = new Random(5).ints(63, 0, 256).toArray();
        byte[] gamma = ByteBuffer.allocate(4).putInt(220_000).array();
        byte[] white = ByteBuffer.allocate(32).putInt(31_270).putInt(32_900).putInt(64_000).putInt(33_000).putInt(30_000).putInt(60_000)
                .putInt(15_000).putInt(6_000).array();
        for (byte[] chunk : List.of(PngFile.chunk("gAMA", gamma), PngFile.chunk("cHRM", white), PngFile.chunk("sBIT", new byte[] {5}),
                PngFile.chunk("sRGB", new byte[] {1}), PngFile.chunk("tEXt", "Title\0mask".getBytes(StandardCharsets.ISO_8859_1)))) {
            tally.add(ImageCases.isExact(PngFile.of(9, 8, 0, samples).withExtra(chunk)), Arrays.toString(Arrays.copyOf(chunk, 8)));
        }
    }

    private static void sentences(Tally tally) throws IOException {
        ImageCases.bad().forEach((_, file) -> tally.add(ImageCases.isGood(ImageCases.refusal(file)), ImageCases.refusal(file)));
        ImageCases.bombs().forEach((_, file) -> tally.add(ImageCases.isGood(ImageCases.refusal(file)), ImageCases.refusal(file)));
        for (byte[] file : ImageCases.cutJpegs()) {
            tally.add(ImageCases.isGood(ImageCases.refusal(file)), ImageCases.refusal(file));
        }
        tally.add(DecodedBytes.isMask(DecodedBytes.samples("png").getFirst()), "a sound file");
    }
}
