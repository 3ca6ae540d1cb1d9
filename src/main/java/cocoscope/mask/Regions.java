package cocoscope.mask;

import cocoscope.geometry.Box;

/// What becomes one annotation each: connected pieces of equal label, or all pieces of a label together.
///
/// Pieces smaller than the minimum area are removed first, in every grouping. Regions are numbered from 0: by label for
/// [Grouping#LABEL], by the first pixel in raster order for [Grouping#PIECE].
public final class Regions {
    /// One region a connected piece, or one region a label.
    public enum Grouping { PIECE, LABEL }

    // arrays by region, by run, by piece: to be filled in by the kernel

    public static Regions of(LabelMap labels, Connectivity connectivity, Grouping grouping, int minimumArea) {
        throw new UnsupportedOperationException();
    }

    /// The number of regions.
    public int size() {
        throw new UnsupportedOperationException();
    }

    public int label(int region) {
        throw new UnsupportedOperationException();
    }

    /// Pixels of a region.
    public int area(int region) {
        throw new UnsupportedOperationException();
    }

    public Box box(int region) {
        throw new UnsupportedOperationException();
    }

    /// The region that a run of the label map belongs to, or -1 where its piece was removed.
    public int regionOfRun(int run) {
        throw new UnsupportedOperationException();
    }

    /// The number of connected pieces that were kept.
    public int pieces() {
        throw new UnsupportedOperationException();
    }

    /// The piece (0..pieces()-1, in raster order) of a run, or -1 where it was removed.
    public int pieceOfRun(int run) {
        throw new UnsupportedOperationException();
    }

    /// Connected pieces of `label` that were kept.
    public int piecesOfLabel(int label) {
        throw new UnsupportedOperationException();
    }

    /// How many connected pieces were smaller than the minimum area.
    public int removedPieces() {
        throw new UnsupportedOperationException();
    }

    /// The pixels of the removed pieces together.
    public long removedPixels() {
        throw new UnsupportedOperationException();
    }
}
