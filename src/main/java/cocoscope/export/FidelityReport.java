package cocoscope.export;

import cocoscope.batch.ConvertedMask;
import cocoscope.batch.ReadingSummary;
import cocoscope.batch.annotation.UnnumberedAnnotation;
import cocoscope.coco.JsonOutput;
import cocoscope.coco.LineBreaks;
import cocoscope.coco.Loss;
import cocoscope.coco.evaluation.AveragePrecision;
import cocoscope.convert.Recipe;
import cocoscope.export.loss.LostObject;
import cocoscope.export.loss.Quality;
import cocoscope.files.AtomicFile;
import cocoscope.files.Replacement;
import cocoscope.files.SpillFile;
import cocoscope.files.UnwritableFileException;
import cocoscope.mask.decision.Decision;
import cocoscope.mask.object.ObjectCounts;
import cocoscope.mask.raster.BoundaryDistance;
import cocoscope.mask.raster.Robustness;
import cocoscope.recipe.EnumNames;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/// How faithful an export is and what it costs, for every annotation, image and in all; `src/docs/report.md` describes the
/// file.
public final class FidelityReport {
    static final int VERSION = 1;

    private final ExportFiles files;
    private final Recipe recipe;
    private final List<ConvertedMask> masks;
    private final AveragePrecision ceiling;
    private final Decision decision;

    /// What an annotation, an image or a file is worth and costs, and how far its farthest wrong pixel is off.
    private record Figures(Quality quality, double distance, Robustness robustness) {
        private static final Figures NONE = new Figures(Quality.NONE, 0, Robustness.NONE);

        private static Figures of(UnnumberedAnnotation source) {
            return new Figures(Quality.of(source), BoundaryDistance.between(source.region(), source.written()), source.robustness());
        }

        private Figures plus(Figures other) {
            return new Figures(quality.plus(other.quality), Math.max(distance, other.distance), robustness.plus(other.robustness));
        }
    }

    private record Lost(Loss.Cause cause, Path file, LostObject object) {}

    /// Measures what only a report tells, which takes a while for many annotations.
    ///
    /// @param export   that the files are of
    /// @param decision on its masks, where the recipe left it to be decided
    public FidelityReport(ExportFiles files, Export export, Decision decision) {
        this.files = files;
        this.decision = decision;
        this.recipe = export.recipe();
        this.masks = export.images().stream().flatMap(List::stream).toList();
        ceiling = files.precisionCeiling();
    }

    /// The average precision that a model without a fault would reach against all files together.
    public AveragePrecision ceiling() {
        return ceiling;
    }

    public void write(Path file, Replacement replacement) throws UnwritableFileException {
        try (SpillFile spill = SpillFile.besides(file)) {
            AtomicFile.write(file, replacement, out -> JsonOutput.write(out, LineBreaks.ofMembersAndElements(),
                    json -> write(json, spill)));
        }
    }

