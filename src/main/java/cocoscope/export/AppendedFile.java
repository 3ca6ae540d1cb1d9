package cocoscope.export;

import cocoscope.batch.AnnotationNumbering;
import cocoscope.batch.ConvertedMask;
import cocoscope.batch.UnnumberedAnnotation;
import cocoscope.coco.ByteCount;
import cocoscope.coco.Category;
import cocoscope.coco.CocoSource;
import cocoscope.coco.CocoSource.Known;
import cocoscope.coco.EditedDataset;
import cocoscope.coco.ImageEntry;
import cocoscope.coco.Segmentation;
import cocoscope.files.StagedFiles;
import cocoscope.files.UnwritableFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// An export that is added to a COCO file without renumbering it.
///
/// Images are the same when their file names are. An annotation that the file has already, of one category and with the very same
/// segmentation, stays as it is with its id. New ids come after the largest. What the file has of these images in the categories of the
/// export and the export has not is taken out, unless it is to be kept: so exporting again after one mask has changed touches only the
/// annotations of that mask. Images, categories and annotations that the export does not speak of stay.
public final class AppendedFile implements Output {
    private static final ImageEntry NO_IMAGE = new ImageEntry(0, 0, 0, "");

    private final ExportFile part;
    private final EditedDataset revised;
    private final int stayed;
    private final long added;

    private record Key(int image, int category, boolean crowd, Segmentation segmentation) {}

    /// @param keep whether other annotations of the same images and categories stay
    /// @throws UnwritableFileException when an image is there in another size
    static AppendedFile of(Export export, CocoSource source, boolean keep) throws UnwritableFileException {
        Map<String, ImageEntry> known = new HashMap<>();
        source.images().forEach(image -> known.putIfAbsent(image.fileName(), image));
        for (List<ConvertedMask> masks : export.images()) {
            ConvertedMask mask = masks.getFirst();
            ImageEntry image = known.get(mask.fileName());
            if (image != null && image.width() > 0 && (image.width() != mask.width() || image.height() != mask.height())) {
                throw new UnwritableFileException(source.file(), ExportProblem.OTHER_SIZE.with(mask.fileName(),
                        image.width(), image.height(), mask.width(), mask.height()));
            }
        }
        return new AppendedFile(export, source, known, keep);
    }

    private AppendedFile(Export export, CocoSource source, Map<String, ImageEntry> knownImages, boolean keep) {
        Set<Integer> ofExport = new HashSet<>();
        export.fileNames().stream().filter(knownImages::containsKey).forEach(name -> ofExport.add(knownImages.getOrDefault(name, NO_IMAGE)
                .id()));
        Map<Integer, ImageEntry> byId = new HashMap<>();
        source.images().forEach(image -> byId.put(image.id(), image));
        List<Known> there = source.annotations().stream().filter(annotation -> ofExport.contains(annotation.imageId())).toList();
        Map<Key, Deque<Known>> same = new HashMap<>();
        there.forEach(annotation -> source.segmentation(annotation, byId.getOrDefault(annotation.imageId(), NO_IMAGE))
                .ifPresent(segmentation -> same
                .computeIfAbsent(new Key(annotation.imageId(), annotation.categoryId(), annotation.crowd(), segmentation),
                _ -> new ArrayDeque<>())
                .add(annotation)));
        Set<Known> staying = new HashSet<>();
        Set<Long> idsThatStay = new HashSet<>();
        RecordedIds ids = RecordedIds.of(export, new AnnotationNumbering() {
            private int lastImage = source.images().stream().mapToInt(ImageEntry::id).max().orElse(0);
            private long lastAnnotation = source.annotations().stream().mapToLong(Known::id).max().orElse(0);

            @Override
            public int image(ConvertedMask first) {
                ImageEntry image = knownImages.get(first.fileName());
                return image == null ? ++lastImage : image.id();
            }

            @Override
            public long annotation(UnnumberedAnnotation annotation, int imageId, int categoryId) {
                Deque<Known> equal = same.getOrDefault(new Key(imageId, categoryId, annotation.crowd(), annotation.segmentation()),
                        new ArrayDeque<>());
                if (equal.isEmpty()) {
                    return ++lastAnnotation;
                }
                Known stays = equal.remove();
                staying.add(stays);
                idsThatStay.add(stays.id());
                return stays.id();
            }
        });
        part = export.numbered(ids::numbering);
        stayed = staying.size();
        added = export.annotationCount() - stayed;
        Set<Integer> made = export.madeCategories();
        List<Known> removed = keep ? List.of()
                : there.stream().filter(annotation -> made.contains(annotation.categoryId()) && !staying.contains(annotation)).toList();
        Set<Integer> knownCategories = new HashSet<>(source.categories().stream().map(Category::id).toList());
        revised = new EditedDataset(source,
                part.entries().filter(image -> !knownImages.containsKey(image.fileName())).toList(),
                () -> part.images().flatMap(image -> image.annotations().stream())
                        .filter(annotation -> !idsThatStay.contains(annotation.id())).iterator(),
                export.categories().stream().filter(category -> !knownCategories.contains(category.id())).toList(), removed);
    }

    /// The categories of a file that is added to, and those of the others whose names and ids it does not have.
    public static List<Category> categories(CocoSource source, List<Category> others) {
        List<Category> settled = source.categories();
        return Stream.concat(settled.stream(), others.stream().filter(other -> settled.stream()
                .noneMatch(category -> category.id() == other.id() || category.name().equals(other.name())))).toList();
    }

    /// The export alone, with the ids that it has in the file.
    public ExportFiles exported() {
        return new ExportFiles(Map.of(revised.source().file(), part), false);
    }

    public int addedImages() {
        return revised.images().size();
    }

    public long addedAnnotations() {
        return added;
    }

    /// Annotations of the file that the export no longer has.
    public int removedAnnotations() {
        return revised.removed().size();
    }

    /// Annotations that file and export have both.
    public int unchangedAnnotations() {
        return stayed;
    }

    @Override
    public Optional<ExportFiles> coco() {
        return Optional.of(exported());
    }

    @Override
    public List<Path> paths() {
        return List.of(revised.source().file());
    }

    @Override
    public long bytes() {
        ByteCount count = new ByteCount();
        try {
            revised.writeTo(count);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return count.bytes();
    }

    @Override
    public void write(StagedFiles staged) throws UnwritableFileException {
        staged.write(revised.source().file(), revised::writeTo);
    }
}
