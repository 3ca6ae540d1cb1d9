package cocoscope.app.preview;

import cocoscope.batch.ConvertedMask;
import cocoscope.coco.Annotation;
import cocoscope.coco.Loss;
import cocoscope.coco.SegmentationJson;
import cocoscope.convert.Conversion;
import cocoscope.convert.Recipe;
import cocoscope.export.Export;
import cocoscope.export.ExportFile;
import cocoscope.export.loss.LostObjects;
import cocoscope.geometry.Polygon;
import cocoscope.mask.raster.Fidelity;
import cocoscope.mask.raster.Outliers;
import cocoscope.mask.runs.Holes;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.RunLengthEncoding;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What the annotations of a conversion cost, and how faithful they are.
public final class PreviewMetrics {
    /// Pixels up to which the distance of a vertex from its region is measured.
    private static final int FARTHEST = 100;

    private final Conversion conversion;
    private final List<Annotation> annotations;
    private final List<AnnotationRow> rows;
    private final Fidelity fidelity;
    private final Map<Loss.Cause, LostObjects> losses;
    private final long bytes;
    private final long vertices;
    private final long runLengths;
    private final long belowFloor;
    private final Outliers outliers;

    private PreviewMetrics(Conversion conversion, ExportFile file) {
        this.conversion = conversion;
        annotations = file.dataset().annotations();
        int[] holes = Holes.counts(conversion.labeling().labels(), conversion.regions());
        rows = IntStream.range(0, conversion.regions().size()).mapToObj(region -> AnnotationRow.of(conversion, region, holes[region],
                SegmentationJson.bytes(annotations.get(region).segmentation()))).toList();
        fidelity = conversion.fidelityOfAll();
        losses = file.losses();
        bytes = rows.stream().mapToLong(AnnotationRow::bytes).sum();
        vertices = IntStream.range(0, conversion.polygons().size()).filter(region -> !conversion.isWrittenAsRuns(region))
                .mapToObj(conversion.polygons()::get).mapToLong(Polygon::vertices).sum();
        runLengths = IntStream.range(0, conversion.runs().size()).filter(conversion::isWrittenAsRuns)
                .mapToObj(conversion.runs()::get).map(RunLengthEncoding::counts).mapToLong(counts -> counts.length).sum();
        belowFloor = IntStream.range(0, conversion.polygons().size()).filter(conversion::isBelowFloor).count();
        outliers = outliers(conversion);
    }

    /// Of polygons that are written; only simplified ones may have any.
    private static Outliers outliers(Conversion conversion) {
        if (conversion.recipe().polygons() != Recipe.PolygonKind.SIMPLIFIED) {
            return Outliers.NONE;
        }
        return IntStream.range(0, conversion.polygons().size()).filter(region -> !conversion.isWrittenAsRuns(region))
                .mapToObj(region -> Outliers.of(conversion.polygons().get(region), (x, y) -> isIn(conversion, region, x, y), FARTHEST))
                .reduce(Outliers.NONE, Outliers::plus);
    }

    private static boolean isIn(Conversion conversion, int region, int x, int y) {
        LabelMap labels = conversion.labeling().labels();
        if (x < 0 || y < 0 || x >= labels.width() || y >= labels.height()) {
            return false;
        }
        int run = labels.runAt(x, y);
        return run >= 0 && conversion.regions().regionOfRun(run) == region;
    }

    /// Writes every segmentation to count its bytes, which takes a while for many.
    static PreviewMetrics of(Conversion conversion) {
        return new PreviewMetrics(conversion, Export.of(List.of(ConvertedMask.of("", conversion)), conversion.recipe(), List.of()).whole());
    }

    public Conversion conversion() {
        return conversion;
    }

    /// One per region, in their order.
    public List<AnnotationRow> rows() {
        return rows;
    }

    /// The JSON of a region's annotation, with the ids that it has when its image is exported alone.
    public SelectionJson json(int region) {
        return SelectionJson.of(annotations.get(region));
    }

    public long bytes() {
        return bytes;
    }

    /// Vertices of the polygons that are written.
    public long vertices() {
        return vertices;
    }

    /// Rings of the polygons that are written, holes included.
    public long rings() {
        return IntStream.range(0, conversion.polygons().size()).filter(region -> !conversion.isWrittenAsRuns(region))
                .mapToObj(conversion.polygons()::get).mapToLong(polygon -> polygon.rings().size()).sum();
    }

    /// Run lengths of the regions that are written as run lengths.
    public long runLengths() {
        return runLengths;
    }

    /// Polygons below the minimum IoU, which become run lengths.
    public long belowFloor() {
        return belowFloor;
    }

    /// Vertices outside of the regions that they belong to.
    public long outsideVertices() {
        return outliers.count();
    }

    /// Pixels from the farthest vertex to its region.
    public double outsideDistance() {
        return outliers.distance();
    }

    /// Of all annotations together.
    public Fidelity fidelity() {
        return fidelity;
    }

    /// What the reader would drop or change; the image has no name.
    public Map<Loss.Cause, LostObjects> losses() {
        return losses;
    }
}
