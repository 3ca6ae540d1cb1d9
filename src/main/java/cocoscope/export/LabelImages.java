package cocoscope.export;

import cocoscope.batch.ConvertedMask;
import cocoscope.batch.annotation.UnnumberedAnnotation;
import cocoscope.decode.png.PngWriter;
import cocoscope.files.UnwritableFileException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/// A gray PNG per image, whose levels are the ids of categories; the background is 0. A pixel that several annotations claim is given as
/// [PixelOwners] says.
public final class LabelImages extends FilePerImage {
    /// Gray levels have 16 bits.
    public static final int MAX_ID = 0xFFFF;

    /// @throws IllegalArgumentException when a category has an id above [#MAX_ID]
    /// @throws UnwritableFileException when the name of an image leads out of the folder
    public LabelImages(Export export, Path folder) throws UnwritableFileException {
        super(export, folder, ".png");
        export.categories().stream().filter(category -> category.id() > MAX_ID).findFirst().ifPresent(category -> {
            throw new IllegalArgumentException("The id " + category.id() + " is no gray level");
        });
    }

    @Override
    public boolean givesPixelsToOne() {
        return true;
    }

    @Override
    void write(List<ConvertedMask> image, OutputStream out) throws IOException {
        int width = image.getFirst().width();
        int height = image.getFirst().height();
        List<UnnumberedAnnotation> annotations = ConvertedMask.annotationsOf(image).toList();
        int[] levels = PixelOwners.of(annotations, width, height);
        int[] ids = annotations.stream().mapToInt(annotation -> export().categoryId(annotation.category())).toArray();
        for (int pixel = 0; pixel < levels.length; pixel++) {
            levels[pixel] = levels[pixel] == PixelOwners.NONE ? 0 : ids[levels[pixel]];
        }
        PngWriter.writeGray(width, height, levels, out);
    }
}
