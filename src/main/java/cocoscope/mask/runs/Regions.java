package cocoscope.mask.runs;

import cocoscope.geometry.Box;
import java.util.Arrays;

/// What becomes one annotation each: connected components of equal label, or all components of a label together.
///
/// Pieces smaller than the minimum area are removed first, in every grouping. Regions are numbered from 0: by label for
/// [Grouping#LABEL], by the first pixel in raster order for [Grouping#COMPONENT]. A label that keeps no piece has no region.
public final class Regions {
    /// One region per connected component, or one per label.
    public enum Grouping { COMPONENT, LABEL }

    private final ConnectedComponents pieces;
    private final int[] piecesOfLabel;
    private final int[] regionOfPiece;
    private final int[] labels;
    private final int[] areas;
    private final int[] lefts;
    private final int[] tops;
    private final int[] rights;
    private final int[] bottoms;

    private Regions(LabelMap map, ConnectedComponents pieces, Grouping grouping, int grouped) {
        this.pieces = pieces;
        this.piecesOfLabel = new int[map.labels() + 1];
        for (int label : pieces.labels()) {
            piecesOfLabel[label]++;
        }
        this.regionOfPiece = new int[pieces.labels().length];
        this.labels = switch (grouping) {
            case COMPONENT -> regionsByPiece(grouped);
            case LABEL -> regionsByLabel();
        };
        this.areas = new int[labels.length];
        this.lefts = new int[labels.length];
        this.tops = new int[labels.length];
        this.rights = new int[labels.length];
        this.bottoms = new int[labels.length];
        measure(map);
    }

    /// Finds the regions at a cost that follows the number of runs.
    ///
    /// @param minimumArea pixels of the smallest piece to keep; 1 and below keep all
    public static Regions of(LabelMap labels, Connectivity connectivity, Grouping grouping, int minimumArea) {
        return of(labels, connectivity, grouping, minimumArea, labels.labels());
    }

    /// As the other, where labels above `grouped` are one region each, whatever the grouping.
    public static Regions of(LabelMap labels, Connectivity connectivity, Grouping grouping, int minimumArea, int grouped) {
        return new Regions(labels, ConnectedComponents.find(labels, connectivity, minimumArea), grouping, grouped);
    }

    private int[] regionsByPiece(int grouped) {
        int[] regionOfLabel = new int[Math.max(0, piecesOfLabel.length - grouped)];
        Arrays.fill(regionOfLabel, -1);
        int[] labelOfRegion = new int[regionOfPiece.length];
        int regions = 0;
        for (int piece = 0; piece < regionOfPiece.length; piece++) {
            int label = pieces.labels()[piece];
            if (label > grouped && regionOfLabel[label - grouped] >= 0) {
                regionOfPiece[piece] = regionOfLabel[label - grouped];
                continue;
            }
            if (label > grouped) {
                regionOfLabel[label - grouped] = regions;
            }
            labelOfRegion[regions] = label;
            regionOfPiece[piece] = regions++;
        }
        return Arrays.copyOf(labelOfRegion, regions);
    }

    private int[] regionsByLabel() {
        int[] regionOfLabel = new int[piecesOfLabel.length];
        int[] labelOfRegion = new int[piecesOfLabel.length];
        int regions = 0;
        for (int label = 1; label < piecesOfLabel.length; label++) {
            if (piecesOfLabel[label] > 0) {
                labelOfRegion[regions] = label;
                regionOfLabel[label] = regions++;
            }
        }
        for (int piece = 0; piece < regionOfPiece.length; piece++) {
            regionOfPiece[piece] = regionOfLabel[pieces.labels()[piece]];
        }
        return Arrays.copyOf(labelOfRegion, regions);
    }

    private void measure(LabelMap map) {
        Arrays.fill(lefts, map.width());
        for (int y = map.height() - 1; y >= 0; y--) {
            for (int run = map.rows[y]; run < map.rows[y + 1]; run++) {
                int region = regionOfRun(run);
                if (region >= 0) {
                    areas[region] += map.ends[run] - map.starts[run];
                    lefts[region] = Math.min(lefts[region], map.starts[run]);
                    rights[region] = Math.max(rights[region], map.ends[run]);
                    bottoms[region] = Math.max(bottoms[region], y + 1);
                    tops[region] = y;
                }
            }
        }
    }

    /// The number of regions.
    public int size() {
        return labels.length;
    }

    public int label(int region) {
        return labels[region];
    }

    /// Pixels of a region.
    public int area(int region) {
        return areas[region];
    }

    public Box box(int region) {
        int left = lefts[region];
        int top = tops[region];
        return new Box(left, top, rights[region] - left, bottoms[region] - top);
    }

    /// The region that a run of the label map belongs to, or -1 where its piece was removed.
    public int regionOfRun(int run) {
        int piece = pieces.ofRun()[run];
        return piece < 0 ? -1 : regionOfPiece[piece];
    }

    /// The region of every run, or -1, for kernels.
    int[] regionOfRuns() {
        int[] ofRuns = pieces.ofRun().clone();
        for (int run = 0; run < ofRuns.length; run++) {
            ofRuns[run] = ofRuns[run] < 0 ? -1 : regionOfPiece[ofRuns[run]];
        }
        return ofRuns;
    }

    /// The region that a piece belongs to.
    public int regionOfPiece(int piece) {
        return regionOfPiece[piece];
    }

    /// The number of connected pieces that were kept.
    public int pieces() {
        return regionOfPiece.length;
    }

    /// The piece (0..pieces()-1, in raster order) of a run, or -1 where it was removed.
    public int pieceOfRun(int run) {
        return pieces.ofRun()[run];
    }

    /// The piece of every run, for kernels, which only read it.
    public int[] pieceOfRuns() {
        return pieces.ofRun();
    }

    /// Connected pieces of `label` that were kept.
    public int piecesOfLabel(int label) {
        return piecesOfLabel[label];
    }

    /// How many connected pieces were smaller than the minimum area.
    public int removedPieces() {
        return pieces.removed();
    }

    /// The pixels of the removed pieces together.
    public long removedPixels() {
        return pieces.removedPixels();
    }
}
