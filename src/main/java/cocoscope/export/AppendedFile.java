package cocoscope.export;

import cocoscope.batch.AnnotationNumbering;
import cocoscope.batch.ConvertedMask;
import cocoscope.batch.annotation.UnnumberedAnnotation;
import cocoscope.coco.ByteCount;
import cocoscope.coco.Category;
import cocoscope.coco.Segmentation;
import cocoscope.coco.edit.AppendableFile;
import cocoscope.coco.edit.AppendedDataset;
import cocoscope.coco.index.AnnotationList;
import cocoscope.coco.index.CocoIndex;
import cocoscope.coco.index.ImageList;
import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.tape.ImageSize;
import cocoscope.coco.tape.Refusal;
import cocoscope.coco.tape.RefusedFileException;
import cocoscope.files.StagedFiles;
import cocoscope.files.UnwritableFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/// An export that is added to a COCO file without renumbering it.
///
/// Images are the same when their file names are. An annotation that the file has already, of one category and with the very same
/// segmentation, stays as it is with its id. New ids come after the largest. What the file has of these images in the categories of the
/// export and the export has not is taken out, unless it is to be kept: so exporting again after one mask has changed touches only the
/// annotations of that mask. Images, categories and annotations that the export does not speak of stay.
public final class AppendedFile implements Output {
    private final ExportFile part;
    private final AppendedDataset appended;
    private final int stayed;
    private final long added;

    private record Key(int image, int category, boolean crowd, Segmentation segmentation) {}

    /// @param keep whether other annotations of the same images and categories stay
    /// @throws UnwritableFileException when an image is there in another size
    static AppendedFile of(Export export, AppendableFile file, boolean keep) throws UnwritableFileException {
        ImageList images = file.index().images();
        for (List<ConvertedMask> masks : export.images()) {
            ConvertedMask mask = masks.getFirst();
            ImageSize size = file.image(mask.fileName()).stream().mapToObj(images::size).findFirst().orElse(ImageSize.UNKNOWN);
            if (size.isKnown() && (size.width() != mask.width() || size.height() != mask.height())) {
                throw new UnwritableFileException(file.file(), ExportProblem.OTHER_SIZE.with(mask.fileName(),
                        size.width(), size.height(), mask.width(), mask.height()));
            }
        }
        try {
            return new AppendedFile(export, file, keep);
        } catch (IOException e) {
            throw new UnwritableFileException(file.file(), Finding.refusal(e instanceof RefusedFileException refused ? refused
                    : new RefusedFileException(Refusal.FILE_UNREADABLE, "$")));
        }
    }

    private AppendedFile(Export export, AppendableFile file, boolean keep) throws IOException {
        CocoIndex index = file.index();
        AnnotationList annotations = index.annotations();
        List<Integer> there = export.fileNames().stream().flatMapToInt(name -> file.image(name).stream()).map(file::imageId).distinct()
                .map(index.images()::findAny).flatMap(image -> Arrays.stream(index.annotationsOf(image))).sorted().boxed().toList();
        Map<Key, Deque<Integer>> same = new HashMap<>();
        file.segmentations(there).forEach((annotation, segmentation) -> same.computeIfAbsent(new Key(
                file.imageId(annotations.image(annotation)), categoryId(index, annotation), annotations.isCrowd(annotation), segmentation),
                _ -> new ArrayDeque<>()).add(annotation));
        BitSet staying = new BitSet();
        Set<Long> idsThatStay = new HashSet<>();
        RecordedIds ids = RecordedIds.of(export, new AnnotationNumbering() {
            private int lastImage = file.maxImageId();
            private long lastAnnotation = annotations.maxId();

            @Override
            public int image(ConvertedMask first) {
                OptionalInt image = file.image(first.fileName());
                return image.isPresent() ? file.imageId(image.getAsInt()) : ++lastImage;
            }

            @Override
            public long annotation(UnnumberedAnnotation annotation, int imageId, int categoryId) {
                Deque<Integer> equal = same.getOrDefault(new Key(imageId, categoryId, annotation.crowd(), annotation.segmentation()),
                        new ArrayDeque<>());
                if (equal.isEmpty()) {
                    return ++lastAnnotation;
                }
                int stays = equal.remove();
                staying.set(stays);
                idsThatStay.add(annotations.id(stays));
                return annotations.id(stays);
            }
        });
        part = export.numbered(ids::numbering);
        stayed = staying.cardinality();
        added = export.annotationCount() - stayed;
        Set<Integer> made = export.madeCategories();
        BitSet removed = new BitSet();
        there.stream().filter(annotation -> !keep && made.contains(categoryId(index, annotation)) && !staying.get(annotation))
                .forEach(removed::set);
        Set<Integer> knownCategories = new HashSet<>(file.categories().stream().map(Category::id).toList());
        appended = new AppendedDataset(file,
                part.entries().filter(image -> file.image(image.fileName()).isEmpty()).toList(),
                () -> part.images().flatMap(image -> image.annotations().stream())
                        .filter(annotation -> !idsThatStay.contains(annotation.id())).iterator(),
                export.categories().stream().filter(category -> !knownCategories.contains(category.id())).toList(), removed);
    }

    /// The id of its category, -1 where that is none of ours.
    private static int categoryId(CocoIndex index, int annotation) {
        long id = index.categories().id(index.annotations().category(annotation));
        return id < 0 || id > Integer.MAX_VALUE ? -1 : (int) id;
    }

    /// The categories of a file that is added to, and those of the others whose names and ids it does not have.
    public static List<Category> categories(AppendableFile file, List<Category> others) {
        List<Category> settled = file.categories();
        return Stream.concat(settled.stream(), others.stream().filter(other -> settled.stream()
                .noneMatch(category -> category.id() == other.id() || category.name().equals(other.name())))).toList();
    }

    /// The export alone, with the ids that it has in the file.
    public ExportFiles exported() {
        return new ExportFiles(Map.of(appended.file().file(), part), false);
    }

    public int addedImages() {
        return appended.images().size();
    }

    public long addedAnnotations() {
        return added;
    }

    /// Annotations of the file that the export no longer has.
    public int removedAnnotations() {
        return appended.removed().cardinality();
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
        return List.of(appended.file().file());
    }

    @Override
    public long bytes() {
        ByteCount count = new ByteCount();
        try {
            appended.writeTo(count);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return count.bytes();
    }

    @Override
    public void write(StagedFiles staged) throws UnwritableFileException {
        staged.write(appended.file().file(), appended::writeTo);
    }
}
