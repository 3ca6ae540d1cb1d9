package cocoscope.decode.npy;

import cocoscope.decode.samples.Damage;
import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.ImageProblem;
import cocoscope.decode.samples.SampleKind;
import cocoscope.decode.samples.UnreadableImageException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a NumPy file says of its array, which has two axes: rows and columns.
///
/// Source: NumPy's documentation of `numpy.lib.format`, versions 1.0 to 3.0.
///
/// @param bytes    of one number
/// @param columns  whether numbers lie column by column
/// @param data     where the numbers begin
public record NpyHeader(int width, int height, SampleKind kind, boolean isBoolean, int bytes, ByteOrder order, boolean columns, int data) {
    private static final int LENGTH_AT = 8;
    private static final Pattern TYPE = Pattern.compile("'descr':\\s*'([<>|=])([biuf])([1248])'");
    private static final Pattern ANY_TYPE = Pattern.compile("'descr':\\s*('[^']*'|\\[)");
    private static final Pattern COLUMNS = Pattern.compile("'fortran_order':\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape':\\s*\\(([\\d, ]*)\\)");

    /// @throws UnreadableImageException for an array that is no image of whole numbers, and a header that makes no sense
    public static NpyHeader read(ImageBytes file) throws UnreadableImageException {
        boolean small = file.byteAt(6) == 1;
        long length = small ? file.shortAt(LENGTH_AT, ByteOrder.LITTLE_ENDIAN) : file.intAt(LENGTH_AT, ByteOrder.LITTLE_ENDIAN);
        int start = LENGTH_AT + (small ? 2 : 4);
        file.require(start, length);
        String header = new String(file.array(), start, (int) length, StandardCharsets.ISO_8859_1);
        Matcher columns = COLUMNS.matcher(header);
        Matcher shape = SHAPE.matcher(header);
        Matcher anyType = ANY_TYPE.matcher(header);
        if (!columns.find() || !shape.find() || !anyType.find()) {
            throw file.corrupt(Damage.NUMPY_HEADER);
        }
        Matcher type = TYPE.matcher(header);
        if (!type.find()) {
            throw file.unsupported(ImageProblem.NUMPY_TYPE, anyType.group(1));
        }
        long[] sides = sides(file, shape.group(1));
        file.requireSize(sides[1], sides[0]);
        boolean booleans = type.group(2).equals("b") && type.group(3).equals("1");
        SampleKind kind = booleans || type.group(2).equals("u") ? SampleKind.UNSIGNED
                : type.group(2).equals("f") ? SampleKind.FRACTIONS : SampleKind.SIGNED;
        return new NpyHeader((int) sides[1], (int) sides[0], kind, booleans, Integer.parseInt(type.group(3)),
                type.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN, columns.group(1).equals("True"),
                start + (int) length);
    }

    /// Rows and columns. Axes of length 1 do not count where there are more than two.
    private static long[] sides(ImageBytes file, String shape) throws UnreadableImageException {
        List<String> sides = Arrays.stream(shape.split(",")).map(String::strip).filter(side -> !side.isEmpty()).toList();
        List<String> counted = sides.size() > 2 ? sides.stream().filter(side -> !side.equals("1")).toList() : sides;
        if (counted.size() != 2 || counted.stream().anyMatch(side -> side.length() > 9)) {
            throw file.unsupported(ImageProblem.NUMPY_SHAPE, shape);
        }
        return new long[] {Long.parseLong(counted.get(0)), Long.parseLong(counted.get(1))};
    }
}
