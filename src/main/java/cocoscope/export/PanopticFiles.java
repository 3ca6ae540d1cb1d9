package cocoscope.export;

import cocoscope.batch.ConvertedMask;
import cocoscope.batch.PanopticInputs;
import cocoscope.coco.ByteCount;
import cocoscope.coco.ImageEntry;
import cocoscope.coco.PanopticImage;
import cocoscope.coco.PanopticWriter;
import cocoscope.files.FileNames;
import cocoscope.files.RootFolder;
import cocoscope.files.StagedFiles;
import cocoscope.files.UnwritableFileException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A panoptic JSON file and, in the folder of its name beside it, a PNG file per image. A pixel that several annotations claim is given
/// as [PixelOwners] says.
public final class PanopticFiles implements Output {
    private final Export export;
    private final PanopticCategories categories;
    private final Path file;
    private final List<String> names;
    private final List<Path> masks;
    private int hidden;
    private long segments;

    /// @throws UnwritableFileException when the name of an image leads out of the folder of the PNG files
    PanopticFiles(Export export, Path file) throws UnwritableFileException {
        this.export = export;
        this.file = file;
        categories = new PanopticCategories(export);
        names = FileNames.with(export.fileNames(), ".png");
        masks = new RootFolder(PanopticInputs.masksOf(file)).place(names);
        for (List<ConvertedMask> image : export.images()) {
            SegmentedImage segmented = SegmentedImage.of(image, categories);
            hidden += segmented.hidden();
            segments += segmented.segments().size();
        }
    }

    public int imageCount() {
        return names.size();
    }

    public long segmentCount() {
        return segments;
    }

    /// Annotations that lie behind others with all their pixels, and are in no segment.
    public int hidden() {
        return hidden;
    }

    @Override
    public boolean givesPixelsToOne() {
        return true;
    }

    @Override
    public List<Path> paths() {
        return Stream.concat(Stream.of(file), masks.stream()).toList();
    }

    /// Of the JSON file; how far PNG files can be compressed is known only when they are written.
    @Override
    public long bytes() {
        ByteCount count = new ByteCount();
        try {
            write(count, index -> SegmentedImage.of(export.images().get(index), categories));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return count.bytes();
    }

    /// Each image is painted once, for its PNG file and for its entry.
    @Override
    public void write(StagedFiles staged) throws UnwritableFileException {
        try {
            staged.write(file, out -> write(out, index -> {
                SegmentedImage segmented = SegmentedImage.of(export.images().get(index), categories);
                write(masks.get(index), segmented, staged);
                return segmented;
            }));
        } catch (PngFailure e) {
            throw e.cause;
        }
    }

    private void write(OutputStream out, IntFunction<SegmentedImage> painted) throws IOException {
        PanopticWriter.write(out, () -> IntStream.range(0, names.size()).mapToObj(this::entry).iterator(),
                () -> IntStream.range(0, names.size()).mapToObj(index -> new PanopticImage(entry(index), names.get(index),
                        painted.apply(index).segments())).iterator(), categories.list());
    }

    private ImageEntry entry(int index) {
        ConvertedMask first = export.images().get(index).getFirst();
        return new ImageEntry(index + 1, first.width(), first.height(), first.fileName());
    }

    private static void write(Path mask, SegmentedImage segmented, StagedFiles staged) {
        try {
            staged.createFolderOf(mask);
            staged.write(mask, segmented::writeTo);
        } catch (UnwritableFileException e) {
            throw new PngFailure(e);
        }
    }

    /// Ends the writing of the JSON file.
    private static final class PngFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final UnwritableFileException cause;

        PngFailure(UnwritableFileException cause) {
            super(cause);
            this.cause = cause;
        }
    }
}
