package cocoscope.mask.level;

import cocoscope.mask.jpeg.JpegBlocks;
import cocoscope.mask.jpeg.JpegComponents;
import java.util.Arrays;

/// Changes the labels of one MCU after the other until compressing them gives the coefficients of the file. An MCU is the
/// smallest area that holds whole blocks of all components: a block of a gray file, 16 x 16 pixels where color has a quarter of
/// the samples.
///
/// The search lowers the distance from agreement ([ComponentBlock]), plus a price for every pair of unlike neighbors, by the
/// best single pixel again and again. The distance is convex in every pixel, so that its slope bounds what a change can
/// gain, and few changes have to be computed.
final class McuSearch {
    private static final int SIDE = JpegBlocks.SIDE;
    /// How far around an MCU labels are taken to be possible in it.
    private static final int MARGIN = 4;
    private static final float DIAGONAL = 0.7f;
    private static final float MIN_GAIN = 0.001f;
    private static final int OUTSIDE = -1;
    /// The weights of eight neighbors, added up as [#gatherNeighbors] does.
    private static final float ALL_NEIGHBORS = DIAGONAL + 1 + DIAGONAL + 1 + 1 + DIAGONAL + 1 + DIAGONAL;

    private final byte[] labels;
    private final int width;
    private final int height;
    private final float price;
    private final int mcuWidth;
    private final int mcuHeight;
    private final ComponentBlock[] all;
    /// The block of each component that a pixel of an MCU lies in, where that is in the file.
    private final ComponentBlock[][] ofPixel;

    private final int[] candidates;
    private final float[] alike;
    private int left;
    private int top;
    private int candidateCount;
    private float bestGain;
    private int bestX;
    private int bestY;
    private int bestLabel;
    private boolean settled;
    private boolean changed;

    /// @param levels of each label
    /// @param labels of all pixels, row by row; the search changes those of its MCUs
    /// @param price  of two unlike neighbors
    McuSearch(JpegComponents file, int[] levels, byte[] labels, int width, int height, float price) {
        this.labels = labels;
        this.width = width;
        this.height = height;
        this.price = price;
        this.mcuWidth = file.mcuWidth();
        this.mcuHeight = file.mcuHeight();
        this.candidates = new int[levels.length];
        this.alike = new float[levels.length];
        this.ofPixel = new ComponentBlock[mcuWidth * mcuHeight][file.components().size()];
        int[][] samples = file.samples(levels);
        int count = 0;
        ComponentBlock[] found = new ComponentBlock[ofPixel.length];
        for (int component = 0; component < samples.length; component++) {
            JpegBlocks blocks = file.components().get(component);
            int wide = SIDE * blocks.pixelsAcross();
            int high = SIDE * blocks.pixelsDown();
            for (int y = 0; y < mcuHeight; y++) {
                for (int x = 0; x < mcuWidth; x++) {
                    if (x % wide == 0 && y % high == 0) {
                        found[count++] = new ComponentBlock(blocks, samples[component], x, y);
                    }
                    ComponentBlock block = x % wide != 0 ? ofPixel[y * mcuWidth + x - 1][component]
                            : y % high != 0 ? ofPixel[(y - 1) * mcuWidth + x][component] : found[count - 1];
                    ofPixel[y * mcuWidth + x][component] = block;
                }
            }
        }
        this.all = Arrays.copyOf(found, count);
    }

    /// The blocks of an MCU.
    int blocks() {
        return all.length;
    }

    /// Whether all blocks of the MCU that begins at a pixel are flat.
    boolean isFlat(int mcuLeft, int mcuTop) {
        for (ComponentBlock part : all) {
            int block = part.at(mcuLeft, mcuTop);
            if (block != OUTSIDE && !part.isFlat(block)) {
                return false;
            }
        }
        return true;
    }

