package cocoscope.coco.lint;

import static cocoscope.coco.lint.finding.FindingKind.ID_ZERO;

import cocoscope.coco.index.CategoryList;
import cocoscope.coco.lint.finding.CheckedEntry;
import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.tape.Edit;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.JsonTokens.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A category with the id 0, which many training programs take for the background, and all that refers to it: they get a new id together.
final class CategoryZero {
    private Optional<Finding> found = Optional.empty();
    private long categoryStart;
    private long[] references = new long[64];
    private int size;
    private boolean repairable = true;

    /// A category is listed.
    void list(CheckedEntry category) {
        JsonTokens tokens = category.tokens();
        int at = category.member("id");
        if (category.wholeNumber("id").orElse(-1) == 0) {
            repairable &= found.isEmpty() && tokens.is(at, Kind.INTEGER) && tokens.source(at).equals("0");
            categoryStart = tokens.start(at);
            found = found.or(() -> Optional.of(category.finding(ID_ZERO, "id", List.of())));
        }
    }

    /// An annotation refers to category 0.
    void refer(CheckedEntry entry) {
        JsonTokens tokens = entry.tokens();
        int at = entry.member("category_id");
        repairable &= tokens.is(at, Kind.INTEGER) && tokens.source(at).equals("0");
        if (size == references.length) {
            references = Arrays.copyOf(references, Math.multiplyExact(size, 2));
        }
        references[size++] = tokens.start(at);
    }

    /// What is wrong, with the repair of all places.
    Optional<Finding> finding(CategoryList categories) {
        long max = 0;
        for (int category = 0; category < categories.listed(); category++) {
            max = Math.max(max, categories.id(category));
        }
        // Ids may refer to categories in members that only some programs know.
        boolean free = repairable && max < Integer.MAX_VALUE;
        String id = free ? Long.toString(max + 1) : "";
        return found.map(zero -> new Finding(zero.kind(), zero.scope(), zero.path(), zero.id(), List.of("0", id),
                free ? edits(id) : List.of()));
    }

    private List<Edit> edits(String id) {
        List<Edit> edits = new ArrayList<>(size + 1);
        edits.add(new Edit(categoryStart, categoryStart + 1, id));
        for (int i = 0; i < size; i++) {
            edits.add(new Edit(references[i], references[i] + 1, id));
        }
        return edits;
    }
}
