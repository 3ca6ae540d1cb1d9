package cocoscope.decode.pnm;

import cocoscope.decode.samples.ColorSamples;
import cocoscope.decode.samples.Damage;
import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.ImageProblem;
import cocoscope.decode.samples.Picture;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.decode.samples.WideColors;
import cocoscope.decode.samples.WideSamples;
import cocoscope.mask.Mask;
import java.nio.ByteOrder;

/// Reads a PBM, PGM or PPM file as a mask: samples as they are stored, but for bits, of which white is 1 as all programs
/// show it.
public final class PnmMask {
    private static final int OPAQUE = 0xFF000000;

    private final ImageBytes file;
    private final PnmHeader header;

    private PnmMask(ImageBytes file) throws UnreadableImageException {
        this.file = file;
        this.header = PnmHeader.read(file);
    }

    public static Mask read(ImageBytes file) throws UnreadableImageException {
        return new PnmMask(file).read();
    }

    /// The file to look at: its maximum possible value is white.
    public static Picture picture(ImageBytes file) throws UnreadableImageException {
        PnmMask pnm = new PnmMask(file);
        int[] samples = pnm.samples();
        int most = pnm.header.maximum();
        int[] pixels = new int[pnm.header.width() * pnm.header.height()];
        int each = samples.length / pixels.length;
        for (int i = 0; i < pixels.length; i++) {
            for (int channel = 0; channel < 3; channel++) {
                pixels[i] = pixels[i] << 8 | samples[i * each + Math.min(channel, each - 1)] * 255 / most;
            }
            pixels[i] |= OPAQUE;
        }
        return new Picture(pnm.header.width(), pnm.header.height(), pixels, most > 0xFF ? pnm.wide(samples, each) : null);
    }

    private WideSamples wide(int[] samples, int channels) {
        float[] values = new float[samples.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = samples[i];
        }
        return new WideSamples(header.width(), header.height(), channels, values);
    }

    private Mask read() throws UnreadableImageException {
        int[] samples = samples();
        if (header.colors()) {
            return header.maximum() > 0xFF ? wideColors(samples) : colors(samples);
        }
        if (header.maximum() > 0xFF) {
            short[] levels = new short[samples.length];
            for (int i = 0; i < levels.length; i++) {
                levels[i] = (short) samples[i];
            }
            return Mask.gray16(header.width(), header.height(), levels);
        }
        return Mask.gray8(header.width(), header.height(), header.bits() ? 1 : 8, bytes(samples));
    }

    private static byte[] bytes(int[] samples) {
        byte[] bytes = new byte[samples.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) samples[i];
        }
        return bytes;
    }

    private Mask colors(int[] samples) {
        ColorSamples colors = new ColorSamples(header.width(), header.height());
        colors.put(0, 1, bytes(samples), 0, 3, samples.length / 3);
        return colors.mask();
    }

    private Mask wideColors(int[] samples) throws UnreadableImageException {
        if (header.maximum() != 0xFFFF) {
            throw file.unsupported(ImageProblem.MAXIMUM_OF_COLORS, header.maximum());
        }
        WideColors colors = new WideColors(header.width(), header.height());
        for (int i = 0; i < samples.length; i += 3) {
            colors.put(i / 3, samples[i], samples[i + 1], samples[i + 2]);
        }
        return colors.mask(file);
    }

    private int[] samples() throws UnreadableImageException {
        int count = Math.multiplyExact(header.width() * header.height(), header.colors() ? 3 : 1);
        requireLength(count);
        int[] samples = new int[count];
        if (header.text()) {
            readText(samples);
        } else if (header.bits()) {
            readBits(samples);
        } else {
            readNumbers(samples);
        }
        for (int sample : samples) {
            if (sample > header.maximum()) {
                throw file.corrupt(Damage.ABOVE_MAXIMUM, sample, header.maximum());
            }
        }
        return samples;
    }

    private void readText(int[] samples) throws UnreadableImageException {
        PnmText text = new PnmText(file, header.data());
        for (int i = 0; i < samples.length; i++) {
            samples[i] = header.bits() ? 1 - text.bit() : text.number();
        }
        text.requireEnd();
    }

    private void readBits(int[] samples) throws UnreadableImageException {
        int rowBytes = (header.width() + 7) / 8;
        for (int i = 0; i < samples.length; i++) {
            int x = i % header.width();
            samples[i] = 1 - (file.byteAt(header.data() + (long) (i / header.width()) * rowBytes + x / 8) >> 7 - x % 8 & 1);
        }
    }

    private void readNumbers(int[] samples) throws UnreadableImageException {
        int bytes = header.maximum() > 0xFF ? 2 : 1;
        for (int i = 0; i < samples.length; i++) {
            samples[i] = bytes == 1 ? file.byteAt(header.data() + i) : file.shortAt(header.data() + 2L * i, ByteOrder.BIG_ENDIAN);
        }
    }

    /// Requires as many bytes as the samples take: at least, where they are written as text.
    private void requireLength(long samples) throws UnreadableImageException {
        long length = header.text() ? samples : header.bits() ? (header.width() + 7) / 8 * (long) header.height()
                : samples * (header.maximum() > 0xFF ? 2 : 1);
        file.require(header.data(), length);
        if (!header.text()) {
            new PnmText(file, (int) (header.data() + length)).requireEnd();
        }
    }
}
