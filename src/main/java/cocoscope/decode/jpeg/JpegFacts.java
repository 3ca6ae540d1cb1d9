package cocoscope.decode.jpeg;

import cocoscope.decode.jpeg.JpegSegments.MarkerSegment;
import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.UnreadableImageException;
import java.nio.ByteOrder;
import java.util.OptionalInt;

/// How strongly a JPEG file is compressed.
///
/// @param quality     1..100, as programs that follow libjpeg count: the one whose quantization tables are nearest; empty
///                    when the tables are missing
/// @param standardTables whether the tables are exactly those of that quality, so that the number is sure
/// @param step        between the gray levels that the coarsest detail of a block can have before it is rounded away
/// @param subsampling of the colors, as "4:2:0"; "gray" for one channel
public record JpegFacts(OptionalInt quality, boolean standardTables, double step, String subsampling) {
    private static final int COEFFICIENTS = 64;

    /// The second coefficient of a block with an edge of height 1 beside its border: sqrt(2) cos(pi / 16); half a step is
    /// rounded away.
    private static final double COARSEST_DETAIL = 2 * 1.387;

    /// The brightness table of ITU-T T.81, annex K, in the order in which files hold it.
    private static final int[] ANNEX_K = {
        16, 11, 12, 14, 12, 10, 16, 14, 13, 14, 18, 17, 16, 19, 24, 40,
        26, 24, 22, 22, 24, 49, 35, 37, 29, 40, 58, 51, 61, 60, 57, 51,
        56, 55, 64, 72, 92, 78, 64, 68, 87, 69, 55, 56, 80, 109, 81, 87,
        95, 98, 103, 104, 103, 62, 77, 113, 121, 112, 100, 120, 92, 101, 103, 99};

    public static JpegFacts read(ImageBytes file) throws UnreadableImageException {
        JpegSegments segments = new JpegSegments(file);
        JpegFrame frame = segments.frame();
        int[] table = {};
        for (MarkerSegment segment : segments.segments()) {
            if (segment.marker() == JpegSegments.QUANTISATION && table.length == 0) {
                table = table(file, segment, file.byteAt(frame.firstId() + 2));
            }
        }
        String subsampling = frame.components() == 1 ? "gray" : subsampling(file, frame);
        if (table.length == 0) {
            return new JpegFacts(OptionalInt.empty(), false, 0, subsampling);
        }
        int quality = quality(table);
        double step = Math.max(table[1], table[2]) / COARSEST_DETAIL;
        return new JpegFacts(OptionalInt.of(quality), distance(table, quality) == 0, step, subsampling);
    }

    /// Table `number` of a segment that may hold several; empty when it is not there.
    private static int[] table(ImageBytes file, MarkerSegment segment, int number) throws UnreadableImageException {
        for (long at = segment.start() + 4; at < segment.end(); ) {
            boolean wide = file.byteAt(at) >= 16;
            if ((file.byteAt(at) & 15) == number) {
                int[] table = new int[COEFFICIENTS];
                for (int i = 0; i < COEFFICIENTS; i++) {
                    table[i] = wide ? file.shortAt(at + 1 + 2L * i, ByteOrder.BIG_ENDIAN) : file.byteAt(at + 1 + i);
                }
                return table;
            }
            at += wide ? 1 + 2 * COEFFICIENTS : 1 + COEFFICIENTS;
        }
        return new int[0];
    }

    private static int quality(int[] table) {
        int best = 1;
        for (int quality = 2; quality <= 100; quality++) {
            if (distance(table, quality) <= distance(table, best)) {
                best = quality;
            }
        }
        return best;
    }

    /// How far a table is from that of a quality, which is scaled and rounded as libjpeg does.
    private static long distance(int[] table, int quality) {
        int scale = quality < 50 ? 5000 / quality : 200 - 2 * quality;
        long distance = 0;
        for (int i = 0; i < COEFFICIENTS; i++) {
            distance += Math.abs(table[i] - Math.clamp((ANNEX_K[i] * (long) scale + 50) / 100, 1, 255));
        }
        return distance;
    }

    /// By the sampling factors of the first two channels: how many of the first's samples share one of the second's.
    private static String subsampling(ImageBytes file, JpegFrame frame) throws UnreadableImageException {
        int first = file.byteAt(frame.firstId() + 1);
        int second = file.byteAt(frame.firstId() + 4);
        int across = Math.max(1, (first >> 4) / Math.max(1, second >> 4));
        int down = Math.max(1, (first & 15) / Math.max(1, second & 15));
        return switch (10 * across + down) {
            case 11 -> "4:4:4";
            case 21 -> "4:2:2";
            case 12 -> "4:4:0";
            case 22 -> "4:2:0";
            case 41 -> "4:1:1";
            case 42 -> "4:1:0";
            default -> across + "x" + down;
        };
    }
}
