package cocoscope.cli.report;

import cocoscope.batch.ConvertedMask;
import cocoscope.batch.annotation.UnnumberedAnnotation;
import cocoscope.coco.Category;
import cocoscope.coco.classes.ClassTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Which names of a table of classes no mask has, and which names of masks the table lacks.
public final class ClassReport {
    private static final int MAX_NAMED = 8;

    private ClassReport() {}

    public static List<String> lines(ClassTable table, List<ConvertedMask> masks) {
        Set<String> names = table.categories().stream().map(Category::name).collect(Collectors.toCollection(TreeSet::new));
        Set<String> used = ConvertedMask.annotationsOf(masks).map(UnnumberedAnnotation::category)
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> lines = new ArrayList<>();
        List<String> unused = table.categories().stream().map(Category::name).filter(name -> !used.contains(name)).toList();
        if (!unused.isEmpty()) {
            lines.add("Categories that occur in no mask: " + named(unused) + ".");
        }
        used.removeAll(names);
        if (!used.isEmpty()) {
            lines.add("Categories missing in the file of --categories: " + named(used) + ".");
        }
        return lines;
    }

    private static String named(Collection<String> names) {
        int others = names.size() - MAX_NAMED;
        return names.stream().limit(MAX_NAMED).collect(Collectors.joining(", ")) + (others > 0 ? " and " + others + " more" : "");
    }
}
