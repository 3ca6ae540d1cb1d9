package cocoscope.export;

import cocoscope.batch.AnnotationNumbering;
import cocoscope.batch.ConvertedMask;
import cocoscope.batch.annotation.UnnumberedAnnotation;
import cocoscope.batch.category.CategoryIds;
import cocoscope.coco.Annotation;
import cocoscope.coco.Dataset;
import cocoscope.coco.DatasetWriter;
import cocoscope.coco.ImageEntry;
import cocoscope.coco.Loss;
import cocoscope.coco.Profile;
import cocoscope.coco.Results;
import cocoscope.coco.ResultsWriter;
import cocoscope.coco.Segmentation;
import cocoscope.export.loss.LostObject;
import cocoscope.export.loss.LostObjects;
import cocoscope.export.loss.Quality;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/// One file of an export. Images get their ids, and annotations are read, whenever they are gone through, so that one image at a time
/// is in memory.
public final class ExportFile {
    /// Nothing tells one annotation of a mask from another, so all are certain.
    private static final double SCORE = 1;

    private final Profile profile;
    private final CategoryIds categories;
    private final List<List<ConvertedMask>> images;
    private final Supplier<AnnotationNumbering> numbering;

    /// @param profile   that the file is meant for
    /// @param images    the masks of each
    /// @param numbering gives the same ids each time
    ExportFile(Profile profile, CategoryIds categories, List<List<ConvertedMask>> images, Supplier<AnnotationNumbering> numbering) {
        this.profile = profile;
        this.categories = categories;
        this.images = images;
        this.numbering = numbering;
    }

    public int imageCount() {
        return images.size();
    }

    public long annotationCount() {
        return images.stream().flatMap(List::stream).mapToLong(mask -> mask.stored().size()).sum();
    }

    /// Each image with its annotations, in their order.
    Stream<NumberedImage> images() {
        AnnotationNumbering ids = numbering.get();
        return images.stream().sequential().map(image -> numbered(image, ids));
    }

    /// The images without their annotations.
    Stream<ImageEntry> entries() {
        AnnotationNumbering ids = numbering.get();
        return images.stream().sequential().map(image -> entry(image.getFirst(), ids));
    }

    private static ImageEntry entry(ConvertedMask first, AnnotationNumbering ids) {
        return new ImageEntry(ids.image(first), first.width(), first.height(), first.fileName());
    }

    private NumberedImage numbered(List<ConvertedMask> image, AnnotationNumbering ids) {
        ImageEntry entry = entry(image.getFirst(), ids);
        List<UnnumberedAnnotation> sources = ConvertedMask.annotationsOf(image).toList();
        List<Annotation> annotations = new ArrayList<>(sources.size());
        for (UnnumberedAnnotation source : sources) {
            int category = categories.of(source.category());
            annotations.add(source.numbered(ids.annotation(source, entry.id(), category), entry.id(), category));
        }
        return new NumberedImage(entry, annotations, sources);
    }

    /// Writes the file in the form that the profile wants, the same bytes on every machine; leaves the stream open.
    public void writeTo(OutputStream out) throws IOException {
        if (profile.isResults()) {
            ResultsWriter.write(out, () -> images().flatMap(ExportFile::detections).iterator());
        } else {
            writeTo(out, _ -> { });
        }
    }

    /// Writes a data set with members of its own before all others; leaves the stream open.
    public void writeTo(OutputStream out, Consumer<JsonGenerator> first) throws IOException {
        DatasetWriter.write(out, first, () -> entries().iterator(),
                () -> images().flatMap(image -> image.annotations().stream()).iterator(), categories.categories());
    }

    private static Stream<Results.Detection> detections(NumberedImage image) {
        return IntStream.range(0, image.sources().size()).mapToObj(index -> new Results.Detection(image.entry().id(),
                image.annotations().get(index).categoryId(), new Segmentation.CompressedRuns(image.sources().get(index).written()), SCORE));
    }

    /// All of the file in memory.
    public Dataset dataset() {
        return new Dataset(entries().toList(), images().flatMap(image -> image.annotations().stream()).toList(), categories.categories());
    }

    /// What the annotations were made of, in their order, in memory.
    public List<UnnumberedAnnotation> sources() {
        return images().flatMap(image -> image.sources().stream()).toList();
    }

    /// The annotations that the profile would drop or change, by what happens to them.
    public Map<Loss.Cause, LostObjects> losses() {
        Map<Loss.Cause, LostObjects> losses = new TreeMap<>();
        images().forEach(image -> lost(image).forEach(loss -> losses.merge(loss.cause(),
                LostObjects.NONE.plus(lost(image, loss)), LostObjects::plus)));
        return losses;
    }

    static LostObject lost(NumberedImage image, Loss loss) {
        return new LostObject(image.entry().fileName(), loss.annotation().id());
    }

    /// What [Loss] tells from the file alone, and objects too small for their polygons.
    List<Loss> lost(NumberedImage image) {
        List<Loss> losses = new ArrayList<>(Loss.of(profile, image.annotations()));
        for (int i = 0; i < image.sources().size(); i++) {
            if (image.sources().get(i).written().area() == 0) {
                losses.add(new Loss(image.annotations().get(i), Loss.Cause.NO_PIXELS));
            }
        }
        return losses;
    }

    /// Of all annotations together.
    Quality quality() {
        return images().flatMap(image -> image.sources().stream()).map(Quality::of).reduce(Quality.NONE, Quality::plus);
    }
}
