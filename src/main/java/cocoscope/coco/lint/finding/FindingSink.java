package cocoscope.coco.lint.finding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Passes findings on and counts them. While a file is read for the first time they are held back, since nothing else matters of a file
/// that cannot be read.
public final class FindingSink {
    private static final int MOST_HELD = 10_000;

    private final Consumer<Finding> findings;
    private final List<Finding> held = new ArrayList<>();
    private final Map<AreaConvention, Long> areas = new EnumMap<>(AreaConvention.class);
    private boolean holds = true;
    private long errors;
    private long warnings;

    public FindingSink(Consumer<Finding> findings) {
        this.findings = findings;
    }

    public void add(Finding finding) {
        if (holds) {
            held.add(finding);
        } else {
            pass(finding);
        }
    }

    /// Whether more findings would be too many to hold.
    public boolean isFull() {
        return holds && held.size() >= MOST_HELD;
    }

    /// A finding that comes before those that are held.
    public void addFirst(Finding finding) {
        pass(finding);
    }

    /// The file can be read, so that findings are passed on from now on.
    public void release() {
        holds = false;
        held.forEach(this::pass);
        held.clear();
    }

    /// Forgets what is held, since the file is looked through once more.
    public void discard() {
        held.clear();
        areas.clear();
    }

    private void pass(Finding finding) {
        switch (finding.severity()) {
            case UNREADABLE, ERROR -> errors++;
            case WARNING -> warnings++;
        }
        findings.accept(finding);
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
