package cocoscope.decode.jpeg;

import cocoscope.decode.jpeg.JpegSegments.MarkerSegment;
import cocoscope.decode.samples.Damage;
import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.ImageProblem;
import cocoscope.decode.samples.UnreadableImageException;
import java.util.List;

/// Whether the scans of a JPEG file have the tables that they need and give every component some pixels.
///
/// Decoders fill in for what is missing, each in its own way: with tables of their own, or with gray.
final class JpegTables {
    private static final int MAX_SCANS = 100;

    private final ImageBytes file;
    private final JpegFrame frame;
    private int quantization;
    private int huffman;
    private int components;
    private int scans;

    JpegTables(ImageBytes file, JpegFrame frame) {
        this.file = file;
        this.frame = frame;
    }

    void requireAll(List<MarkerSegment> segments) throws UnreadableImageException {
        for (MarkerSegment segment : segments) {
            switch (segment.marker()) {
                case JpegSegments.QUANTISATION -> addQuantisation(segment);
                case JpegSegments.HUFFMAN -> addHuffman(segment);
                case JpegSegments.SCAN -> checkScan(segment);
                default -> { }
            }
        }
        if (Integer.bitCount(components) < frame.components()) {
            throw file.truncated(Damage.SCANS_MISSING);
        }
        if (scans > MAX_SCANS) {
            throw file.tooLarge(ImageProblem.TOO_MANY_SCANS, scans);
        }
    }

    private void addQuantisation(MarkerSegment segment) throws UnreadableImageException {
        for (int at = segment.start() + 4; at < segment.end(); ) {
            int table = file.byteAt(at);
            quantization |= 1 << (table & 15);
            at += table < 16 ? 65 : 129;
        }
    }

    /// Tables 0..15 are for first coefficients, 16..31 for all others.
    private void addHuffman(MarkerSegment segment) throws UnreadableImageException {
        for (int at = segment.start() + 4; at < segment.end(); ) {
            huffman |= 1 << (file.byteAt(at) & 31);
            int codes = 0;
            for (int length = 1; length <= 16; length++) {
                codes += file.byteAt(at + length);
            }
            if (codes > 256) {
                throw file.corrupt(Damage.HUFFMAN_TABLE);
            }
            at += 17 + codes;
        }
    }

    private void checkScan(MarkerSegment segment) throws UnreadableImageException {
        scans++;
        int count = file.byteAt(segment.start() + 4);
        int selection = segment.start() + 5 + 2 * count;
        boolean first = file.byteAt(selection) == 0;
        boolean others = file.byteAt(selection + 1) > 0;
        boolean refinesFirst = first && file.byteAt(selection + 2) >> 4 > 0;
        for (int i = 0; i < count; i++) {
            int component = component(file.byteAt(segment.start() + 5 + 2 * i));
            int tables = file.byteAt(segment.start() + 6 + 2 * i);
            boolean complete = (!first || refinesFirst || has(huffman, tables >> 4))
                    && (!others || has(huffman, 16 + (tables & 15)))
                    && has(quantization, file.byteAt(frame.firstId() + 3 * component + 2) & 15);
            if (!complete) {
                throw file.corrupt(Damage.SCAN_WITHOUT_TABLE);
            }
            if (first) {
                components |= 1 << component;
            }
        }
    }

    private int component(int id) throws UnreadableImageException {
        for (int component = 0; component < frame.components(); component++) {
            if (file.byteAt(frame.firstId() + 3 * component) == id) {
                return component;
            }
        }
        throw file.corrupt(Damage.SCAN_WITHOUT_CHANNEL);
    }

    private static boolean has(int tables, int table) {
        return (tables >> table & 1) != 0;
    }
}
