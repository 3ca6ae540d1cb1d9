package cocoscope.decode.png;

import cocoscope.decode.samples.ChannelMask;
import cocoscope.decode.samples.ColorSamples;
import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.PaletteCheck;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.decode.samples.WideColors;
import cocoscope.mask.Channel;
import cocoscope.mask.Mask;

/// Reads a PNG file as a mask: stored samples, nothing scaled, alpha dropped.
public final class PngMask {
    private final PngChunks png;
    private final int width;
    private final int height;

    private PngMask(PngChunks png) {
        this.png = png;
        this.width = png.header().width();
        this.height = png.header().height();
    }

    public static Mask read(ImageBytes file) throws UnreadableImageException {
        PngMask mask = new PngMask(new PngChunks(file));
        PngHeader header = mask.png.header();
        boolean colors = header.colorType() == 2 || header.colorType() == 6;
        if (header.depth() == 16) {
            return colors ? mask.wideColors() : mask.wide(0);
        }
        return colors ? mask.colors() : mask.narrow();
    }

    /// One channel alone: of a palette file that of the colors, of a gray one the levels for each of red, green and blue.
    public static Mask read(ImageBytes file, Channel channel) throws UnreadableImageException {
        PngMask mask = new PngMask(new PngChunks(file));
        PngHeader header = mask.png.header();
        boolean alpha = channel == Channel.ALPHA;
        if (header.colorType() == 3) {
            Mask indices = mask.narrow();
            return alpha ? mask.transparency(indices) : ChannelMask.of(indices, channel);
        }
        if (alpha && header.colorType() < 4) {
            throw ChannelMask.noAlpha(file);
        }
        int last = header.channels() - 1;
        int sample = alpha ? last : Math.min(channel.ordinal() - 1, header.colorType() >= 4 ? last - 1 : last);
        return header.depth() == 16 ? mask.wide(sample) : header.depth() == 8 ? mask.samples(sample) : mask.narrow();
    }

    private Mask transparency(Mask indices) throws UnreadableImageException {
        int[] alpha = png.transparency();
        if (alpha.length == 0) {
            throw ChannelMask.noAlpha(png.file());
        }
        return ChannelMask.levels(indices, alpha, 0);
    }

    private Mask samples(int sample) throws UnreadableImageException {
        int stride = png.header().channels();
        byte[] samples = new byte[Math.multiplyExact(width, height)];
        PngRows.read(png, (line, offset, count, index, step) -> {
            for (int i = 0; i < count; i++) {
                samples[index + i * step] = line[offset + i * stride + sample];
            }
        });
        return Mask.gray8(width, height, 8, samples);
    }

    private Mask narrow() throws UnreadableImageException {
        PngHeader header = png.header();
        int depth = header.depth();
        int stride = header.channels();
        byte[] samples = new byte[Math.multiplyExact(width, height)];
        if (depth == 8 && stride == 1 && !header.interlaced()) {
            PngRows.read(png, samples);
        } else {
            PngRows.read(png, (line, offset, count, index, step) -> {
                if (depth < 8) {
                    unpack(line, offset, depth, samples, count, index, step);
                } else {
                    for (int i = 0; i < count; i++) {
                        samples[index + i * step] = line[offset + i * stride];
                    }
                }
            });
        }
        if (header.colorType() != 3) {
            return Mask.gray8(width, height, depth, samples);
        }
        PaletteCheck.require(png.file(), samples, png.palette());
        return Mask.index(width, height, depth, samples, png.palette());
    }

    private static void unpack(byte[] line, int offset, int depth, byte[] samples, int count, int index, int step) {
        int most = (1 << depth) - 1;
        for (int i = 0; i < count; i++) {
            int bit = i * depth;
            samples[index + i * step] = (byte) (line[offset + (bit >> 3)] >> 8 - depth - (bit & 7) & most);
        }
    }

    private Mask wide(int sample) throws UnreadableImageException {
        int stride = 2 * png.header().channels();
        short[] samples = new short[Math.multiplyExact(width, height)];
        PngRows.read(png, (line, offset, count, index, step) -> {
            for (int i = 0; i < count; i++) {
                samples[index + i * step] = wide(line, offset + i * stride + 2 * sample);
            }
        });
        return Mask.gray16(width, height, samples);
    }

    private Mask wideColors() throws UnreadableImageException {
        int stride = 2 * png.header().channels();
        WideColors colors = new WideColors(width, height);
        PngRows.read(png, (line, offset, count, index, step) -> {
            for (int i = 0; i < count; i++) {
                int at = offset + i * stride;
                colors.put(index + i * step, wide(line, at), wide(line, at + 2), wide(line, at + 4));
            }
        });
        return colors.mask(png.file());
    }

    private static short wide(byte[] line, int at) {
        return (short) (line[at] << 8 | line[at + 1] & 0xFF);
    }

    private Mask colors() throws UnreadableImageException {
        int stride = png.header().channels();
        ColorSamples samples = new ColorSamples(width, height);
        PngRows.read(png, (line, offset, count, index, step) -> samples.put(index, step, line, offset, stride, count));
        return samples.mask();
    }
}
