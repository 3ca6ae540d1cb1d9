package cocoscope.decode;

import cocoscope.decode.JpegSegments.Segment;
import cocoscope.mask.JpegBlocks;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads the coefficients of the first component of a JPEG file, which of a grey mask is all there is.
///
/// Only sequential files with Huffman codes whose first component has all pixels. The file is known to be whole.
///
/// Source: ITU-T T.81, annexes A, B and F.
final class JpegLuma {
    private static final int RESTART_INTERVAL = 0xDD;
    private static final int[] NATURAL = {
        0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
        35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63};

    private final ImageBytes file;
    private final JpegFrame frame;
    private final JpegHuffman[] tables = new JpegHuffman[32];
    private final int[][] steps = new int[16][];
    private int restartInterval;

    private final int[] offsets;
    private short[] coefficients = new short[64 * JpegBlocks.SIZE];
    private int size;
    private boolean sound = true;

    private JpegLuma(ImageBytes file, JpegFrame frame) {
        this.file = file;
        this.frame = frame;
        this.offsets = new int[blocks(frame.width()) * blocks(frame.height())];
    }

    private static int blocks(int pixels) {
        return (pixels + JpegBlocks.SIDE - 1) / JpegBlocks.SIDE;
    }

    /// Empty for progressive files, for those whose first component is subsampled, and where the codes make no sense.
    static Optional<JpegBlocks> read(ImageBytes file, JpegFrame frame, List<Segment> segments) throws UnreadableImageException {
        JpegLuma luma = new JpegLuma(file, frame);
        if (frame.process() > 1 || !luma.isWhole()) {
            return Optional.empty();
        }
        int[] used = luma.readAll(segments);
        return luma.sound ? Optional.of(new JpegBlocks(blocks(frame.width()), used, luma.offsets,
                Arrays.copyOf(luma.coefficients, luma.size))) : Optional.empty();
    }

    private boolean isWhole() throws UnreadableImageException {
        for (int component = 1; component < frame.components(); component++) {
            if (across(component) > across(0) || down(component) > down(0)) {
                return false;
            }
        }
        return true;
    }

    private int[] readAll(List<Segment> segments) throws UnreadableImageException {
        int[] used = new int[JpegBlocks.SIZE];
        for (Segment segment : segments) {
            int start = segment.start() + 4;
            switch (segment.marker()) {
                case JpegSegments.QUANTISATION -> addSteps(start, segment.end());
                case JpegSegments.HUFFMAN -> addCodes(start, segment.end());
                case RESTART_INTERVAL -> restartInterval = file.shortAt(start, ByteOrder.BIG_ENDIAN);
                case JpegSegments.SCAN -> {
                    if (file.byteAt(start + 1) == file.byteAt(frame.firstId())) {
                        used = steps[file.byteAt(frame.firstId() + 2) & 15].clone();
                        readScan(segment);
                    }
                }
                default -> { }
            }
        }
        return used;
    }

    private void addSteps(int start, int end) throws UnreadableImageException {
        for (int at = start; at < end; ) {
            int table = file.byteAt(at++);
            int bytes = table < 16 ? 1 : 2;
            int[] read = new int[JpegBlocks.SIZE];
            for (int i = 0; i < read.length; i++, at += bytes) {
                read[NATURAL[i]] = bytes == 1 ? file.byteAt(at) : file.shortAt(at, ByteOrder.BIG_ENDIAN);
            }
            steps[table & 15] = read;
        }
    }

    private void addCodes(int start, int end) throws UnreadableImageException {
        for (int at = start; at < end; ) {
            tables[file.byteAt(at) & 31] = new JpegHuffman(file, at + 1);
            int codes = 0;
            for (int length = 1; length <= JpegHuffman.LONGEST; length++) {
                codes += file.byteAt(at + length);
            }
            at += 1 + JpegHuffman.LONGEST + codes;
        }
    }

