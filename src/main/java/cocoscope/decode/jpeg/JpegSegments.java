package cocoscope.decode.jpeg;

import cocoscope.decode.samples.Damage;
import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.decode.samples.UnreadableImageException.Kind;
import cocoscope.mask.jpeg.JpegComponents;
import java.io.ByteArrayOutputStream;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The segments of a JPEG file, from the start marker to the end marker.
///
/// Source: ITU-T T.81, annex B.
public final class JpegSegments {
    static final int QUANTISATION = 0xDB;
    static final int HUFFMAN = 0xC4;
    static final int SCAN = 0xDA;

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;

    /// @param start where the marker stands
    /// @param end   behind the segment; for a scan, behind its coded pixels
    public record MarkerSegment(int marker, int start, int end) {
        boolean isMetadata() {
            return marker >= 0xE0 && marker <= 0xEF || marker == 0xFE;
        }
    }

    private final ImageBytes file;
    private final List<MarkerSegment> segments = new ArrayList<>();
    private final @Nullable UnreadableImageException trouble;

    /// Walks as far as there are segments; what ends the walk before the end marker is kept for [#requireWhole].
    public JpegSegments(ImageBytes file) {
        this.file = file;
        UnreadableImageException found = null;
        try {
            walk();
        } catch (UnreadableImageException e) {
            found = e;
        }
        trouble = found;
    }

    private void walk() throws UnreadableImageException {
        int at = 2;
        int marker = START;
        while (marker != END) {
            if (file.byteAt(at) != 0xFF) {
                throw file.corrupt(Damage.NO_MARKER);
            }
            marker = file.byteAt(at + 1);
            int end = at + 1;
            if (marker != 0xFF) {
                end = endOf(at, marker);
                segments.add(new MarkerSegment(marker, at, end));
            }
            at = end;
        }
    }

    private int endOf(int at, int marker) throws UnreadableImageException {
        if (marker == END || marker >= FIRST_RESTART && marker <= LAST_RESTART) {
            return at + 2;
        }
        int length = file.shortAt(at + 2, ByteOrder.BIG_ENDIAN);
        if (length < 2 || marker == START || marker < 0xC0) {
            throw file.corrupt(Damage.SEGMENT);
        }
        file.require(at + 2, length);
        int end = at + 2 + length;
        return marker == SCAN ? endOfCodedPixels(end) : end;
    }

    private int endOfCodedPixels(int from) throws UnreadableImageException {
        byte[] bytes = file.array();
        for (int at = from; at + 1 < bytes.length; at++) {
            if (bytes[at] == -1) {
                int next = bytes[at + 1] & 0xFF;
                if (next != 0 && next != 0xFF && (next < FIRST_RESTART || next > LAST_RESTART)) {
                    return at;
                }
            }
        }
        throw file.truncated();
    }

    /// All segments up to the end marker, or up to what is damaged.
    public List<MarkerSegment> segments() {
        return List.copyOf(segments);
    }

    /// The frame header, also of a file that is cut behind it.
    public JpegFrame frame() throws UnreadableImageException {
        for (MarkerSegment segment : segments) {
            if (JpegFrame.isMarker(segment.marker())) {
                return JpegFrame.read(file, segment.start());
            }
        }
        throw trouble != null ? trouble : file.corrupt(Damage.NO_FRAME_HEADER);
    }

    /// Requires an end marker, one frame, and for every scan the tables that it needs.
    public void requireWhole() throws UnreadableImageException {
        if (trouble != null) {
            throw trouble.kind() == Kind.TRUNCATED ? file.truncated(Damage.NO_END_MARKER) : trouble;
        }
        if (segments.stream().filter(segment -> JpegFrame.isMarker(segment.marker())).count() > 1) {
            throw file.corrupt(Damage.FRAME_HEADERS);
        }
        new JpegTables(file, frame()).requireAll(segments);
    }

    /// The coefficients of a whole file, as [JpegCoefficients] reads them; none where only the decoder knew what to make of it.
    ///
    /// @param count of components: 1, or all
    public Optional<JpegComponents> components(int count) {
        try {
            JpegFrame frame = frame();
            boolean rgb = count == 3 && !JpegColors.areBrightnessAndColor(file, frame, segments);
            return JpegCoefficients.read(file, frame, segments, count, rgb);
        } catch (UnreadableImageException _) {
            return Optional.empty();
        }
    }

    /// The file without comments, previews, orientation and color profiles, so that a decoder can apply none of them.
    ///
    /// Three channels are marked as what they are, because decoders guess differently when no marker tells.
    public byte[] withoutMetadata() throws UnreadableImageException {
        JpegFrame frame = frame();
        var kept = new ByteArrayOutputStream(file.length() + 16);
        kept.write(file.array(), 0, 2);
        if (frame.components() == 3) {
            kept.writeBytes(JpegColors.marker(JpegColors.areBrightnessAndColor(file, frame, segments)));
        }
        int end = 2;
        for (MarkerSegment segment : segments) {
            if (!segment.isMetadata()) {
                kept.write(file.array(), segment.start(), segment.end() - segment.start());
            }
            end = segment.end();
        }
        if (trouble != null) {
            kept.write(file.array(), end, file.length() - end);
        }
        return kept.toByteArray();
    }
}