    /// Images are measured one after the other, and kept as text until the figures of all are known.
    private void write(JsonGenerator json, SpillFile spill) {
        List<SpillFile.Extent> images = new ArrayList<>();
        List<Lost> losses = new ArrayList<>();
        Figures total = Figures.NONE;
        for (Map.Entry<Path, ExportFile> file : files.byPath().entrySet()) {
            Map<Loss.Cause, List<Lost>> ofFile = new TreeMap<>();
            for (NumberedImage image : (Iterable<NumberedImage>) file.getValue().images()::iterator) {
                List<Figures> figures = image.sources().stream().map(Figures::of).toList();
                total = figures.stream().reduce(total, Figures::plus);
                images.add(spill.append(JsonOutput.line(line -> writeImage(name(file.getKey()), image, file.getValue(), figures, line))
                        .getBytes(StandardCharsets.UTF_8)));
                file.getValue().lost(image).forEach(loss -> ofFile.computeIfAbsent(loss.cause(), _ -> new ArrayList<>())
                        .add(new Lost(loss.cause(), file.getKey(), ExportFile.lost(image, loss))));
            }
            ofFile.values().forEach(losses::addAll);
        }
        json.writeStartObject();
        json.writeNumberProperty("version", VERSION);
        json.writeStringProperty("profile", EnumNames.of(recipe.profile()));
        json.writeStringProperty("segmentation", EnumNames.of(recipe.segmentation()));
        json.writeStringProperty("polygons", EnumNames.of(recipe.polygons()));
        json.writeObjectPropertyStart("total");
        json.writeNumberProperty("images", images.size());
        json.writeNumberProperty("annotations", files.byPath().values().stream().mapToLong(ExportFile::annotationCount).sum());
        write(total, json);
        write(ceiling, json);
        json.writeEndObject();
        DecisionJson.write(decision, json);
        json.writeArrayPropertyStart("losses");
        losses.forEach(lost -> write(lost, json));
        json.writeEndArray();
        writeResized(json);
        writeDecided(json);
        json.writeArrayPropertyStart("images");
        images.forEach(image -> json.writeRawValue(new String(spill.read(image), StandardCharsets.UTF_8)));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeResized(JsonGenerator json) {
        if (masks.stream().anyMatch(mask -> mask.reading().resized().isPresent())) {
            json.writeArrayPropertyStart("resized");
            masks.forEach(mask -> mask.reading().resized().ifPresent(from -> writeResized(mask, from, json)));
            json.writeEndArray();
        }
    }

    private static void writeResized(ConvertedMask mask, ReadingSummary.Resized from, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("file_name", mask.fileName());
        json.writeStringProperty("fit", EnumNames.of(from.fit()));
        json.writeArrayPropertyStart("from");
        json.writeNumber(from.width());
        json.writeNumber(from.height());
        json.writeEndArray();
        json.writeArrayPropertyStart("to");
        json.writeNumber(mask.width());
        json.writeNumber(mask.height());
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeDecided(JsonGenerator json) {
        if (masks.stream().anyMatch(mask -> !mask.decided().isNone())) {
            json.writeArrayPropertyStart("object_decisions");
            masks.stream().filter(mask -> !mask.decided().isNone()).forEach(mask -> writeDecided(mask, json));
            json.writeEndArray();
        }
    }

    private static void writeDecided(ConvertedMask mask, JsonGenerator json) {
        ObjectCounts counts = mask.decided();
        json.writeStartObject();
        json.writeStringProperty("file_name", mask.fileName());
        json.writeNumberProperty("excluded", counts.excluded());
        json.writeNumberProperty("excluded_pixels", counts.excludedPixels());
        json.writeNumberProperty("recategorized", counts.recategorized());
        json.writeNumberProperty("joined", counts.joined());
        json.writeNumberProperty("split", counts.split());
        json.writeNumberProperty("crowds", counts.crowds());
        json.writeNumberProperty("lost", counts.lost());
        json.writeEndObject();
    }

    private static String name(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    private static void write(Lost lost, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("cause", EnumNames.of(lost.cause));
        json.writeStringProperty("file", name(lost.file));
        json.writeStringProperty("file_name", lost.object.image());
        json.writeNumberProperty("id", lost.object.id());
        json.writeEndObject();
    }

    /// @param figures of each annotation of the image
    private void writeImage(String name, NumberedImage image, ExportFile file, List<Figures> figures, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("file", name);
        json.writeNumberProperty("id", image.entry().id());
        json.writeStringProperty("file_name", image.entry().fileName());
        write(figures.stream().reduce(Figures.NONE, Figures::plus), json);
        write(PrecisionCeiling.of(file, image), json);
        json.writeArrayPropertyStart("annotations");
        for (int i = 0; i < figures.size(); i++) {
            json.writeStartObject();
            json.writeNumberProperty("id", image.annotations().get(i).id());
            json.writeStringProperty("category", image.sources().get(i).category());
            write(figures.get(i), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Figures figures, JsonGenerator json) {
        Quality quality = figures.quality;
        json.writeNumberProperty("area", quality.fidelity().area());
        json.writeNumberProperty("iou", quality.fidelity().iou());
        json.writeNumberProperty("lost", quality.fidelity().lost());
        json.writeNumberProperty("added", quality.fidelity().added());
        writeOrNull("distance", figures.distance, Double.isFinite(figures.distance), json);
        json.writeNumberProperty("vertices", quality.vertices());
        json.writeNumberProperty("bytes", quality.bytes());
        if (!recipe.profile().fillsWithOpenCv()) {
            write(figures.robustness, json);
        }
    }

    private static void write(Robustness robustness, JsonGenerator json) {
        json.writeNumberProperty("flipped_iou", robustness.flipped());
        json.writeNumberProperty("doubled_iou", robustness.doubled());
        json.writeNumberProperty("outside_vertices", robustness.outliers().count());
        json.writeNumberProperty("outside_distance", robustness.outliers().distance());
        json.writeNumberProperty("shoelace_area", robustness.area());
        json.writeBooleanProperty("simple", robustness.simple());
    }

    private static void write(AveragePrecision ceiling, JsonGenerator json) {
        json.writeObjectPropertyStart("ap_ceiling");
        write("ap", ceiling.all(), json);
        write("ap50", ceiling.at50(), json);
        write("ap75", ceiling.at75(), json);
        write("small", ceiling.small(), json);
        write("medium", ceiling.medium(), json);
        write("large", ceiling.large(), json);
        json.writeEndObject();
    }

    private static void write(String part, double precision, JsonGenerator json) {
        writeOrNull(part, precision, precision >= 0, json);
    }

    private static void writeOrNull(String name, double number, boolean known, JsonGenerator json) {
        if (known) {
            json.writeNumberProperty(name, number);
        } else {
            json.writeNullProperty(name);
        }
    }
}