    /// A scan of the first component alone, or of several in turns.
    private void readScan(Segment scan) throws UnreadableImageException {
        int count = file.byteAt(scan.start() + 4);
        int[] components = new int[count];
        JpegHuffman[] first = new JpegHuffman[count];
        JpegHuffman[] others = new JpegHuffman[count];
        for (int i = 0; i < count; i++) {
            components[i] = component(file.byteAt(scan.start() + 5 + 2 * i));
            int pair = file.byteAt(scan.start() + 6 + 2 * i);
            first[i] = tables[pair >> 4];
            others[i] = tables[16 + (pair & 15)];
        }
        int unitAcross = count == 1 ? 1 : across(0);
        int unitDown = count == 1 ? 1 : down(0);
        int columns = blocks(frame.width());
        int rows = blocks(frame.height());
        int unitColumns = (columns + unitAcross - 1) / unitAcross;
        int units = unitColumns * ((rows + unitDown - 1) / unitDown);
        JpegBits bits = new JpegBits(file.array(), scan.start() + 4 + 1 + 2 * count + 3, scan.end());
        int[] predictions = new int[count];
        int[] block = new int[JpegBlocks.SIZE];
        for (int unit = 0; unit < units && sound; unit++) {
            if (restartInterval > 0 && unit > 0 && unit % restartInterval == 0) {
                bits.restart();
                Arrays.fill(predictions, 0);
            }
            for (int i = 0; i < count; i++) {
                int blocksAcross = count == 1 ? 1 : across(components[i]);
                int blocksDown = count == 1 ? 1 : down(components[i]);
                for (int part = 0; part < blocksAcross * blocksDown; part++) {
                    boolean mixed = readBlock(bits, first[i], others[i], block);
                    predictions[i] += block[0];
                    int x = unit % unitColumns * unitAcross + part % blocksAcross;
                    int y = unit / unitColumns * unitDown + part / blocksAcross;
                    if (components[i] == 0 && x < columns && y < rows) {
                        block[0] = predictions[i];
                        keep(y * columns + x, block, mixed);
                    }
                }
            }
        }
    }

    /// @return whether there is any coefficient but the first
    private boolean readBlock(JpegBits bits, JpegHuffman first, JpegHuffman others, int[] block) {
        Arrays.fill(block, 0);
        int size = bits.symbol(first);
        sound &= size >= 0 && size <= 15;
        block[0] = bits.number(size & 15);
        boolean mixed = false;
        int at = 1;
        while (at < JpegBlocks.SIZE && sound) {
            int symbol = bits.symbol(others);
            int zeros = symbol >> 4;
            if (symbol == 0) {
                return mixed;
            }
            at += zeros;
            sound &= symbol > 0 && at < JpegBlocks.SIZE;
            if (sound) {
                block[NATURAL[at++]] = bits.number(symbol & 15);
                mixed |= (symbol & 15) != 0;
            }
        }
        return mixed;
    }

    private void keep(int block, int[] values, boolean mixed) {
        if (!mixed) {
            offsets[block] = -1;
            return;
        }
        if (size + JpegBlocks.SIZE > coefficients.length) {
            coefficients = Arrays.copyOf(coefficients, Math.addExact(coefficients.length, coefficients.length));
        }
        offsets[block] = size;
        for (int i = 0; i < JpegBlocks.SIZE; i++) {
            coefficients[size + i] = (short) values[i];
        }
        size += JpegBlocks.SIZE;
    }

    private int component(int id) throws UnreadableImageException {
        for (int component = 0; component < frame.components(); component++) {
            if (file.byteAt(frame.firstId() + 3 * component) == id) {
                return component;
            }
        }
        throw file.corrupt("a scan is of a channel that is not there");
    }

    private int across(int component) throws UnreadableImageException {
        return file.byteAt(frame.firstId() + 3 * component + 1) >> 4;
    }

    private int down(int component) throws UnreadableImageException {
        return file.byteAt(frame.firstId() + 3 * component + 1) & 15;
    }
}
