package cocoscope.mask.level;

import cocoscope.mask.Mask;

/// How far values are apart: gray levels on their line, colors 0xRRGGBB in the cube of their channels.
enum Metric {
    GRAY {
        @Override
        int apart(int one, int other) {
            return Math.abs(one - other);
        }

        @Override
        long squared(int one, int other) {
            return (long) (one - other) * (one - other);
        }

        @Override
        double squaredFromLine(int value, int one, int other) {
            double beyond = Math.max(0, Math.max(Math.min(one, other) - value, value - Math.max(one, other)));
            return beyond * beyond;
        }

        @Override
        int mixture(int one, int other, double part) {
            return (int) Math.round(one + part * (other - one));
        }

        @Override
        boolean isBetween(int value, int one, int other) {
            return one < value && value < other || other < value && value < one;
        }
    },

    COLOR {
        @Override
        int apart(int one, int other) {
            return Math.max(Math.max(Math.abs(red(one, other)), Math.abs(green(one, other))), Math.abs(blue(one, other)));
        }

        @Override
        long squared(int one, int other) {
            return (long) red(one, other) * red(one, other) + (long) green(one, other) * green(one, other)
                    + (long) blue(one, other) * blue(one, other);
        }

        @Override
        double squaredFromLine(int value, int one, int other) {
            long along = (long) red(value, one) * red(other, one) + (long) green(value, one) * green(other, one)
                    + (long) blue(value, one) * blue(other, one);
            double part = along <= 0 ? 0 : Math.min(1, (double) along / squared(one, other));
            double red = red(value, one) - part * red(other, one);
            double green = green(value, one) - part * green(other, one);
            double blue = blue(value, one) - part * blue(other, one);
            return red * red + green * green + blue * blue;
        }

        @Override
        int mixture(int one, int other, double part) {
            int red = GRAY.mixture(one >> 16, other >> 16, part);
            int green = GRAY.mixture(one >> 8 & 0xFF, other >> 8 & 0xFF, part);
            return red << 16 | green << 8 | GRAY.mixture(one & 0xFF, other & 0xFF, part);
        }

        @Override
        boolean isBetween(int value, int one, int other) {
            return value != one && value != other && red(value, one) * red(other, value) >= 0
                    && green(value, one) * green(other, value) >= 0 && blue(value, one) * blue(other, value) >= 0;
        }
    };

    private static final int MIXTURES = 16;
    private static final double CLEARLY = 0.8;

    static Metric of(Mask mask) {
        return mask.samples() == Mask.Samples.COLOR ? COLOR : GRAY;
    }

    /// The difference, for colors that of the channel that differs most.
    abstract int apart(int one, int other);

    /// The square of the distance.
    abstract long squared(int one, int other);

    /// The square of the distance of a value from the line between two others: 0 for their mixtures.
    abstract double squaredFromLine(int value, int one, int other);

    /// The mixture of two values.
    ///
    /// @param part of the other one, 0..1
    abstract int mixture(int one, int other, double part);

    /// Whether no mixture of two levels is clearly nearer to a third.
    boolean standApart(int[] levels) {
        for (int one : levels) {
            for (int other : levels) {
                for (int step = 1; step < MIXTURES && one < other; step++) {
                    int mixture = mixture(one, other, (double) step / MIXTURES);
                    double clearly = CLEARLY * Math.min(squared(mixture, one), squared(mixture, other));
                    for (int third : levels) {
                        if (squared(mixture, third) < clearly) {
                            return false;
                        }
                    }
                }
            }
        }
        return true;
    }

    /// Whether a value lies between two others, for colors in every channel.
    abstract boolean isBetween(int value, int one, int other);

    private static int red(int one, int other) {
        return (one >> 16) - (other >> 16);
    }

    private static int green(int one, int other) {
        return (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
    }

    private static int blue(int one, int other) {
        return (one & 0xFF) - (other & 0xFF);
    }
}
