package cocoscope.coco.lint.finding;

import cocoscope.coco.index.CocoIndex;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Passes findings on and counts them. While a file is read for the first time they are held back, since nothing else matters of a file
/// that cannot be read.
public final class FindingSink {
    private static final int MAX_HELD = 10_000;

    private final Function<CocoIndex, Consumer<Finding>> takers;
    private final List<Finding> held = new ArrayList<>();
    private final Map<AreaConvention, Long> areas = new EnumMap<>(AreaConvention.class);
    private Optional<Consumer<Finding>> taker = Optional.empty();
    private long errors;
    private long warnings;

    /// @param takers make, from the index of the file, what takes the findings
    public FindingSink(Function<CocoIndex, Consumer<Finding>> takers) {
        this.takers = takers;
    }

    /// A sink that holds nothing back.
    public static FindingSink to(Consumer<Finding> taker) {
        FindingSink sink = new FindingSink(_ -> taker);
        sink.taker = Optional.of(taker);
        return sink;
    }

    public void add(Finding finding) {
        taker.ifPresentOrElse(it -> pass(finding, it), () -> held.add(finding));
    }

    /// Whether more findings would be too many to hold.
    public boolean isFull() {
        return taker.isEmpty() && held.size() >= MAX_HELD;
    }

    /// The file can be read, so that findings are passed on from now on, before those that are held.
    public void open(CocoIndex index) {
        taker = Optional.of(takers.apply(index));
    }

    /// Passes on what was held.
    public void release() {
        held.forEach(finding -> pass(finding, taker.orElseThrow()));
        held.clear();
    }

    /// Forgets what is held, since the file is looked through once more.
    public void discard() {
        held.clear();
        areas.clear();
    }

    private void pass(Finding finding, Consumer<Finding> now) {
        switch (finding.severity()) {
            case UNREADABLE, ERROR -> errors++;
            case WARNING -> warnings++;
        }
        now.accept(finding);
    }

    public void count(AreaConvention convention) {
        areas.merge(convention, 1L, Long::sum);
    }

    public long errors() {
        return errors;
    }

    public long warnings() {
        return warnings;
    }

    public Map<AreaConvention, Long> areas() {
        return Map.copyOf(areas);
    }
}
