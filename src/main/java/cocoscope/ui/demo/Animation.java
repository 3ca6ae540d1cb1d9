package cocoscope.ui.demo;

import cocoscope.app.images.Snapshot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Pictures of one size, one after the other, as an animated PNG of 255 colors: each frame holds what differs from the one before, and is
/// clear elsewhere. See the chunks acTL, fcTL and fdAT of the PNG specification, third edition.
final class Animation {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte KEEP = 0;
    private static final byte OVER = 1;

    private final List<Snapshot> frames = new ArrayList<>();
    private final List<Integer> times = new ArrayList<>();
    private int sequence;

    /// @param milliseconds that the frame is shown
    void add(Snapshot frame, int milliseconds) {
        frames.add(frame);
        times.add(milliseconds);
    }

    void write(Path file) throws IOException {
        Files.write(file, bytes());
    }

    byte[] bytes() {
        Snapshot first = frames.getFirst();
        Palette palette = Palette.of(frames);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        chunk(png, "IHDR", ByteBuffer.allocate(13).putInt(first.width()).putInt(first.height())
                .put(new byte[] {8, 3, 0, 0, 0}));
        chunk(png, "acTL", ByteBuffer.allocate(8).putInt(frames.size()).putInt(0));
        chunk(png, "PLTE", ByteBuffer.wrap(palette.colors()));
        chunk(png, "tRNS", ByteBuffer.wrap(new byte[] {0}));
        sequence = 0;
        byte[] before = new byte[first.pixels().length];
        for (int i = 0; i < frames.size(); i++) {
            byte[] now = palette.indices(frames.get(i));
            writeFrame(png, i, before, now);
            before = now;
        }
        chunk(png, "IEND", ByteBuffer.allocate(0));
        return png.toByteArray();
    }

    private void writeFrame(ByteArrayOutputStream png, int number, byte[] before, byte[] now) {
        int width = frames.getFirst().width();
        int height = frames.getFirst().height();
        int top = number == 0 ? 0 : firstRow(before, now, width, height);
        int bottom = number == 0 ? height : lastRow(before, now, width, top) + 1;
        chunk(png, "fcTL", ByteBuffer.allocate(26).putInt(sequence++).putInt(width).putInt(bottom - top).putInt(0).putInt(top)
                .putShort((short) (int) times.get(number)).putShort((short) 1000).put(KEEP).put(OVER));
        byte[] rows = deflated(before, now, width, top, bottom);
        if (number == 0) {
            chunk(png, "IDAT", ByteBuffer.wrap(rows));
        } else {
            chunk(png, "fdAT", ByteBuffer.allocate(4 + rows.length).putInt(sequence++).put(rows));
        }
    }

    private static int firstRow(byte[] before, byte[] now, int width, int height) {
        int different = Arrays.mismatch(before, now);
        return different < 0 ? height - 1 : different / width;
    }

    private static int lastRow(byte[] before, byte[] now, int width, int top) {
        int last = now.length - 1;
        while (last > top * width && before[last] == now[last]) {
            last--;
        }
        return last / width;
    }

    /// Rows without a filter; index 0 is clear.
    private static byte[] deflated(byte[] before, byte[] now, int width, int top, int bottom) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            byte[] row = new byte[width + 1];
            for (int y = top; y < bottom; y++) {
                for (int x = 0; x < width; x++) {
                    int at = y * width + x;
                    row[x + 1] = now[at] == before[at] ? 0 : now[at];
                }
                out.write(row);
            }
        } catch (IOException e) {
            throw new AssertionError("Memory cannot be written to", e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, ByteBuffer content) {
        byte[] named = new byte[4 + content.capacity()];
        System.arraycopy(type.getBytes(StandardCharsets.US_ASCII), 0, named, 0, 4);
        System.arraycopy(content.array(), 0, named, 4, content.capacity());
        CRC32 sum = new CRC32();
        sum.update(named);
        png.writeBytes(ByteBuffer.allocate(4).putInt(content.capacity()).array());
        png.writeBytes(named);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
