package cocoscope.app.images;

import cocoscope.decode.MaskDecoder;
import cocoscope.decode.PictureDecoder;
import cocoscope.decode.PictureWriter;
import cocoscope.decode.samples.Picture;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.mask.Mask;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// A folder as people have them, made from the sample: pictures with masks, an empty mask, one of another size, a picture that is cut off,
/// and one without a mask.
public final class SampleShelf {
    /// What is behind the objects gets another color, by another order of red, green and blue.
    private enum Wood { TEAL, BROWN, GREEN, GRAY }

    /// A part of the sample, mirrored where asked for.
    private record Part(int x, int y, int width, int height, boolean mirrored, Wood wood) {}

    private static final List<Part> PARTS = List.of(
            new Part(20, 30, 168, 126, false, Wood.BROWN), new Part(10, 0, 200, 150, true, Wood.GRAY),
            new Part(150, 50, 168, 126, false, Wood.TEAL), new Part(24, 130, 140, 105, true, Wood.BROWN),
            new Part(140, 140, 128, 96, false, Wood.GRAY), new Part(130, 90, 190, 142, true, Wood.TEAL),
            new Part(20, 110, 152, 114, false, Wood.GREEN), new Part(0, 0, 320, 240, true, Wood.BROWN));

    private final Path folder;
    private final Picture picture;
    private final Mask mask;

    private SampleShelf(Path folder, Picture picture, Mask mask) {
        this.folder = folder;
        this.picture = picture;
        this.mask = mask;
    }

    /// Fills a folder; what is there by the same names is replaced.
    public static void fill(Path folder) throws IOException {
        List<Path> sample = Sample.copyTo(folder);
        try {
            new SampleShelf(folder, PictureDecoder.read(sample.getFirst()), MaskDecoder.read(sample.getLast())).fill();
        } catch (UnreadableImageException e) {
            throw new IllegalStateException("The sample that is built in cannot be read", e);
        }
    }

    private void fill() throws IOException {
        int number = 2;
        for (Part part : PARTS) {
            write(part, "shelf_%02d".formatted(number));
            number++;
        }
        Part whole = PARTS.getLast();
        Files.write(folder.resolve("shelf_10.png"), PictureWriter.png(cut(whole)));
        writeMask(folder.resolve("shelf_10_mask.pgm"), 320, 240, new byte[320 * 240]);
        Files.write(folder.resolve("shelf_11.png"), PictureWriter.png(cut(PARTS.getFirst())));
        writeMask(folder.resolve("shelf_11_mask.pgm"), 84, 63, new byte[84 * 63]);
        write(PARTS.get(2), "shelf_12");
        Path broken = folder.resolve("shelf_12.png");
        byte[] bytes = Files.readAllBytes(broken);
        Files.write(broken, Arrays.copyOf(bytes, bytes.length / 4));
        Files.write(folder.resolve("harbor.png"), PictureWriter.png(cut(PARTS.get(1))));
    }

    private void write(Part part, String name) throws IOException {
        Files.write(folder.resolve(name + ".png"), PictureWriter.png(cut(part)));
        byte[] values = new byte[part.width * part.height];
        for (int y = 0; y < part.height; y++) {
            for (int x = 0; x < part.width; x++) {
                values[y * part.width + x] = (byte) mask.valueAt(column(part, x), part.y + y);
            }
        }
        writeMask(folder.resolve(name + "_mask.pgm"), part.width, part.height, values);
    }

    private static int column(Part part, int x) {
        return part.x + (part.mirrored ? part.width - 1 - x : x);
    }

    private Picture cut(Part part) {
        int[] pixels = new int[part.width * part.height];
        for (int y = 0; y < part.height; y++) {
            for (int x = 0; x < part.width; x++) {
                int from = column(part, x);
                int color = picture.argb(from, part.y + y);
                pixels[y * part.width + x] = mask.valueAt(from, part.y + y) == 0 ? painted(color, part.wood) : color;
            }
        }
        return new Picture(part.width, part.height, pixels);
    }

    private static int painted(int color, Wood wood) {
        int red = color >> 16 & 0xff;
        int green = color >> 8 & 0xff;
        int blue = color & 0xff;
        return switch (wood) {
            case TEAL -> color;
            case BROWN -> rgb(blue, green * 4 / 5, red);
            case GREEN -> rgb(red, green, (red + green) / 2);
            case GRAY -> rgb(green, green, green);
        };
    }

    private static int rgb(int red, int green, int blue) {
        return 0xff << 24 | red << 16 | green << 8 | blue;
    }

    /// A portable gray map: a line of text, then a byte a pixel.
    private static void writeMask(Path file, int width, int height, byte[] values) throws IOException {
        byte[] head = "P5 %d %d 255\n".formatted(width, height).getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = Arrays.copyOf(head, head.length + values.length);
        System.arraycopy(values, 0, bytes, head.length, values.length);
        Files.write(file, bytes);
    }
}
