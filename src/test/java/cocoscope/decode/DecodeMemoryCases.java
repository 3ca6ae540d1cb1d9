package cocoscope.decode;

import cocoscope.decode.samples.DecodeLimits;
import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.UnreadableImageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.opencv.imgcodecs.Imgcodecs;

/// Masks of every kind, of which one is estimated to take just the memory that there is, and one 30 % more.
public final class DecodeMemoryCases {
    private static final int HEIGHT = 1000;
    private static final int BLOCK = 16;
    private static final int[] PALETTE = IntStream.range(0, 256).map(level -> level * 0x010203).toArray();
    private static final Map<String, Encoder> KINDS = kinds();

    private DecodeMemoryCases() {}

    private interface Encoder {
        byte[] of(int width, int[] levels) throws IOException;
    }

    private static Map<String, Encoder> kinds() {
        Map<String, Encoder> kinds = new LinkedHashMap<>();
        kinds.put("gray.png", (width, levels) -> Encoded.gray(".png", width, levels));
        kinds.put("gray16.png", (width, levels) -> Encoded.gray16(".png", width, levels));
        kinds.put("color.png", (width, levels) -> Encoded.color(".png", width, colors(levels)));
        kinds.put("gray.jpg", (width, levels) -> Encoded.gray(".jpg", width, levels));
        kinds.put("color.jpg", (width, levels) -> Encoded.color(".jpg", width, colors(levels)));
        kinds.put("index.gif", (width, levels) -> Encoded.index("gif", width, 8, PALETTE, levels));
        kinds.put("gray.bmp", (width, levels) -> Encoded.gray(".bmp", width, levels));
        kinds.put("color.bmp", (width, levels) -> Encoded.color(".bmp", width, colors(levels)));
        kinds.put("gray16.tif", (width, levels) -> Encoded.gray16(".tiff", width, levels));
        kinds.put("color.tif", (width, levels) -> Encoded.color(".tiff", width, colors(levels)));
        kinds.put("color.webp", (width, levels) -> Encoded.color(".webp", width, colors(levels), Imgcodecs.IMWRITE_WEBP_QUALITY, 101));
        kinds.put("lossy.webp", (width, levels) -> Encoded.color(".webp", width, colors(levels), Imgcodecs.IMWRITE_WEBP_QUALITY, 80));
        kinds.put("gray.pgm", (width, levels) -> Encoded.gray(".pgm", width, levels));
        kinds.put("color.ppm", (width, levels) -> Encoded.color(".ppm", width, colors(levels)));
        kinds.put("ids.npy", DecodeMemoryCases::numbers);
        return kinds;
    }

    /// Writes two files of every kind: those that fit into the memory begin with `fits`, those that do not with `more`.
    ///
    /// @param bytes of memory
    public static List<Path> write(long bytes, Path folder) throws IOException, UnreadableImageException {
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, Encoder> kind : KINDS.entrySet()) {
            Estimates estimates = Estimates.of(kind.getValue());
            files.add(Files.write(folder.resolve("fits-" + kind.getKey()), file(kind.getValue(), estimates.width(bytes * 99 / 100))));
            files.add(Files.write(folder.resolve("more-" + kind.getKey()), file(kind.getValue(), estimates.width(bytes * 131 / 100))));
        }
        return files;
    }

    /// What a narrow file and a wide one are estimated to take: the estimate is a line over the width.
    private record Estimates(long narrow, long wide) {
        private static final int NARROW = 10 * BLOCK;
        private static final int WIDE = 40 * BLOCK;

        static Estimates of(Encoder encoder) throws IOException, UnreadableImageException {
            return new Estimates(estimate(file(encoder, NARROW)), estimate(file(encoder, WIDE)));
        }

        /// Of a file that is estimated to take so many bytes.
        int width(long bytes) {
            return Math.toIntExact(NARROW + (bytes - narrow) * (WIDE - NARROW) / (wide - narrow));
        }
    }

    private static long estimate(byte[] file) throws UnreadableImageException {
        return DecodeMemory.bytes(new ImageBytes(Path.of("mask"), file).within(DecodeLimits.DEFAULT.withMemory(Long.MAX_VALUE)), 0);
    }

    private static byte[] file(Encoder encoder, int width) throws IOException {
        int[] levels = new int[width * HEIGHT];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (i % width / BLOCK + i / width / BLOCK * 3) % 5 * 50;
        }
        return encoder.of(width, levels);
    }

    private static int[] colors(int[] levels) {
        return IntStream.of(levels).map(level -> level * 0x010000 + 0x20).toArray();
    }

    private static byte[] numbers(int width, int[] levels) {
        String head = "{'descr': '<i4', 'fortran_order': False, 'shape': (" + HEIGHT + ", " + width + "), }\n";
        ByteBuffer file = ByteBuffer.allocate(10 + head.length() + Integer.BYTES * levels.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put("\u0093NUMPY\1\0".getBytes(StandardCharsets.ISO_8859_1)).putShort((short) head.length());
        file.put(head.getBytes(StandardCharsets.ISO_8859_1));
        for (int level : levels) {
            file.putInt(level * 1000);
        }
        return file.array();
    }
}
