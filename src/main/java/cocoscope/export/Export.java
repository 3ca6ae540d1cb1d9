package cocoscope.export;

import cocoscope.batch.AnnotationNumbering;
import cocoscope.batch.ConvertedMask;
import cocoscope.batch.annotation.UnnumberedAnnotation;
import cocoscope.batch.category.CategoryIds;
import cocoscope.batch.category.FoundCategories;
import cocoscope.coco.Category;
import cocoscope.convert.Recipe;
import cocoscope.export.loss.Overlap;
import cocoscope.files.FileNames;
import cocoscope.files.RootFolder;
import cocoscope.files.UnwritableFileException;
import cocoscope.mask.runs.RunLengthEncoding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// The contents of an export, complete before anything is written: one COCO file, or one per image.
///
/// Images are sorted by file name in natural order, annotations by image and region; ids count from 1. Masks with the same
/// file name are masks of the same image.
public final class Export {
    private final Recipe recipe;
    private final CategoryIds categories;
    private final ImageMasks images;

    private Export(Recipe recipe, CategoryIds categories, ImageMasks images) {
        this.recipe = recipe;
        this.categories = categories;
        this.images = images;
    }

    /// @param recipe of the masks; the categories of its rule are written even if no mask has them
    /// @param known  categories that keep their ids; may be empty
    public static Export of(List<ConvertedMask> masks, Recipe recipe, List<Category> known) {
        ImageMasks images = ImageMasks.of(masks);
        for (List<ConvertedMask> image : images) {
            for (ConvertedMask mask : image) {
                if (mask.width() != image.getFirst().width() || mask.height() != image.getFirst().height()) {
                    throw new IllegalArgumentException("The masks of " + mask.fileName() + " differ in size");
                }
            }
        }
        return new Export(recipe, new CategoryIds(known, recipe.rule(), masks), images);
    }

    /// The same categories, with only the images of these names.
    Export only(Set<String> fileNames) {
        return new Export(recipe, categories, images.only(fileNames));
    }

    Recipe recipe() {
        return recipe;
    }

    public List<Category> categories() {
        return categories.categories();
    }

    /// The categories that the masks have.
    public FoundCategories found() {
        return FoundCategories.of(images.stream().flatMap(List::stream));
    }

    /// The ids of the categories that the rule or a mask has, without those that were only known before.
    Set<Integer> madeCategories() {
        return categories.made();
    }

    public int categoryId(String category) {
        return categories.of(category);
    }

    /// The masks of each image, in the order of [#fileNames()].
    List<List<ConvertedMask>> images() {
        return images;
    }

    public int imageCount() {
        return images.size();
    }

    public long annotationCount() {
        return images.stream().flatMap(List::stream).mapToLong(mask -> mask.stored().size()).sum();
    }

    /// The images in which several annotations claim a pixel.
    public List<Overlap> overlaps() {
        List<Overlap> overlaps = new ArrayList<>();
        for (List<ConvertedMask> image : images) {
            if (image.stream().mapToInt(ConvertedMask::layers).sum() < 2) {
                continue;
            }
            List<RunLengthEncoding> regions = ConvertedMask.annotationsOf(image).map(UnnumberedAnnotation::region)
                    .toList();
            long pixels = regions.size() < 2 ? 0 : RunLengthEncoding.contested(regions).area();
            if (pixels > 0) {
                overlaps.add(new Overlap(image.getFirst().fileName(), pixels));
            }
        }
        return overlaps;
    }

    /// All images together.
    public ExportFile whole() {
        return file(images);
    }

    /// All images in one COCO file.
    public ExportFiles inOneFile(Path file) {
        return new ExportFiles(Map.of(file, whole()), false);
    }

    /// Two COCO files beside `file`, as [#trainFile] and [#validationFile] name them. Ids of images and annotations start at 1 in
    /// each; ids of categories are the same in both.
    public ExportFiles inTwoFiles(Path file, Split split) {
        Map<Path, ExportFile> files = new LinkedHashMap<>();
        files.put(trainFile(file), toTrain(split).whole());
        files.put(validationFile(file), toValidate(split).whole());
        return new ExportFiles(files, false);
    }

    /// The images to train with.
    Export toTrain(Split split) {
        Set<String> names = new HashSet<>(fileNames());
        names.removeAll(split.validation(fileNames()));
        return only(names);
    }

    /// The images to validate with.
    Export toValidate(Split split) {
        return only(split.validation(fileNames()));
    }

    /// `data_train.json` for `data.json`.
    public static Path trainFile(Path file) {
        return part(file, "_train");
    }

    /// `data_val.json` for `data.json`.
    public static Path validationFile(Path file) {
        return part(file, "_val");
    }

    private static Path part(Path file, String part) {
        String name = FileNames.last(file);
        String stem = FileNames.stem(name);
        return file.resolveSibling(stem + part + name.substring(stem.length()));
    }

    /// The names of the images, in their order.
    public List<String> fileNames() {
        return images.stream().map(image -> image.getFirst().fileName()).toList();
    }

    /// One COCO file per image, below `folder`. Ids of images and annotations start at 1 in each; ids of categories are the
    /// same in all.
    ///
    /// @throws UnwritableFileException when the name of an image leads out of the folder
    public ExportFiles inFilePerImage(Path folder) throws UnwritableFileException {
        RootFolder root = new RootFolder(folder);
        List<String> names = FileNames.with(fileNames(), ".json");
        Map<Path, ExportFile> files = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            files.put(root.place(names.get(i)), file(List.of(images.get(i))));
        }
        return new ExportFiles(files, true);
    }

    private ExportFile file(List<List<ConvertedMask>> images) {
        return new ExportFile(recipe.profile(), categories, images, AnnotationNumbering::fromOne);
    }

    /// All images together, with ids that another file may settle.
    ///
    /// @param numbering gives the same ids each time
    ExportFile numbered(Supplier<AnnotationNumbering> numbering) {
        return new ExportFile(recipe.profile(), categories, images, numbering);
    }
}
