package cocoscope.export;

import cocoscope.batch.ConvertedMask;
import cocoscope.batch.UnnumberedAnnotation;
import cocoscope.decode.png.PngWriter;
import cocoscope.files.FileNames;
import cocoscope.files.RootFolder;
import cocoscope.files.StagedFiles;
import cocoscope.files.UnwritableFileException;
import java.nio.file.Path;
import java.util.List;

/// A gray PNG an image, whose levels are the ids of categories; the background is 0. A pixel that several annotations claim is given as
/// [PixelOwners] says.
public final class LabelImages implements Output {
    /// Gray levels have 16 bits.
    public static final int MAX_ID = 0xFFFF;

    private final Export export;
    private final List<Path> files;

    /// @throws IllegalArgumentException when a category has an id above [#MAX_ID]
    /// @throws UnwritableFileException when the name of an image leads out of the folder
    public LabelImages(Export export, Path folder) throws UnwritableFileException {
        this.export = export;
        files = new RootFolder(folder).place(FileNames.with(export.fileNames(), ".png"));
        export.categories().stream().filter(category -> category.id() > MAX_ID).findFirst().ifPresent(category -> {
            throw new IllegalArgumentException("The id " + category.id() + " is no gray level");
        });
    }

    @Override
    public boolean givesPixelsToOne() {
        return true;
    }

    @Override
    public List<Path> paths() {
        return files;
    }

    /// How far PNG files can be compressed is known only when they are written.
    @Override
    public long bytes() {
        return 0;
    }

    @Override
    public void write(StagedFiles staged) throws UnwritableFileException {
        for (int i = 0; i < files.size(); i++) {
            List<ConvertedMask> image = export.images().get(i);
            int width = image.getFirst().width();
            int height = image.getFirst().height();
            List<UnnumberedAnnotation> annotations = image.stream().flatMap(mask -> mask.annotations().stream()).toList();
            int[] levels = PixelOwners.of(annotations, width, height);
            int[] ids = annotations.stream().mapToInt(annotation -> export.categoryId(annotation.category())).toArray();
            for (int pixel = 0; pixel < levels.length; pixel++) {
                levels[pixel] = levels[pixel] == PixelOwners.NONE ? 0 : ids[levels[pixel]];
            }
            staged.createFolderOf(files.get(i));
            staged.write(files.get(i), out -> PngWriter.writeGray(width, height, levels, out));
        }
    }
}
