package cocoscope.mask.level;

import cocoscope.mask.jpeg.JpegBlocks;
import cocoscope.mask.jpeg.JpegComponents;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Reads a JPEG mask by what the file holds: labels which, compressed again, give the file's own coefficients.
///
/// Flat units have the nearest label. In all others [McuSearch] starts from it.
///
/// @param agreement the part of the units that are not flat whose labels give the file's coefficients, 0..1
record BlockMatch(double agreement) {
    private static final int ROUNDS = 2;
    /// So many mixed MCUs tell enough, and so few where fewer than one in so many agrees.
    private static final int PROBED = 60;
    private static final int FEWEST_PROBED = 12;
    private static final int HOPELESS = 8;
    private static final int STEP = 7919;
    /// What a pair of unlike neighbors costs for each unit of the steps of the two lowest frequencies: the coarser the
    /// file, the less its coefficients tell, and the more the shape of a border has to.
    private static final float PRICE = 2;
    /// Of each block.
    private static final float AGREES = 1;
    /// A mask of fewer pixels is not worth more threads than its own, which a batch has for each mask.
    private static final int LARGE = 1 << 21;

    private record Found(int agreeing, int mixed) {
        private Found plus(Found other) {
            return new Found(agreeing + other.agreeing, mixed + other.mixed);
        }
    }

    /// @param labels the nearest labels, row by row; improved in place
    static BlockMatch improve(JpegComponents file, int[] levels, byte[] labels, int width, int height) {
        return improve(file, levels, labels, width, height, 1);
    }

    /// As [#improve] with a few MCUs spread over the mask, in place too, to see whether more is worth while. Ends early where hardly any
    /// agrees.
    static BlockMatch probe(JpegComponents file, int[] levels, byte[] labels, int width, int height) {
        McuSearch search = new McuSearch(file, levels, labels, width, height, price(file));
        int columns = (width + file.unitWidth() - 1) / file.unitWidth();
        int all = columns * ((height + file.unitHeight() - 1) / file.unitHeight());
        int mixed = 0;
        int agreeing = 0;
        for (int i = 0; i < all && mixed < PROBED && (mixed < FEWEST_PROBED || agreeing * HOPELESS >= mixed); i++) {
            // A prime step goes through all of them, and leaves no part of the mask out for long.
            int unit = (int) ((long) i * STEP % all);
            int left = unit % columns * file.unitWidth();
            int top = unit / columns * file.unitHeight();
            if (!search.isFlat(left, top)) {
                mixed++;
                agreeing += search.improve(left, top) < AGREES * search.blocks() ? 1 : 0;
            }
        }
        return new BlockMatch(mixed == 0 ? 1 : (double) agreeing / mixed);
    }

    private static float price(JpegComponents file) {
        JpegBlocks brightness = file.planes().getFirst();
        return PRICE * (brightness.step(1) + brightness.step(JpegBlocks.SIDE));
    }

    /// Improves every `stride`-th row of units only.
    static BlockMatch improve(JpegComponents file, int[] levels, byte[] labels, int width, int height, int stride) {
        float price = price(file);
        int every = stride * file.unitHeight();
        int rows = (height + every - 1) / every;
        int threads = width * height < LARGE ? 1 : Math.min(rows, Runtime.getRuntime().availableProcessors());
        List<McuSearch> searches = Stream.generate(() -> new McuSearch(file, levels, labels, width, height, price)).limit(threads).toList();
        Found found = new Found(0, 0);
        for (int round = 0; round < ROUNDS; round++) {
            found = new Found(0, 0);
            // Rows of units that are not neighbors do not read each other, so that any number of threads finds the same.
            for (int parity = 0; parity < 2; parity++) {
                int first = parity;
                found = found.plus(IntStream.range(0, threads).parallel().mapToObj(thread -> {
                    Found ofThread = new Found(0, 0);
                    for (int row = first + 2 * thread; row < rows; row += 2 * threads) {
                        ofThread = ofThread.plus(improveRow(searches.get(thread), row * every, width, file.unitWidth()));
                    }
                    return ofThread;
                }).reduce(new Found(0, 0), Found::plus));
            }
        }
        return new BlockMatch(found.mixed() == 0 ? 1 : (double) found.agreeing() / found.mixed());
    }

    private static Found improveRow(McuSearch search, int top, int width, int unitWidth) {
        int agreeing = 0;
        int mixed = 0;
        for (int left = 0; left < width; left += unitWidth) {
            if (!search.isFlat(left, top)) {
                mixed++;
                agreeing += search.improve(left, top) < AGREES * search.blocks() ? 1 : 0;
            }
        }
        return new Found(agreeing, mixed);
    }
}
