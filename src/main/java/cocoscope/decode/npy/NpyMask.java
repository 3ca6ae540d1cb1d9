package cocoscope.decode.npy;

import cocoscope.decode.samples.Damage;
import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.SampleKind;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.decode.samples.WholeNumbers;
import cocoscope.mask.Mask;
import java.nio.ByteBuffer;

/// Reads an array of a NumPy file as a mask: a pixel a number, `array[y, x]`.
public final class NpyMask {
    private NpyMask() {}

    public static Mask read(ImageBytes file) throws UnreadableImageException {
        NpyHeader header = NpyHeader.read(file);
        long length = (long) header.width() * header.height() * header.bytes();
        file.require(header.data(), length);
        if (file.length() > header.data() + length) {
            throw file.corrupt(Damage.TOO_MANY_NUMBERS);
        }
        ByteBuffer numbers = ByteBuffer.wrap(file.array()).order(header.order());
        int stepX = header.columns() ? header.height() : 1;
        int stepY = header.columns() ? 1 : header.width();
        return WholeNumbers.read(file, header.width(), header.height(), header.isBoolean() ? 1 : header.bytes() * 8, (y, row) -> {
            for (int x = 0; x < row.length; x++) {
                row[x] = number(numbers, header, header.data() + (y * stepY + x * stepX) * header.bytes());
            }
        });
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
