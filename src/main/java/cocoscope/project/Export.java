package cocoscope.project;

import cocoscope.coco.Annotation;
import cocoscope.coco.Category;
import cocoscope.coco.Dataset;
import cocoscope.coco.DatasetWriter;
import cocoscope.coco.ImageEntry;
import cocoscope.mask.LabelRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What will be written, decided in full before anything is: as one COCO file, or as one an image.
///
/// Images are sorted by their file names in natural order, annotations by image and region, ids count from 1. Masks with
/// one file name are masks of one image.
public final class Export {
    private final CategoryIds categories;
    private final List<List<ConvertedMask>> images;

    private Export(CategoryIds categories, List<List<ConvertedMask>> images) {
        this.categories = categories;
        this.images = images;
    }

    /// @param rule  that made the masks: its categories are written whether a mask has them or not
    /// @param known categories with ids that are settled; may be empty
    public static Export of(List<ConvertedMask> masks, LabelRule rule, List<Category> known) {
        Map<String, List<ConvertedMask>> byName = new LinkedHashMap<>();
        for (ConvertedMask mask : masks) {
            List<ConvertedMask> image = byName.computeIfAbsent(mask.fileName(), _ -> new ArrayList<>());
            image.add(mask);
            if (mask.width() != image.getFirst().width() || mask.height() != image.getFirst().height()) {
                throw new IllegalArgumentException("The masks of " + mask.fileName() + " differ in size");
            }
        }
        List<List<ConvertedMask>> images = byName.values().stream()
                .sorted(Comparator.comparing(image -> image.getFirst().fileName(), new NaturalOrder()))
                .toList();
        return new Export(new CategoryIds(known, rule, masks), images);
    }

    public List<Category> categories() {
        return categories.categories();
    }

    public int categoryId(String category) {
        return categories.of(category);
    }

    public int imageCount() {
        return images.size();
    }

    public long annotationCount() {
        return images.stream().flatMap(List::stream).mapToLong(mask -> mask.annotations().size()).sum();
    }

    /// All images in one COCO file.
    public Dataset dataset() {
        return dataset(images);
    }

    /// One COCO file an image, by its path relative to the folder that is written to. Ids of images and annotations start
    /// at 1 in each; ids of categories are the same in all.
    public Map<String, Dataset> datasetPerImage() {
        List<String> names = FileNames.json(images.stream().map(image -> image.getFirst().fileName()).toList());
        Map<String, Dataset> datasets = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            datasets.put(names.get(i), dataset(List.of(images.get(i))));
        }
        return datasets;
    }

    /// Writes all images to one file.
    public void writeTo(Path file) throws UnwritableFileException {
        AtomicFile.write(file, out -> DatasetWriter.write(dataset(), out));
    }

    /// Writes one file an image below `folder`, which is made if need be.
    public void writePerImage(Path folder) throws UnwritableFileException {
        for (Map.Entry<String, Dataset> entry : datasetPerImage().entrySet()) {
            Path file = folder.resolve(entry.getKey());
            AtomicFile.createFolderOf(file);
            AtomicFile.write(file, out -> DatasetWriter.write(entry.getValue(), out));
        }
    }

    private Dataset dataset(List<List<ConvertedMask>> images) {
        List<ImageEntry> entries = new ArrayList<>(images.size());
        List<Annotation> annotations = new ArrayList<>();
        for (List<ConvertedMask> image : images) {
            ConvertedMask first = image.getFirst();
            int imageId = entries.size() + 1;
            entries.add(new ImageEntry(imageId, first.width(), first.height(), first.fileName()));
            for (ConvertedMask mask : image) {
                for (UnnumberedAnnotation annotation : mask.annotations()) {
                    annotations.add(annotation.numbered(annotations.size() + 1L, imageId, categories.of(annotation.category())));
                }
            }
        }
        return new Dataset(entries, annotations, categories.categories());
    }
}
