package cocoscope.mask.raster;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.mask.TextMask;
import cocoscope.mask.runs.Connectivity;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.RandomMasks;
import cocoscope.mask.runs.Regions;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class FidelityTest {
    @Test
    void anEqualMaskIsExact() {
        RunLengthEncoding square = drawn("....", ".##.", ".##.");
        assertThat(Fidelity.of(square, square)).isEqualTo(new Fidelity(4, 0, 0));
        assertThat(Fidelity.of(square, square).iou()).isEqualTo(1);
    }

    @Test
    void countsPixelsLostAndAddedAndTheFarthestOfThem() {
        RunLengthEncoding region = drawn("##....", "##....");
        RunLengthEncoding written = drawn("#.....", "##..#.");
        Fidelity fidelity = Fidelity.of(region, written);
        assertThat(fidelity).isEqualTo(new Fidelity(4, 1, 1));
        assertThat(BoundaryDistance.between(region, written)).isEqualTo(3);
        assertThat(fidelity.iou()).isEqualTo(3 / 5.0);
    }

    @Test
    void aBoundaryIsWithinReachWhenItsDistanceIs() {
        int within = 0;
        int beyond = 0;
        for (int seed = 0; seed < 300; seed++) {
            LabelMap labels = RandomMasks.labels(seed, 2);
            Regions regions = Regions.of(labels, Connectivity.EIGHT, Regions.Grouping.LABEL, 0);
            List<RunLengthEncoding> runs = RunLengthEncoding.ofRegions(labels, regions);
            for (double reach : new double[] {1, 1.5, 2, 3, 7.5, 20}) {
                boolean near = BoundaryDistance.between(runs.getFirst(), runs.getLast()) <= reach;
                assertThat(BoundaryDistance.isWithin(reach, runs.getFirst(), runs.getLast())).as("mask %d, %s pixels", seed, reach)
                        .isEqualTo(near);
                within += near ? 1 : 0;
                beyond += near ? 0 : 1;
            }
        }
        assertThat(within).isGreaterThan(100);
        assertThat(beyond).isGreaterThan(100);
    }

    @Test
    void aRegionThatVanishesIsInfinitelyFar() {
        RunLengthEncoding region = drawn(".#.", "...");
        RunLengthEncoding nothing = RunLengthEncoding.of(2, 3, 6);
        Fidelity fidelity = Fidelity.of(region, nothing);
        assertThat(fidelity).isEqualTo(new Fidelity(1, 1, 0));
        assertThat(BoundaryDistance.between(region, nothing)).isInfinite();
        assertThat(BoundaryDistance.isWithin(1, region, nothing)).isFalse();
        assertThat(BoundaryDistance.isWithin(1, nothing, region)).isFalse();
        assertThat(fidelity.iou()).isZero();
    }

    @Test
    void theDistanceIsThatOfComparingEveryPairOfPixels() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            int height = 1 + random.nextInt(12);
            int width = 1 + random.nextInt(12);
            boolean[] from = noise(random, height * width);
            boolean[] to = noise(random, height * width);
            assertThat(DistanceTransform.farthest(from, to, width, height)).isEqualTo(farthestOfAllPairs(from, to, width));
        }
    }

    private static boolean[] noise(Random random, int pixels) {
        double density = random.nextDouble();
        boolean[] set = new boolean[pixels];
        for (int i = 0; i < pixels; i++) {
            set[i] = random.nextDouble() < density;
        }
        return set;
    }

    private static long farthestOfAllPairs(boolean[] from, boolean[] to, int width) {
        long farthest = 0;
        for (int a = 0; a < from.length; a++) {
            long nearest = Long.MAX_VALUE;
            for (int b = 0; b < to.length; b++) {
                long x = a % width - b % width;
                long y = a / width - b / width;
                nearest = to[b] ? Math.min(nearest, x * x + y * y) : nearest;
            }
            farthest = from[a] ? Math.max(farthest, nearest) : farthest;
        }
        return farthest;
    }

    private static RunLengthEncoding drawn(String... rows) {
        LabelMap labels = TextMask.labels(rows);
        Regions regions = Regions.of(labels, Connectivity.EIGHT, Regions.Grouping.LABEL, 0);
        return RunLengthEncoding.ofRegions(labels, regions).getFirst();
    }
}
