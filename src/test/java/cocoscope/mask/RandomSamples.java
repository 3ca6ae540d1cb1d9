package cocoscope.mask;

import java.util.Random;

/// Masks of every sort of samples, the same for the same seed: flat, striped, noisy, of one row or one column, of few values and of many.
public final class RandomSamples {
    private RandomSamples() {}

    /// Up to 70 x 70 pixels; gray of 8 and 16 bits, indices and colors in turns.
    public static Mask mask(int seed) {
        Random random = new Random(seed);
        int width = random.nextInt(8) == 0 ? 1 : 1 + random.nextInt(70);
        int height = random.nextInt(8) == 0 ? 1 : 1 + random.nextInt(70);
        int[] samples = samples(random, width, height, 1 + random.nextInt(random.nextBoolean() ? 3 : 30));
        return switch (seed % 4) {
            case 0 -> Mask.gray8(width, height, 8, bytes(samples));
            case 1 -> Mask.gray16(width, height, shorts(samples));
            case 2 -> Mask.index(width, height, 8, bytes(samples), new int[256]);
            default -> Mask.color(width, height, colors(samples));
        };
    }

    private static int[] samples(Random random, int width, int height, int values) {
        int[] samples = new int[width * height];
        double change = random.nextDouble() * random.nextDouble();
        int value = 0;
        for (int pixel = 0; pixel < samples.length; pixel++) {
            value = random.nextDouble() < change ? random.nextInt(values) : value;
            boolean asAbove = pixel >= width && random.nextDouble() > change;
            samples[pixel] = asAbove ? samples[pixel - width] : value;
        }
        return samples;
    }

    private static byte[] bytes(int[] samples) {
        byte[] bytes = new byte[samples.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (samples[i] * 8);
        }
        return bytes;
    }

    private static short[] shorts(int[] samples) {
        short[] shorts = new short[samples.length];
        for (int i = 0; i < shorts.length; i++) {
            shorts[i] = (short) (samples[i] * 2003);
        }
        return shorts;
    }

    private static int[] colors(int[] samples) {
        int[] colors = new int[samples.length];
        for (int i = 0; i < colors.length; i++) {
            colors[i] = samples[i] % 4 * 80 << 16 | samples[i] / 4 * 30 << 8 | samples[i] * 7;
        }
        return colors;
    }
}
