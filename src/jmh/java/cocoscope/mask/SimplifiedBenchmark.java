package cocoscope.mask;

import cocoscope.convert.Conversion;
import cocoscope.convert.Converter;
import cocoscope.convert.Recipe;
import cocoscope.convert.Recipe.Floor;
import cocoscope.convert.Recipe.PolygonKind;
import cocoscope.convert.Recipe.Simplification;
import cocoscope.geometry.Polygon;
import cocoscope.mask.decision.Decision;
import cocoscope.mask.object.KnownObject;
import cocoscope.mask.object.ObjectDecision;
import cocoscope.mask.polygon.exact.ExactPolygons;
import cocoscope.mask.polygon.simplified.SimplifiedEdges;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.LabelRule.Entry;
import cocoscope.mask.rule.LabelRule.Values;
import cocoscope.mask.rule.UnusableRuleException;
import cocoscope.mask.runs.Connectivity;
import cocoscope.mask.runs.LabelMap;
import cocoscope.mask.runs.Regions;
import cocoscope.mask.runs.RunLengthEncoding;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Prints what simplified polygons of twelve megapixels with ragged borders cost beside exact ones, and again after one of the regions was
/// left out: processor time of all threads, and time.
public final class SimplifiedBenchmark {
    private static final int ROUNDS = 5;

    private SimplifiedBenchmark() {}

    public static void main(String[] arguments) throws UnusableRuleException {
        Workload drawing = Workload.d();
        int[] pixels = new int[drawing.width() * drawing.height()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = drawing.samples()[i];
        }
        LabelMap labels = LabelMap.of(drawing.width(), drawing.height(), drawing.values().length, pixels);
        Regions regions = Regions.of(labels, Connectivity.EIGHT, Regions.Grouping.COMPONENT, 0);
        List<RunLengthEncoding> runs = RunLengthEncoding.ofRegions(labels, regions);
        Mask mask = Mask.gray8(drawing.width(), drawing.height(), 8, drawing.samples());
        for (int round = 0; round < ROUNDS; round++) {
            print("exact", () -> ExactPolygons.trace(labels, regions));
            print("tolerance 1", () -> SimplifiedEdges.trace(labels, regions, runs, 1, 0));
            print("tolerance 2, IoU 0.95", () -> SimplifiedEdges.trace(labels, regions, runs, 2, 0.95));
            leaveOneOut(mask, Recipe.DEFAULT.withRule(eachValue(drawing.values().length)).withPolygons(PolygonKind.SIMPLIFIED)
                    .withSimplification(new Simplification(1, false)).withFloor(Floor.NONE));
        }
    }

    private static LabelRule eachValue(int values) {
        return new Values(IntStream.rangeClosed(1, values).mapToObj(value -> new Entry(value, "value_" + value)).toList(),
                OptionalInt.empty());
    }

    /// The largest of the regions, so that the polygon of none costs more to make again when it comes back.
    private static void leaveOneOut(Mask mask, Recipe recipe) throws UnusableRuleException {
        Converter converter = new Converter();
        Conversion all = converter.convert(mask, recipe);
        int largest = IntStream.range(0, all.regions().size()).boxed().max(Comparator.comparing(all.regions()::area)).orElseThrow();
        RunLengthEncoding pixels = all.runs().get(largest);
        int first = pixels.counts()[0];
        KnownObject object = new KnownObject(first / pixels.height(), first % pixels.height(), pixels);
        Conversion without = converter.draft(mask, recipe, Decision.NONE,
                List.of(ObjectDecision.of(ObjectDecision.Kind.EXCLUDE, List.of(object), 0)));
        Conversion[] last = new Conversion[1];
        print("polygons without the largest region", () -> {
            last[0] = Converter.complete(without, Optional.of(all));
            return last[0].polygons();
        });
        Conversion again = converter.draft(mask, recipe);
        print("polygons when it is back", () -> Converter.complete(again, Optional.of(last[0])).polygons());
    }

    private static void print(String name, Supplier<List<Polygon>> work) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long processor = system.getProcessCpuTime();
        long begin = System.nanoTime();
        List<Polygon> polygons = work.get();
        long end = System.nanoTime();
        System.out.printf(Locale.ROOT, "%s: %,d vertices, %,d ms of processors, %,d ms%n", name,
                polygons.stream().mapToLong(Polygon::vertices).sum(), (system.getProcessCpuTime() - processor) / 1_000_000,
                (end - begin) / 1_000_000);
    }
}
