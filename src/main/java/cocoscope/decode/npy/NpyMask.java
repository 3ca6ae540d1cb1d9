package cocoscope.decode.npy;

import cocoscope.decode.samples.Damage;
import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.MaskPicture;
import cocoscope.decode.samples.Picture;
import cocoscope.decode.samples.SampleKind;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.decode.samples.WholeNumbers;
import cocoscope.decode.samples.WideSamples;
import cocoscope.mask.Mask;
import java.nio.ByteBuffer;

/// Reads an array of a NumPy file as a mask: a pixel a number, `array[y, x]`.
public final class NpyMask {
    private NpyMask() {}

    public static Mask read(ImageBytes file) throws UnreadableImageException {
        NpyHeader header = header(file);
        ByteBuffer numbers = numbers(file, header);
        return WholeNumbers.read(file, header.width(), header.height(), header.isBoolean() ? 1 : header.bytes() * 8, (y, row) -> {
            for (int x = 0; x < row.length; x++) {
                row[x] = number(numbers, header, x, y);
            }
        });
    }

    /// The file to look at: bytes as they are, other numbers from the minimum to the maximum.
    public static Picture picture(ImageBytes file) throws UnreadableImageException {
        NpyHeader header = header(file);
        if (header.bytes() == 1) {
            return MaskPicture.of(read(file));
        }
        ByteBuffer numbers = numbers(file, header);
        float[] values = new float[Math.multiplyExact(header.width(), header.height())];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) number(numbers, header, i % header.width(), i / header.width());
        }
        return new WideSamples(header.width(), header.height(), 1, values).whole();
    }

    private static NpyHeader header(ImageBytes file) throws UnreadableImageException {
        NpyHeader header = NpyHeader.read(file);
        long length = (long) header.width() * header.height() * header.bytes();
        file.require(header.data(), length);
        if (file.length() > header.data() + length) {
            throw file.corrupt(Damage.TOO_MANY_NUMBERS);
        }
        return header;
    }

    private static ByteBuffer numbers(ImageBytes file, NpyHeader header) {
        return ByteBuffer.wrap(file.array()).order(header.order());
    }

    private static double number(ByteBuffer numbers, NpyHeader header, int x, int y) {
        int stepX = header.columns() ? header.height() : 1;
        int stepY = header.columns() ? 1 : header.width();
        return number(numbers, header, header.data() + (y * stepY + x * stepX) * header.bytes());
    }

    private static double number(ByteBuffer numbers, NpyHeader header, int at) {
        return switch (header.bytes()) {
            case 1 -> header.kind() == SampleKind.SIGNED ? numbers.get(at) : numbers.get(at) & 0xFF;
            case 2 -> switch (header.kind()) {
                case UNSIGNED -> numbers.getShort(at) & 0xFFFF;
                case SIGNED -> numbers.getShort(at);
                case FRACTIONS -> Float.float16ToFloat(numbers.getShort(at));
            };
            case 4 -> switch (header.kind()) {
                case UNSIGNED -> Integer.toUnsignedLong(numbers.getInt(at));
                case SIGNED -> numbers.getInt(at);
                case FRACTIONS -> numbers.getFloat(at);
            };
            default -> switch (header.kind()) {
                case UNSIGNED -> WholeNumbers.unsigned(numbers.getLong(at));
                case SIGNED -> numbers.getLong(at);
                case FRACTIONS -> numbers.getDouble(at);
            };
        };
    }
}
