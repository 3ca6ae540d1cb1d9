package cocoscope.mask.polygon;

import cocoscope.geometry.Polygon;
import cocoscope.geometry.Ring;
import cocoscope.mask.runs.Regions;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Makes the loops of every component, and of them one ring each, on all processors.
public final class ComponentRings {
    /// Corners that are worth a thread.
    private static final int SHARE = 20_000;

    /// Makes one loop of a component: number 0 is its outline, the others are its holes.
    @FunctionalInterface
    public interface LoopTracer {
        Loop loop(int component, int ring);
    }

    private ComponentRings() {}

    /// @param tracers makes a tracer for one thread
    public static List<Polygon> polygons(Regions regions, Outlines outlines, Supplier<LoopTracer> tracers) {
        int components = regions.components();
        int shares = Math.clamp(outlines.size() / SHARE, 1, 4 * Runtime.getRuntime().availableProcessors());
        Ring[] rings = new Ring[components];
        IntStream.range(0, shares).parallel().forEach(share -> {
            LoopTracer tracer = tracers.get();
            int end = (int) ((share + 1L) * components / shares);
            for (int component = (int) ((long) share * components / shares); component < end; component++) {
                rings[component] = ring(outlines, component, tracer);
            }
        });
        return RegionRings.polygons(regions, component -> rings[component]);
    }

    private static Ring ring(Outlines outlines, int component, LoopTracer tracer) {
        Loop[] loops = new Loop[outlines.rings(component)];
        Arrays.setAll(loops, ring -> tracer.loop(component, ring));
        long[] ends = new long[loops.length];
        for (int hole = 1; hole < ends.length; hole++) {
            ends[hole] = Loop.anchor(outlines.bridgeColumn(component, hole), outlines.y(outlines.end(component, hole) - 1));
        }
        return LoopBridges.join(Arrays.asList(loops), ends);
    }
}
