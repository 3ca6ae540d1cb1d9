package cocoscope.export;

import cocoscope.batch.ConvertedMask;
import cocoscope.batch.annotation.UnnumberedAnnotation;
import cocoscope.coco.Category;
import cocoscope.decode.png.PngWriter;
import cocoscope.files.FileNames;
import cocoscope.files.RootFolder;
import cocoscope.files.StagedFiles;
import cocoscope.files.UnwritableFileException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Palette PNG files as Pascal VOC has them: `SegmentationClass` with the ids of categories, `SegmentationObject` with the numbers of
/// the objects of an image, and `labelmap.txt`, which names the classes and their colors. The background is 0.
///
/// A pixel that several annotations claim is given as [PixelOwners] says.
public final class VocFiles implements Output {
    /// Indices have 8 bits, and 255 is the border that VOC leaves out.
    public static final int MAX_ID = 254;

    private final Export export;
    private final List<Path> classes;
    private final List<Path> objects;
    private final Path labelMap;

    /// @throws UnwritableFileException when an image has more objects than a palette has colors, or its name leads out of the folder
    VocFiles(Export export, Path folder) throws UnwritableFileException {
        this.export = export;
        List<String> names = FileNames.with(export.fileNames(), ".png");
        classes = new RootFolder(folder.resolve("SegmentationClass")).place(names);
        objects = new RootFolder(folder.resolve("SegmentationObject")).place(names);
        labelMap = folder.resolve("labelmap.txt");
        for (int i = 0; i < names.size(); i++) {
            int count = export.images().get(i).stream().mapToInt(mask -> mask.stored().size()).sum();
            if (count > MAX_ID) {
                throw new UnwritableFileException(objects.get(i), ExportProblem.TOO_MANY_OBJECTS.with(count, MAX_ID));
            }
        }
    }

    @Override
    public boolean givesPixelsToOne() {
        return true;
    }

    @Override
    public List<Path> paths() {
        List<Path> paths = new ArrayList<>(List.of(labelMap));
        paths.addAll(classes);
        paths.addAll(objects);
        return paths;
    }

    @Override
    public void write(StagedFiles staged) throws UnwritableFileException {
        int[] palette = IntStream.range(0, 256).map(VocFiles::color).toArray();
        staged.createFolderOf(labelMap);
        staged.write(labelMap, out -> out.write(labelMap().getBytes(StandardCharsets.UTF_8)));
        for (int i = 0; i < classes.size(); i++) {
            List<ConvertedMask> image = export.images().get(i);
            int width = image.getFirst().width();
            int height = image.getFirst().height();
            List<UnnumberedAnnotation> annotations = ConvertedMask.annotationsOf(image).toList();
            int[] owners = PixelOwners.of(annotations, width, height);
            int[] ids = annotations.stream().mapToInt(annotation -> export.categoryId(annotation.category())).toArray();
            byte[] ofClass = new byte[owners.length];
            byte[] ofObject = new byte[owners.length];
            for (int pixel = 0; pixel < owners.length; pixel++) {
                if (owners[pixel] != PixelOwners.NONE) {
                    ofClass[pixel] = (byte) ids[owners[pixel]];
                    ofObject[pixel] = (byte) (owners[pixel] + 1);
                }
            }
            staged.createFolderOf(classes.get(i));
            staged.write(classes.get(i), out -> PngWriter.writeIndexed(width, height, ofClass, palette, out));
            staged.createFolderOf(objects.get(i));
            staged.write(objects.get(i), out -> PngWriter.writeIndexed(width, height, ofObject, palette, out));
        }
    }

    /// A line per class, `name:r,g,b::`, as CVAT and Datumaro read it.
    private String labelMap() {
        StringBuilder text = new StringBuilder("# label:color_rgb:parts:actions\nbackground:0,0,0::\n");
        for (Category category : export.categories()) {
            int color = color(category.id());
            text.append("%s:%d,%d,%d::\n".formatted(category.name().replaceAll("[\\p{Cntrl}:]", " "), color >> 16, color >> 8 & 0xFF,
                    color & 0xFF));
        }
        return text.toString();
    }

    /// The color map of the VOC development kit: the bits of the index in turn go to red, green and blue, the highest bit first.
    private static int color(int index) {
        int color = 0;
        for (int bit = 0; bit < 8; bit++) {
            int level = 7 - bit;
            color |= (index >> 3 * bit & 1) << 16 + level | (index >> 3 * bit + 1 & 1) << 8 + level | (index >> 3 * bit + 2 & 1) << level;
        }
        return color;
    }
}
