package cocoscope.decode;

import cocoscope.mask.TextMask;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/// A PNG file made byte by byte, so that tests know which samples it stores. Rows take turns with the five filters.
///
/// @param depth   bits of a sample
/// @param type    0 gray, 2 colors, 3 palette, 4 gray and alpha, 6 colors and alpha
/// @param extra   chunks between header and palette
/// @param palette 0xRRGGBB by index; empty for none
/// @param samples pixel by pixel, `channels` to a pixel
public record PngFile(int width, int depth, int type, boolean interlaced, byte[] extra, int[] palette, int[] samples) {
    private static final byte[] NOTHING = {};
    private static final int[] NO_PALETTE = {};
    private static final int[][] PASSES =
            {{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}};

    public static PngFile of(int width, int depth, int type, int... samples) {
        return new PngFile(width, depth, type, false, NOTHING, NO_PALETTE, samples);
    }

    public PngFile withInterlacing() {
        return new PngFile(width, depth, type, true, extra, palette, samples);
    }

    public PngFile withPalette(int... colors) {
        return new PngFile(width, depth, type, interlaced, extra, colors, samples);
    }

    public PngFile withExtra(byte[] chunk) {
        return new PngFile(width, depth, type, interlaced, chunk, palette, samples);
    }

    /// Writes a gray mask of 8 bits, drawn as [TextMask] draws.
    public static Path write(Path file, String... rows) throws IOException {
        return Files.write(file, of(rows[0].length(), 8, 0, TextMask.pixels(rows)).bytes());
    }

    public int channels() {
        return switch (type) {
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 1;
        };
    }

    public int height() {
        return samples.length / channels() / width;
    }

    public byte[] bytes() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        file.writeBytes(chunk("IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height()).put((byte) depth).put((byte) type)
                .put((byte) 0).put((byte) 0).put((byte) (interlaced ? 1 : 0)).array()));
        file.writeBytes(extra);
        if (palette.length > 0) {
            ByteBuffer colors = ByteBuffer.allocate(3 * palette.length);
            for (int color : palette) {
                colors.put((byte) (color >> 16)).put((byte) (color >> 8)).put((byte) color);
            }
            file.writeBytes(chunk("PLTE", colors.array()));
        }
        file.writeBytes(chunk("IDAT", deflated()));
        file.writeBytes(chunk("IEND", NOTHING));
        return file.toByteArray();
    }

    public static byte[] chunk(String name, byte[] content) {
        byte[] chunk = ByteBuffer.allocate(content.length + 12).putInt(content.length)
                .put(name.getBytes(StandardCharsets.US_ASCII)).put(content).array();
        CRC32 checksum = new CRC32();
        checksum.update(chunk, 4, content.length + 4);
        ByteBuffer.wrap(chunk).putInt(content.length + 8, (int) checksum.getValue());
        return chunk;
    }

    private byte[] deflated() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            if (interlaced) {
                for (int[] pass : PASSES) {
                    writePass(out, pass[0], pass[1], pass[2], pass[3]);
                }
            } else {
                writePass(out, 0, 0, 1, 1);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private void writePass(DeflaterOutputStream out, int left, int top, int stepX, int stepY) throws IOException {
        int columns = (width - left + stepX - 1) / stepX;
        if (columns <= 0) {
            return;
        }
        byte[] above = new byte[(columns * channels() * depth + 7) / 8];
        for (int y = top, row = 0; y < height(); y += stepY, row++) {
            byte[] line = packed(y, left, stepX, columns);
            out.write(row % 5);
            out.write(filtered(line, above, row % 5));
            above = line;
        }
    }

    private byte[] packed(int y, int left, int stepX, int columns) {
        byte[] line = new byte[(columns * channels() * depth + 7) / 8];
        for (int i = 0; i < columns * channels(); i++) {
            int sample = samples[(y * width + left + i / channels() * stepX) * channels() + i % channels()];
            if (depth == 16) {
                line[2 * i] = (byte) (sample >> 8);
                line[2 * i + 1] = (byte) sample;
            } else {
                line[i * depth / 8] |= (byte) (sample << 8 - depth - i * depth % 8);
            }
        }
        return line;
    }

    private byte[] filtered(byte[] line, byte[] above, int filter) {
        int pixel = Math.max(1, channels() * depth / 8);
        byte[] filtered = new byte[line.length];
        for (int i = 0; i < line.length; i++) {
            int left = i < pixel ? 0 : line[i - pixel] & 0xFF;
            int up = above[i] & 0xFF;
            int corner = i < pixel ? 0 : above[i - pixel] & 0xFF;
            filtered[i] = (byte) (line[i] - switch (filter) {
                case 0 -> 0;
                case 1 -> left;
                case 2 -> up;
                case 3 -> (left + up) / 2;
                default -> paeth(left, up, corner);
            });
        }
        return filtered;
    }

    private static int paeth(int left, int up, int corner) {
        int estimate = left + up - corner;
        int toLeft = Math.abs(estimate - left);
        int toUp = Math.abs(estimate - up);
        int toCorner = Math.abs(estimate - corner);
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
