package cocoscope.app.history;

import cocoscope.app.history.Change.Subject;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.LabelRule.Entry;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;

/// Finds what distinguishes two tables of values or colors: one value, if it is one.
final class ValueChange {
    private ValueChange() {}

    /// @param before of the same kind as `after`
    static Change between(LabelRule before, LabelRule after) {
        if (before instanceof LabelRule.Values(var from, var ground) && after instanceof LabelRule.Values(var to, var newGround)) {
            return between(from, to, ground, newGround, false);
        }
        if (before instanceof LabelRule.Colors(var from, var ground) && after instanceof LabelRule.Colors(var to, var newGround)) {
            return between(from, to, ground, newGround, true);
        }
        return new Change.Plain(Subject.VALUES);
    }

    private static Change between(List<Entry> from, List<Entry> to, OptionalInt ground, OptionalInt newGround, boolean colors) {
        List<Entry> added = to.stream().filter(entry -> !has(from, entry.value())).toList();
        List<Entry> removed = from.stream().filter(entry -> !has(to, entry.value())).toList();
        List<Entry> renamed = to.stream().filter(entry -> from.stream()
                .anyMatch(old -> old.value() == entry.value() && !Objects.equals(old.category(), entry.category()))).toList();
        if (!ground.equals(newGround)) {
            return new Change.Plain(added.isEmpty() && removed.isEmpty() && renamed.isEmpty() ? Subject.BACKGROUND : Subject.VALUES);
        }
        if (added.size() + removed.size() + renamed.size() != 1) {
            return new Change.Plain(Subject.VALUES);
        }
        return !renamed.isEmpty() ? new Change.Value(Subject.VALUE_RENAMED, name(renamed.getFirst(), colors))
                : !added.isEmpty() ? new Change.Value(Subject.VALUE_ADDED, name(added.getFirst(), colors))
                : new Change.Value(Subject.VALUE_REMOVED, name(removed.getFirst(), colors));
    }

    private static boolean has(List<Entry> entries, int value) {
        return entries.stream().anyMatch(entry -> entry.value() == value);
    }

    private static String name(Entry entry, boolean colors) {
        return colors ? String.format(Locale.ROOT, "#%06X", entry.value()) : Integer.toString(entry.value());
    }
}
