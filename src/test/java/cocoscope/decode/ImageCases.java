package cocoscope.decode;

import cocoscope.decode.samples.DecodeLimits;
import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.mask.Channel;
import cocoscope.mask.Mask;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.imgcodecs.Imgcodecs;

/// Image files that have to be refused, and those that have to be read sample by sample.
public final class ImageCases {
    private static final List<String> FORMATS = List.of("png", "jpeg", "gif", "bmp", "tiff", "webp", "pnm");
    /// Bytes after the pixels: where only these are cut, no pixel is missing.
    private static final int END = 13;
    private static final Path NAME = Path.of("masks/image");
    private static final int SIGNATURE = 8;
    /// Bytes of a PNG chunk beside its data.
    private static final int CHUNK = 12;

    private ImageCases() {}

    /// The sentence about a file that is refused; empty when it is read.
    public static String refusal(byte[] file) {
        try {
            MaskDecoder.read(new ImageBytes(NAME, file), Channel.ALL, 0);
            return "";
        } catch (UnreadableImageException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /// Whether a sentence names the file and a remedy, briefly.
    public static boolean isGood(String sentence) {
        return sentence.startsWith(NAME + ": ") && sentence.contains("; ") && sentence.endsWith(".") && sentence.length() <= 200
                && !sentence.contains("Exception") && !sentence.contains("\n");
    }

    /// Cut, emptied, renamed and contradictory files, by what is wrong with them.
    public static Map<String, byte[]> bad() throws IOException {
        Map<String, byte[]> bad = new LinkedHashMap<>();
        for (String format : FORMATS) {
            int number = 0;
            for (byte[] sample : DecodedBytes.samples(format)) {
                for (int tenth = 1; tenth < 10; tenth++) {
                    bad.put(format + " " + number + " cut at " + tenth + "/10", Arrays.copyOf(sample, (sample.length - END) * tenth / 10));
                }
                number++;
            }
        }
        byte[] png = DecodedBytes.samples("png").getFirst();
        for (int bit = 0; bit < 8; bit++) {
            byte[] flipped = png.clone();
            flipped[45] ^= (byte) (1 << bit);
            bad.put("png with a wrong checksum " + bit, flipped);
        }
        for (String text : List.of("<svg xmlns='http://www.w3.org/2000/svg'/>", "<html></html>", "{\"images\": []}", "%PDF-1.7",
                "PK\3\4", "\0\0\0\0", "x")) {
            bad.put("text " + text, text.getBytes(StandardCharsets.ISO_8859_1));
        }
        return bad;
    }

    /// Files of few bytes that say they have many pixels.
    public static Map<String, byte[]> bombs() throws IOException {
        Map<String, byte[]> bombs = new LinkedHashMap<>();
        for (int[] size : new int[][] {{65535, 65535}, {100_000, 100_000}, {0x7FFFFFFF, 1}, {0x7FFFFFFF, 0x7FFFFFFF}}) {
            bombs.put("png " + size[0] + " x " + size[1], png(size[0], size[1]));
            bombs.put("bmp " + size[0] + " x " + size[1], bmp(size[0], size[1]));
            bombs.put("pnm " + size[0] + " x " + size[1],
                    ("P5\n" + size[0] + " " + size[1] + "\n255\n\0").getBytes(StandardCharsets.ISO_8859_1));
            bombs.put("npy " + size[0] + " x " + size[1], npy(size[0], size[1]));
        }
        bombs.put("gif 65535 x 65535", patched(DecodedBytes.samples("gif").getFirst(), 6, 0xFF, 0xFF, 0xFF, 0xFF));
        bombs.put("webp 16384 x 16384", patched(DecodedBytes.samples("webp").getFirst(), 21, 0xFF, 0xFF, 0xFF, 0x0F));
        byte[] jpeg = DecodedBytes.samples("jpeg").getFirst();
        bombs.put("jpeg 65535 x 65535", patched(jpeg, frame(jpeg) + 5, 0xFF, 0xFF, 0xFF, 0xFF));
        return bombs;
    }

    private static int frame(byte[] jpeg) {
        int at = 2;
        while ((jpeg[at + 1] & 0xFF) != 0xC0) {
            at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
        }
        return at;
    }

    private static byte[] patched(byte[] file, int at, int... bytes) {
        byte[] patched = file.clone();
        for (int i = 0; i < bytes.length; i++) {
            patched[at + i] = (byte) bytes[i];
        }
        return patched;
    }

    private static byte[] png(int width, int height) throws IOException {
        byte[] header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 0, 0, 0, 0}).array();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        png.write(PngFile.chunk("IHDR", header));
        png.write(PngFile.chunk("IDAT", new byte[] {0x78, (byte) 0x9C, 3, 0, 0, 0, 0, 1}));
        png.write(PngFile.chunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    private static byte[] bmp(int width, int height) {
        ByteBuffer bmp = ByteBuffer.allocate(1100).order(ByteOrder.LITTLE_ENDIAN);
        bmp.put((byte) 'B').put((byte) 'M').putInt(1100).putInt(0).putInt(1078).putInt(40).putInt(width).putInt(height);
        bmp.putShort((short) 1).putShort((short) 8).putInt(0).putInt(0).putInt(2835).putInt(2835).putInt(256).putInt(0);
        return bmp.array();
    }

    private static byte[] npy(int width, int height) {
        String header = "{'descr': '|u1', 'fortran_order': False, 'shape': (" + height + ", " + width + "), }";
        String padded = header + " ".repeat(117 - header.length()) + "\n";
        return ("\u0093NUMPY\1\0" + (char) 118 + "\0" + padded + "\0").getBytes(StandardCharsets.ISO_8859_1);
    }

    /// Whether a PNG file is refused, or accepted by OpenCV, too, with the same samples where these are gray levels. What follows the
    /// pixels does not count: OpenCV gets a sound end.
    public static boolean isAsOpenCvReads(byte[] file) throws IOException {
        Mask mask;
        try {
            mask = MaskDecoder.read(new ImageBytes(NAME, file).within(DecodeLimits.DEFAULT.withPixels(1 << 20)), Channel.ALL, 0);
        } catch (UnreadableImageException _) {
            return true;
        }
        Mat judged = Imgcodecs.imdecode(new MatOfByte(withSoundEnd(file)), Imgcodecs.IMREAD_UNCHANGED);
        if (judged.empty() || judged.cols() != mask.width() || judged.rows() != mask.height()) {
            return false;
        }
        boolean gray = mask.samples() == Mask.Samples.GRAY && judged.channels() == 1 && mask.bits() >= Byte.SIZE;
        for (int at = 0; gray && at < mask.width() * mask.height(); at++) {
            int x = at % mask.width();
            int y = at / mask.width();
            if (judged.get(y, x)[0] != mask.valueAt(x, y)) {
                return false;
            }
        }
        return true;
    }

    /// What is up to the last part of the pixels, and an end.
    private static byte[] withSoundEnd(byte[] png) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(png);
        int end = png.length;
        for (int at = SIGNATURE; at >= 0 && at + CHUNK <= png.length; at += CHUNK + bytes.getInt(at)) {
            if (bytes.getInt(at + Integer.BYTES) == ImageBytes.name("IDAT")) {
                end = at + CHUNK + bytes.getInt(at);
            }
        }
        ByteArrayOutputStream sound = new ByteArrayOutputStream();
        sound.write(png, 0, end);
        sound.write(PngFile.chunk("IEND", new byte[0]));
        return sound.toByteArray();
    }

    /// JPEG masks cut after each byte.
    public static List<byte[]> cutJpegs() throws IOException {
        List<byte[]> cut = new ArrayList<>();
        byte[] jpeg = DecodedBytes.samples("jpeg").getFirst();
        for (int length = 1; length < jpeg.length - 1; length++) {
            cut.add(Arrays.copyOf(jpeg, length));
        }
        return cut;
    }

    /// PNG files of each type, depth and size up to 9 pixels, whole and interlaced.
    public static List<PngFile> pngs() {
        List<PngFile> files = new ArrayList<>();
        int[][] kinds = {{0, 1}, {0, 2}, {0, 4}, {0, 8}, {0, 16}, {2, 8}, {3, 1}, {3, 2}, {3, 4}, {3, 8}};
        Random random = new Random(11);
        for (int[] kind : kinds) {
            for (int width = 1; width <= 9; width++) {
                int[] samples = random.ints((kind[0] == 2 ? 3L : 1L) * width * 5, 0, 1 << kind[1]).toArray();
                PngFile file = PngFile.of(width, kind[1], kind[0], samples);
                if (kind[0] == 3) {
                    file = file.withPalette(random.ints(1 << kind[1], 0, 1 << 24).toArray());
                }
                files.add(file);
                files.add(file.withInterlacing());
            }
        }
        return files;
    }

    /// Whether the samples that are read are those that were written.
    public static boolean isExact(PngFile file) {
        try {
            Mask mask = MaskDecoder.read(new ImageBytes(NAME, file.bytes()), Channel.ALL, 0);
            int[] samples = file.samples();
            for (int pixel = 0; pixel < mask.width() * mask.height(); pixel++) {
                int stored = file.type() == 2
                        ? samples[3 * pixel] << 16 | samples[3 * pixel + 1] << 8 | samples[3 * pixel + 2] : samples[pixel];
                if (mask.valueAt(pixel % mask.width(), pixel / mask.width()) != stored) {
                    return false;
                }
            }
            return true;
        } catch (UnreadableImageException _) {
            return false;
        }
    }

    /// Gray levels without loss, by the format that holds them.
    public static Map<String, byte[]> lossless(int width, int[] levels) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("png", Encoded.gray(".png", width, levels));
        files.put("bmp", Encoded.gray(".bmp", width, levels));
        files.put("pgm", Encoded.gray(".pgm", width, levels));
        for (int compression : new int[] {1, 5, 8, 32773}) {
            files.put("tiff " + compression, Encoded.gray(".tiff", width, levels, Imgcodecs.IMWRITE_TIFF_COMPRESSION, compression));
        }
        return files;
    }

    /// Whether a file holds these gray levels.
    public static boolean holds(byte[] file, int[] levels) {
        try {
            Mask mask = MaskDecoder.read(new ImageBytes(NAME, file), Channel.ALL, 0);
            for (int pixel = 0; pixel < levels.length; pixel++) {
                if (mask.valueAt(pixel % mask.width(), pixel / mask.width()) != levels[pixel]) {
                    return false;
                }
            }
            return mask.width() * mask.height() == levels.length;
        } catch (UnreadableImageException _) {
            return false;
        }
    }
}
