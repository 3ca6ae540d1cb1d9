package cocoscope.app;

import cocoscope.coco.AnnotationJson;
import cocoscope.coco.Dataset;
import cocoscope.coco.Loss;
import cocoscope.convert.Conversion;
import cocoscope.geometry.Polygon;
import cocoscope.mask.Fidelity;
import cocoscope.mask.RunLengthEncoding;
import cocoscope.project.ConvertedMask;
import cocoscope.project.Export;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What the annotations of a conversion cost, and how faithful they are.
public final class Readout {
    private final Conversion conversion;
    private final Dataset dataset;
    private final List<AnnotationRow> rows;
    private final Fidelity fidelity;
    private final Map<Loss.Cause, List<LostObject>> losses;

    private Readout(Conversion conversion, Dataset dataset) {
        this.conversion = conversion;
        this.dataset = dataset;
        rows = IntStream.range(0, conversion.regions().size())
                .mapToObj(region -> AnnotationRow.of(conversion, region, AnnotationJson.of(dataset.annotations().get(region)).length())).toList();
        fidelity = conversion.fidelityOfAll();
        losses = LostObject.of(conversion.recipe().reader(), List.of(dataset));
    }

    /// Writes every annotation to count its bytes, which takes a while for many.
    static Readout of(Conversion conversion) {
        return new Readout(conversion, Export.of(List.of(ConvertedMask.of("", conversion)), conversion.recipe().rule(), List.of()).dataset());
    }

    public Conversion conversion() {
        return conversion;
    }

    /// One a region, in their order.
    public List<AnnotationRow> rows() {
        return rows;
    }

    /// The JSON of a region's annotation, with the ids that it has when its image is exported alone.
    public SelectionJson json(int region) {
        return SelectionJson.of(dataset.annotations().get(region));
    }

    public long bytes() {
        return rows.stream().mapToLong(AnnotationRow::bytes).sum();
    }

    /// Vertices of the polygons that are written.
    public long vertices() {
        return IntStream.range(0, conversion.polygons().size()).filter(region -> !conversion.isBelowFloor(region))
                .mapToObj(conversion.polygons()::get).mapToLong(Polygon::vertices).sum();
    }

    /// Run lengths of the regions that are written as run lengths.
    public long runLengths() {
        return IntStream.range(0, conversion.runs().size())
                .filter(region -> conversion.polygons().isEmpty() || conversion.isBelowFloor(region))
                .mapToObj(conversion.runs()::get).map(RunLengthEncoding::counts).mapToLong(counts -> counts.length).sum();
    }

    /// Polygons below the least IoU, which become run lengths.
    public long belowFloor() {
        return IntStream.range(0, conversion.polygons().size()).filter(conversion::isBelowFloor).count();
    }

    /// Of all annotations together.
    public Fidelity fidelity() {
        return fidelity;
    }

    /// What the reader would drop or change; the image has no name.
    public Map<Loss.Cause, List<LostObject>> losses() {
        return losses;
    }
}
