package cocoscope.decode.tiff;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;

/// Writes TIFF files of one strip a page, which no library writes in all number formats.
final class TiffBytes {
    static final int WHOLE = 1;
    static final int SIGNED = 2;
    static final int FRACTIONS = 3;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final ByteOrder order;
    private int link = 4;

    TiffBytes(ByteOrder order) {
        this.order = order;
        file.writeBytes(ByteBuffer.allocate(8).order(order).put(order == ByteOrder.BIG_ENDIAN ? new byte[] {'M', 'M'}
                : new byte[] {'I', 'I'})
                .putShort((short) 42).array());
    }

    /// A file of one page.
    static byte[] gray(ByteOrder order, int width, int bits, int format, double... numbers) {
        return new TiffBytes(order).page(width, bits, format, Map.of(), numbers).bytes();
    }

    /// @param tags that differ from those of a plain page
    TiffBytes page(int width, int bits, int format, Map<Integer, Integer> tags, double... numbers) {
        return page(width, numbers.length / width, bits, format, strip(order, width, bits, format, numbers), tags);
    }

    private TiffBytes page(int width, int height, int bits, int format, byte[] strip, Map<Integer, Integer> changed) {
        Map<Integer, Integer> tags = new TreeMap<>(Map.of(256, width, 257, height, 258, bits, 259, 1, 262, 1, 273, file.size(), 277, 1, 278,
                height,
                279, strip.length));
        if (format != WHOLE) {
            tags.put(339, format);
        }
        tags.putAll(changed);
        file.writeBytes(strip);
        file.writeBytes(new byte[strip.length % 2]);
        int at = file.size();
        ByteBuffer table = ByteBuffer.allocate(2 + 12 * tags.size() + 4).order(order).putShort((short) tags.size());
        tags.forEach((tag, value) -> table.putShort(tag.shortValue()).putShort((short) 4).putInt(1).putInt(value));
        file.writeBytes(table.array());
        byte[] linked = ByteBuffer.wrap(file.toByteArray()).order(order).putInt(link, at).array();
        file.reset();
        file.writeBytes(linked);
        link = file.size() - 4;
        return this;
    }

    /// A file of one page of 8 bits, compressed with deflate.
    static byte[] deflated(int width, int... levels) {
        double[] numbers = Arrays.stream(levels).asDoubleStream().toArray();
        ByteArrayOutputStream strip = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(strip)) {
            deflater.write(strip(ByteOrder.LITTLE_ENDIAN, width, 8, WHOLE, numbers));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TiffBytes(ByteOrder.LITTLE_ENDIAN).page(width, levels.length / width, 8, WHOLE, strip.toByteArray(), Map.of(259, 8))
                .bytes();
    }

    /// How many bytes the strip of a file of one page has, which begins behind the header.
    static int stripLength(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(file[0] == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int table = bytes.getInt(4);
        for (int entry = table + 2; entry < file.length - 4; entry += 12) {
            if (bytes.getShort(entry) == 279) {
                return bytes.getInt(entry + 8);
            }
        }
        throw new IllegalArgumentException("No strip");
    }

    byte[] bytes() {
        return file.toByteArray();
    }

    /// A file with a description and more images behind the one that its directory tells of, as ImageJ writes large stacks.
    static byte[] imageJ(int images, int width, double... numbers) {
        int each = numbers.length / images;
        byte[] strip = strip(ByteOrder.BIG_ENDIAN, width, 8, WHOLE, numbers);
        byte[] text = ("ImageJ=1.54f\nimages=" + images + "\nslices=" + images + "\n\0").getBytes(StandardCharsets.US_ASCII);
        byte[] page = new TiffBytes(ByteOrder.BIG_ENDIAN)
                .page(width, each / width, 8, WHOLE, strip, Map.of(270, 0, 279, each)).bytes();
        ByteBuffer file = ByteBuffer.allocate(page.length + text.length).put(page).put(text);
        int entries = ByteBuffer.wrap(page).getInt(4) + 2;
        for (int entry = entries; entry < page.length - 4; entry += 12) {
            if (file.getShort(entry) == 270) {
                file.putShort(entry + 2, (short) 2).putInt(entry + 4, text.length).putInt(entry + 8, page.length);
            }
        }
        return file.array();
    }

    private static byte[] strip(ByteOrder order, int width, int bits, int format, double... numbers) {
        int rowBytes = (width * bits + 7) / 8;
        ByteBuffer strip = ByteBuffer.allocate(rowBytes * (numbers.length / width)).order(order);
        for (int i = 0; i < numbers.length; i++) {
            if (bits % 8 == 0) {
                put(strip, bits, format, numbers[i]);
            } else {
                putBits(strip.array(), i / width * rowBytes * 8 + i % width * bits, bits, (int) numbers[i]);
            }
        }
        return strip.array();
    }

    private static void put(ByteBuffer strip, int bits, int format, double number) {
        switch (bits) {
            case 8 -> strip.put((byte) number);
            case 16 -> strip.putShort(format == FRACTIONS ? Float.floatToFloat16((float) number) : (short) (int) number);
            case 32 -> strip.putInt(format == FRACTIONS ? Float.floatToIntBits((float) number) : (int) (long) number);
            default -> strip.putLong(format == FRACTIONS ? Double.doubleToLongBits(number) : (long) number);
        }
    }

    private static void putBits(byte[] rows, int at, int bits, int number) {
        for (int bit = 0; bit < bits; bit++) {
            int place = at + bit;
            rows[place / 8] |= (byte) ((number >> bits - 1 - bit & 1) << 7 - place % 8);
        }
    }
}
