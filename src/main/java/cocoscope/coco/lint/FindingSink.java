package cocoscope.coco.lint;

import cocoscope.coco.tape.RefusedFileException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Passes findings on and counts them. They are held back until it is known that the file can be read, since of one that cannot
/// nothing else matters.
final class FindingSink {
    private static final int MOST_HELD = 10_000;

    private final Consumer<Finding> findings;
    private final List<Finding> held = new ArrayList<>();
    private Optional<Contents> awaited = Optional.empty();
    private final Map<AreaConvention, Long> areas = new EnumMap<>(AreaConvention.class);
    private long errors;
    private long warnings;

    FindingSink(Consumer<Finding> findings) {
        this.findings = findings;
    }

    /// Holds findings back until these contents are read, or there are too many.
    void await(Contents contents) {
        awaited = Optional.of(contents);
    }

    void add(Finding finding) {
        if (awaited.isPresent() && held.size() == MOST_HELD && awaited.get().isReadable()) {
            release();
        }
        if (awaited.isEmpty()) {
            pass(finding);
        } else if (held.size() < MOST_HELD) {
            held.add(finding);
        }
    }

    /// The file can be read: findings about all of it come first.
    void release() {
        Optional<Contents> contents = awaited;
        awaited = Optional.empty();
        contents.ifPresent(read -> FileCheck.check(read, this));
        held.forEach(this::pass);
        held.clear();
    }

    /// The file cannot be read.
    LintSummary refuse(RefusedFileException e) {
        awaited = Optional.empty();
        held.clear();
        areas.clear();
        pass(Finding.of(e));
        return new LintSummary(false, 0, 0, 0, errors, warnings, areas);
    }

    private void pass(Finding finding) {
        switch (finding.severity()) {
            case UNREADABLE, ERROR -> errors++;
            case WARNING -> warnings++;
        }
        findings.accept(finding);
    }

    void count(AreaConvention convention) {
        areas.merge(convention, 1L, Long::sum);
    }

    /// What was found in a file of these contents.
    LintSummary summary(Contents contents) {
        return new LintSummary(true, contents.images().size(), contents.annotations(), contents.categories().size(), errors, warnings, areas);
    }
}
