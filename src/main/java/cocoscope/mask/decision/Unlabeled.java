package cocoscope.mask.decision;

import java.util.List;
import java.util.OptionalInt;

/// The value that says "not labeled", where it looks like one: it parts the classes of the masks as a border does, or it is
/// the 255 of masks of class numbers.
final class Unlabeled {
    /// Of the changes from one value to another so few do without the border.
    private static final double DIRECT = 0.05;
    private static final double MOST_OF_A_MASK = 0.5;
    /// Numbers of classes are small, in the published datasets that use 255 for what is not labeled.
    private static final int MAX_CLASS = 182;
    private static final int MIN_CLASSES = 2;

    private Unlabeled() {}

    static OptionalInt of(PartEvidence evidence) {
        Contacts contacts = evidence.contacts();
        int candidate = contacts.candidate();
        if (candidate == Given.NONE || !evidence.levels().containsKey(candidate) || evidence.share(candidate) > MOST_OF_A_MASK
                || evidence.masks().stream().anyMatch(mask -> !mask.kind().exact())) {
            return OptionalInt.empty();
        }
        List<Integer> classes = evidence.values().stream().filter(level -> level != 0 && level != candidate).toList();
        boolean border = contacts.through() > 0 && contacts.direct() <= DIRECT * contacts.through() && !classes.isEmpty();
        boolean numbers = !evidence.colors() && classes.size() >= MIN_CLASSES && areNumbers(classes);
        return border || numbers ? OptionalInt.of(candidate) : OptionalInt.empty();
    }

    /// Whether small numbers follow each other as those of classes do and gray levels do not.
    private static boolean areNumbers(List<Integer> classes) {
        boolean neighbors = classes.stream().anyMatch(level -> classes.contains(level + 1));
        return classes.getLast() <= MAX_CLASS && classes.getFirst() < 64 && (neighbors || classes.getLast() < 64);
    }
}