    /// Improves the MCU that begins at a pixel.
    ///
    /// @return the sum of the squared distances from agreement that is left
    float improve(int mcuLeft, int mcuTop) {
        left = mcuLeft;
        top = mcuTop;
        for (ComponentBlock part : all) {
            int block = part.at(left, top);
            if (block != OUTSIDE) {
                part.enter(block, labels, width, height);
            }
        }
        findCandidates();
        int maxChanges = 2 * mcuWidth * mcuHeight;
        settled = false;
        changed = false;
        for (int change = 0; change < maxChanges; change++) {
            if (!findBestChange()) {
                settled = true;
                break;
            }
            changed = true;
            int index = (top + bestY) * width + left + bestX;
            for (ComponentBlock part : ofPixel[bestY * mcuWidth + bestX]) {
                part.change(bestX, bestY, labels[index], bestLabel);
            }
            labels[index] = (byte) bestLabel;
        }
        float distance = 0;
        for (ComponentBlock part : all) {
            distance += part.at(left, top) == OUTSIDE ? 0 : part.distance();
        }
        return distance;
    }

    /// Whether nothing was left to improve in the last MCU.
    boolean isSettled() {
        return settled;
    }

    /// Whether labels of the last MCU were changed.
    boolean hasChanged() {
        return changed;
    }

    private void findCandidates() {
        long seen = 0;
        for (int y = Math.max(0, top - MARGIN); y < Math.min(height, top + mcuHeight + MARGIN); y++) {
            for (int x = Math.max(0, left - MARGIN); x < Math.min(width, left + mcuWidth + MARGIN); x++) {
                seen |= 1L << labels[y * width + x];
            }
        }
        candidateCount = 0;
        for (int label = 0; label < candidates.length; label++) {
            if ((seen >> label & 1) != 0) {
                candidates[candidateCount++] = label;
            }
        }
    }

    private boolean findBestChange() {
        for (ComponentBlock part : all) {
            if (part.at(left, top) != OUTSIDE) {
                part.findSlopes();
            }
        }
        bestX = -1;
        bestGain = -MIN_GAIN;
        int columns = Math.min(mcuWidth, width - left);
        int rows = Math.min(mcuHeight, height - top);
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                weighChanges(x, y);
            }
        }
        return bestX >= 0;
    }

    /// Compares the changes of one pixel with the best so far.
    private void weighChanges(int x, int y) {
        int label = labels[(top + y) * width + left + x];
        ComponentBlock[] parts = ofPixel[y * mcuWidth + x];
        if (isAmongItsLike(left + x, top + y, label) && reach(parts, x, y) <= price * ALL_NEIGHBORS) {
            return;
        }
        gatherNeighbors(left + x, top + y);
        for (int candidate = 0; candidate < candidateCount; candidate++) {
            int other = candidates[candidate];
            float smoother = price * (alike[label] - alike[other]);
            float change = smoother;
            for (ComponentBlock part : parts) {
                change += part.slope(x, y, label, other);
            }
            if (other != label && change < bestGain) {
                change = smoother;
                for (ComponentBlock part : parts) {
                    change += part.growth(x, y, label, other);
                }
                if (change < bestGain) {
                    bestGain = change;
                    bestX = x;
                    bestY = y;
                    bestLabel = other;
                }
            }
        }
        Arrays.fill(alike, 0);
    }

    /// Whether a pixel has eight neighbors, all of its own label.
    private boolean isAmongItsLike(int x, int y, int label) {
        if (x == 0 || y == 0 || x == width - 1 || y == height - 1) {
            return false;
        }
        int here = y * width + x;
        int above = here - width;
        int below = here + width;
        return labels[here - 1] == label && labels[here + 1] == label && labels[above] == label && labels[below] == label
                && labels[above - 1] == label && labels[above + 1] == label && labels[below - 1] == label && labels[below + 1] == label;
    }

    /// What another label of a pixel can gain at most.
    private static float reach(ComponentBlock[] parts, int x, int y) {
        float reach = 0;
        for (ComponentBlock part : parts) {
            reach += part.reach(x, y);
        }
        return reach;
    }

    /// Adds up the weights of a pixel's neighbors by their labels.
    private void gatherNeighbors(int x, int y) {
        for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
            for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
                if (nx != x || ny != y) {
                    alike[labels[ny * width + nx]] += nx == x || ny == y ? 1 : DIAGONAL;
                }
            }
        }
    }
}
