package cocoscope.mask.level;

import cocoscope.mask.jpeg.JpegBlocks;
import cocoscope.mask.jpeg.JpegComponents;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Reads a JPEG mask by what the file holds: labels which, compressed again, give the file's own coefficients.
///
/// Flat MCUs have the nearest label. In all others [McuSearch] starts from it.
///
/// @param agreement the part of the MCUs that are not flat whose labels give the file's coefficients, 0..1
record BlockMatch(double agreement) {
    private static final int ROUNDS = 2;
    /// So many mixed MCUs tell enough, and so few where fewer than one in so many agrees.
    private static final int PROBED = 60;
    private static final int MIN_PROBED = 12;
    private static final int HOPELESS = 8;
    private static final int STEP = 7919;
    /// What a pair of unlike neighbors costs for each unit of the steps of the two lowest frequencies: the coarser the
    /// file, the less its coefficients tell, and the more the shape of a border has to.
    private static final float PRICE = 2;
    /// Of each block.
    private static final float AGREES = 1;
    /// A mask of fewer pixels is not worth more threads than its own, which a batch has for each mask.
    private static final int LARGE = 1 << 21;

    /// @param labels the nearest labels, row by row; improved in place
    static BlockMatch improve(JpegComponents file, int[] levels, byte[] labels, int width, int height) {
        return improve(file, levels, labels, width, height, 1);
    }

    /// Improves every `stride`-th row of MCUs only.
    static BlockMatch improve(JpegComponents file, int[] levels, byte[] labels, int width, int height, int stride) {
        return improve(file, levels, labels, new Mcus(file, width, height, stride));
    }

    /// As [#improve] with a few MCUs spread over the mask, in place too, to see whether more is worth while. Ends early where hardly any
    /// agrees.
    static BlockMatch probe(JpegComponents file, int[] levels, byte[] labels, int width, int height) {
        return probe(file, levels, labels, new Mcus(file, width, height, 1));
    }

    /// Probes, and improves the rest when at least `worthwhile` of what was probed agrees; without a probe where that is 0.
    static BlockMatch improveAbove(double worthwhile, JpegComponents file, int[] levels, byte[] labels, int width, int height) {
        Mcus mcus = new Mcus(file, width, height, 1);
        BlockMatch probed = worthwhile == 0 ? new BlockMatch(1) : probe(file, levels, labels, mcus);
        return probed.agreement() < worthwhile ? probed : improve(file, levels, labels, mcus);
    }

    private static BlockMatch probe(JpegComponents file, int[] levels, byte[] labels, Mcus mcus) {
        McuSearch search = new McuSearch(file, levels, labels, mcus.width(), mcus.height(), price(file));
        Found found = Found.NONE;
        int all = mcus.columns() * mcus.rows();
        for (int i = 0; i < all && found.mixed() < PROBED
                && (found.mixed() < MIN_PROBED || found.agreeing() * HOPELESS >= found.mixed()); i++) {
            // A prime step goes through all of them, and leaves no part of the mask out for long.
            int mcu = (int) ((long) i * STEP % all);
            found = found.plus(mcus.improve(search, mcu % mcus.columns(), mcu / mcus.columns()));
        }
        return found.match();
    }

    private static float price(JpegComponents file) {
        JpegBlocks brightness = file.components().getFirst();
        return PRICE * (brightness.step(1) + brightness.step(JpegBlocks.SIDE));
    }

    private static BlockMatch improve(JpegComponents file, int[] levels, byte[] labels, Mcus mcus) {
        float price = price(file);
        int threads = mcus.width() * mcus.height() < LARGE ? 1 : Math.min(mcus.rows(), Runtime.getRuntime().availableProcessors());
        List<McuSearch> searches = Stream.generate(() -> new McuSearch(file, levels, labels, mcus.width(), mcus.height(), price))
                .limit(threads).toList();
        Found found = Found.NONE;
        for (int round = 0; round < ROUNDS; round++) {
            found = Found.NONE;
            // Rows of MCUs that are not neighbors do not read each other, so that any number of threads finds the same.
            for (int parity = 0; parity < 2; parity++) {
                int first = parity;
                found = found.plus(IntStream.range(0, threads).parallel().mapToObj(thread -> {
                    Found ofThread = Found.NONE;
                    for (int row = first + 2 * thread; row < mcus.rows(); row += 2 * threads) {
                        ofThread = ofThread.plus(mcus.improveRow(searches.get(thread), row));
                    }
                    return ofThread;
                }).reduce(Found.NONE, Found::plus));
            }
        }
        return found.match();
    }

    /// How many MCUs were mixed, and how many of these agree with the file.
    private record Found(int agreeing, int mixed) {
        private static final Found NONE = new Found(0, 0);

        private Found plus(Found other) {
            return new Found(agreeing + other.agreeing, mixed + other.mixed);
        }

        private BlockMatch match() {
            return new BlockMatch(mixed == 0 ? 1 : (double) agreeing / mixed);
        }
    }

    /// The MCUs of a mask, of which some rows may be left out.
    private record Mcus(int width, int height, int mcuWidth, int every, SettledMcus settled) {
        private Mcus(JpegComponents file, int width, int height, int stride) {
            this(width, height, file.mcuWidth(), stride * file.mcuHeight());
        }

        private Mcus(int width, int height, int mcuWidth, int every) {
            this(width, height, mcuWidth, every, new SettledMcus(parts(width, mcuWidth), parts(height, every)));
        }

        private static int parts(int length, int part) {
            return (length + part - 1) / part;
        }

        private int columns() {
            return parts(width, mcuWidth);
        }

        private int rows() {
            return parts(height, every);
        }

        private Found improveRow(McuSearch search, int row) {
            int agreeing = 0;
            int mixed = 0;
            int columns = columns();
            for (int column = 0; column < columns; column++) {
                Found found = improve(search, column, row);
                agreeing += found.agreeing();
                mixed += found.mixed();
            }
            return new Found(agreeing, mixed);
        }

        private Found improve(McuSearch search, int column, int row) {
            int left = column * mcuWidth;
            int top = row * every;
            if (search.isFlat(left, top)) {
                return Found.NONE;
            }
            if (!settled.isOpen(column, row)) {
                return new Found(settled.agrees(column, row) ? 1 : 0, 1);
            }
            boolean agrees = search.improve(left, top) < AGREES * search.blocks();
            if (search.isSettled()) {
                settled.settle(column, row, agrees);
            }
            if (search.hasChanged()) {
                settled.openAround(column, row);
            }
            return new Found(agrees ? 1 : 0, 1);
        }
    }
}
