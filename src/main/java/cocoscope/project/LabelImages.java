package cocoscope.project;

import cocoscope.decode.GreyWriter;
import cocoscope.mask.RunLengthEncoding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Writes a grey PNG an image, whose levels are the ids of categories; the background is 0.
public final class LabelImages {
    /// Grey levels have 16 bits.
    public static final int GREATEST_ID = 0xFFFF;

    private final Export export;
    private final Path folder;

    public LabelImages(Export export, Path folder) {
        this.export = export;
        this.folder = folder;
    }

    /// @return one sentence for each image in which annotations of two categories claim a pixel: the later one has it
    /// @throws IllegalArgumentException when a category has an id above [#GREATEST_ID]
    public List<String> write() throws UnwritableFileException {
        List<String> names = FileNames.with(export.fileNames(), ".png");
        List<String> overlaps = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            List<ConvertedMask> image = export.images().get(i);
            int[] levels = new int[image.getFirst().width() * image.getFirst().height()];
            long claimed = 0;
            for (ConvertedMask mask : image) {
                for (UnnumberedAnnotation annotation : mask.annotations()) {
                    claimed += paint(annotation.region(), export.categoryId(annotation.category()), levels);
                }
            }
            Path file = folder.resolve(names.get(i));
            AtomicFile.createFolderOf(file);
            AtomicFile.write(file, out -> GreyWriter.write(image.getFirst().width(), image.getFirst().height(), levels, out));
            if (claimed > 0) {
                overlaps.add("%s: annotations of two categories claim %d %s; the later ones have them here.".formatted(file, claimed,
                        claimed == 1 ? "pixel" : "pixels"));
            }
        }
        return overlaps;
    }

    /// The number of pixels that had another category before.
    private static long paint(RunLengthEncoding region, int id, int[] levels) {
        if (id > GREATEST_ID) {
            throw new IllegalArgumentException("The id " + id + " is no grey level");
        }
        int[] counts = region.counts();
        long claimed = 0;
        int end = 0;
        for (int i = 0; i + 1 < counts.length; i += 2) {
            int start = end + counts[i];
            end = start + counts[i + 1];
            for (int position = start; position < end; position++) {
                int pixel = position % region.height() * region.width() + position / region.height();
                claimed += levels[pixel] != 0 && levels[pixel] != id ? 1 : 0;
                levels[pixel] = id;
            }
        }
        return claimed;
    }
}
