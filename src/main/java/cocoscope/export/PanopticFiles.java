package cocoscope.export;

import cocoscope.batch.ConvertedMask;
import cocoscope.batch.PanopticInputs;
import cocoscope.coco.ByteCount;
import cocoscope.coco.ImageEntry;
import cocoscope.coco.Panoptic;
import cocoscope.coco.PanopticImage;
import cocoscope.files.FileNames;
import cocoscope.files.RootFolder;
import cocoscope.files.StagedFiles;
import cocoscope.files.UnwritableFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A panoptic JSON file and, in the folder of its name beside it, a PNG file an image. A pixel that several annotations claim is given
/// as [PixelOwners] says.
public final class PanopticFiles implements Output {
    private final Export export;
    private final PanopticCategories categories;
    private final Path file;
    private final List<Path> masks;
    private final Panoptic content;
    private final int hidden;

    /// @throws UnwritableFileException when the name of an image leads out of the folder of the PNG files
    PanopticFiles(Export export, Path file) throws UnwritableFileException {
        this.export = export;
        this.file = file;
        categories = new PanopticCategories(export);
        List<String> names = FileNames.with(export.fileNames(), ".png");
        masks = new RootFolder(PanopticInputs.masksOf(file)).place(names);
        List<PanopticImage> images = new ArrayList<>();
        int unseen = 0;
        for (int i = 0; i < names.size(); i++) {
            ConvertedMask first = export.images().get(i).getFirst();
            SegmentedImage segmented = SegmentedImage.of(export.images().get(i), categories);
            images.add(new PanopticImage(new ImageEntry(i + 1, first.width(), first.height(), first.fileName()), names.get(i),
                    segmented.segments()));
            unseen += segmented.hidden();
        }
        content = new Panoptic(images, categories.list());
        hidden = unseen;
    }

    public Panoptic content() {
        return content;
    }

    /// Annotations that lie behind others with all their pixels, and are in no segment.
    public int hidden() {
        return hidden;
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
            content.writeTo(count);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return count.bytes();
    }

    /// The JSON file comes last, so that it never speaks of PNG files that could not be written.
    @Override
    public void write(StagedFiles staged) throws UnwritableFileException {
        for (int i = 0; i < masks.size(); i++) {
            Path mask = masks.get(i);
            SegmentedImage segmented = SegmentedImage.of(export.images().get(i), categories);
            staged.createFolderOf(mask);
            staged.write(mask, segmented::writeTo);
        }
        staged.write(file, content::writeTo);
    }
}
