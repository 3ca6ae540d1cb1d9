package cocoscope.decode.jpeg;

import cocoscope.decode.jpeg.JpegSegments.MarkerSegment;
import cocoscope.decode.samples.Damage;
import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.mask.jpeg.JpegBlocks;
import cocoscope.mask.jpeg.JpegComponents;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads the coefficients that a JPEG file holds: of its first component, which of a gray mask is all there is, or of all.
///
/// Only sequential files with Huffman codes whose first component has all pixels. The file is known to be whole.
///
/// Source: ITU-T T.81, annexes A, B and F.
final class JpegCoefficients {
    private static final int RESTART_INTERVAL = 0xDD;
    private static final int[] NATURAL = {
        0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
        35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63};

    private final ImageBytes file;
    private final JpegFrame frame;
    private final JpegHuffman[] tables = new JpegHuffman[32];
    private final int[][] steps = new int[16][];
    private final Component[] components;
    private int restartInterval;
    private boolean sound = true;

    /// The blocks of one component.
    private static final class Component {
        private final JpegBlocks.Grid grid;
        private final int rows;
        private final int[] offsets;
        private final short[] firsts;
        private int[] steps = new int[JpegBlocks.SIZE];
        private short[] coefficients = new short[64 * JpegBlocks.SIZE];
        private int size;

        private Component(int width, int height, int pixelsAcross, int pixelsDown) {
            grid = new JpegBlocks.Grid(blocks(width, pixelsAcross), pixelsAcross, pixelsDown);
            rows = blocks(height, pixelsDown);
            offsets = new int[grid.columns() * rows];
            firsts = new short[offsets.length];
        }

        private static int blocks(int pixels, int ofSample) {
            int block = JpegBlocks.SIDE * ofSample;
            return (pixels + block - 1) / block;
        }

        private void keep(int x, int y, int[] values, boolean mixed) {
            if (x >= grid.columns() || y >= rows) {
                return;
            }
            int block = y * grid.columns() + x;
            firsts[block] = (short) values[0];
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

        private JpegBlocks blocks() {
            return new JpegBlocks(grid, steps, offsets, firsts, Arrays.copyOf(coefficients, size));
        }
    }

    private JpegCoefficients(ImageBytes file, JpegFrame frame, int count) throws UnreadableImageException {
        this.file = file;
        this.frame = frame;
        this.components = new Component[count];
        for (int component = 0; component < count; component++) {
            components[component] = new Component(frame.width(), frame.height(), across(0) / across(component), down(0) / down(component));
        }
    }

    /// The first `count` components. Empty for progressive files, for those whose first component is subsampled, or the
    /// others other than by 2, and where the codes make no sense.
    ///
    /// @param count 1, or all
    /// @param rgb   whether three components are red, green and blue
    static Optional<JpegComponents> read(ImageBytes file, JpegFrame frame, List<MarkerSegment> segments, int count, boolean rgb)
            throws UnreadableImageException {
        if (frame.process() > 1 || !isWhole(file, frame, count)) {
            return Optional.empty();
        }
        JpegCoefficients read = new JpegCoefficients(file, frame, count);
        read.readAll(segments);
        if (!read.sound) {
            return Optional.empty();
        }
        return Optional.of(new JpegComponents(Arrays.stream(read.components).map(Component::blocks).toList(), rgb));
    }

    private static boolean isWhole(ImageBytes file, JpegFrame frame, int count) throws UnreadableImageException {
        for (int component = 1; component < frame.components(); component++) {
            int across = across(file, frame, component);
            int down = down(file, frame, component);
            if (across > across(file, frame, 0) || down > down(file, frame, 0)
                    || component < count && (!isHalved(across(file, frame, 0), across) || !isHalved(down(file, frame, 0), down))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHalved(int first, int factor) {
        return first == factor || first == 2 * factor;
    }

    private void readAll(List<MarkerSegment> segments) throws UnreadableImageException {
        for (MarkerSegment segment : segments) {
            int start = segment.start() + 4;
            switch (segment.marker()) {
                case JpegSegments.QUANTISATION -> addSteps(start, segment.end());
                case JpegSegments.HUFFMAN -> addCodes(start, segment.end());
                case RESTART_INTERVAL -> restartInterval = file.shortAt(start, ByteOrder.BIG_ENDIAN);
                case JpegSegments.SCAN -> readScan(segment);
                default -> { }
            }
        }
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

    /// A scan of one component alone, or of several in turns.
    private void readScan(MarkerSegment scan) throws UnreadableImageException {
        int count = file.byteAt(scan.start() + 4);
        int[] scanComponents = new int[count];
        JpegHuffman[] first = new JpegHuffman[count];
        JpegHuffman[] others = new JpegHuffman[count];
        for (int i = 0; i < count; i++) {
            scanComponents[i] = component(file.byteAt(scan.start() + 5 + 2 * i));
            int pair = file.byteAt(scan.start() + 6 + 2 * i);
            first[i] = tables[pair >> 4];
            others[i] = tables[16 + (pair & 15)];
            if (scanComponents[i] < components.length) {
                components[scanComponents[i]].steps = steps[file.byteAt(frame.firstId() + 3 * scanComponents[i] + 2) & 15].clone();
            }
        }
        int mcuAcross = count == 1 ? across(0) / across(scanComponents[0]) : across(0);
        int mcuDown = count == 1 ? down(0) / down(scanComponents[0]) : down(0);
        int mcuColumns = Component.blocks(frame.width(), mcuAcross);
        int mcus = mcuColumns * Component.blocks(frame.height(), mcuDown);
        JpegBits bits = new JpegBits(file.array(), scan.start() + 4 + 1 + 2 * count + 3, scan.end());
        int[] predictions = new int[count];
        int[] block = new int[JpegBlocks.SIZE];
        for (int mcu = 0; mcu < mcus && sound; mcu++) {
            if (restartInterval > 0 && mcu > 0 && mcu % restartInterval == 0) {
                bits.restart();
                Arrays.fill(predictions, 0);
            }
            for (int i = 0; i < count; i++) {
                int blocksAcross = count == 1 ? 1 : across(scanComponents[i]);
                int blocksDown = count == 1 ? 1 : down(scanComponents[i]);
                for (int part = 0; part < blocksAcross * blocksDown; part++) {
                    boolean mixed = readBlock(bits, first[i], others[i], block);
                    predictions[i] += block[0];
                    int x = mcu % mcuColumns * blocksAcross + part % blocksAcross;
                    int y = mcu / mcuColumns * blocksDown + part / blocksAcross;
                    if (scanComponents[i] < components.length) {
                        block[0] = predictions[i];
                        components[scanComponents[i]].keep(x, y, block, mixed);
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

    private int component(int id) throws UnreadableImageException {
        for (int component = 0; component < frame.components(); component++) {
            if (file.byteAt(frame.firstId() + 3 * component) == id) {
                return component;
            }
        }
        throw file.corrupt(Damage.SCAN_WITHOUT_CHANNEL);
    }

    private int across(int component) throws UnreadableImageException {
        return across(file, frame, component);
    }

    private int down(int component) throws UnreadableImageException {
        return down(file, frame, component);
    }

    private static int across(ImageBytes file, JpegFrame frame, int component) throws UnreadableImageException {
        return file.byteAt(frame.firstId() + 3 * component + 1) >> 4;
    }

    private static int down(ImageBytes file, JpegFrame frame, int component) throws UnreadableImageException {
        return file.byteAt(frame.firstId() + 3 * component + 1) & 15;
    }
}
