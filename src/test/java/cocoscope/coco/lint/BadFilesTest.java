package cocoscope.coco.lint;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.coco.OddFiles;
import cocoscope.coco.OddFiles.OddFile;
import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.lint.finding.FindingKind;
import cocoscope.coco.lint.finding.LintSummary;
import cocoscope.coco.lint.finding.Scope;
import cocoscope.coco.lint.finding.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What the linter says of odd and malformed files.
final class BadFilesTest {
    /// The kinds that each reason and each warning of the manifest may have.
    private static final Map<String, Set<FindingKind>> KINDS = Map.ofEntries(
            Map.entry("syntax", Set.of(FindingKind.SYNTAX, FindingKind.GZIP, FindingKind.JSON_LINES)),
            Map.entry("encoding", Set.of(FindingKind.ENCODING, FindingKind.UTF16, FindingKind.LONE_SURROGATE)),
            Map.entry("duplicate_key", Set.of(FindingKind.DUPLICATE_KEY)),
            Map.entry("too_deep", Set.of(FindingKind.TOO_DEEP)),
            Map.entry("number_too_long", Set.of(FindingKind.NUMBER_TOO_LONG)),
            Map.entry("key_too_long", Set.of(FindingKind.KEY_TOO_LONG)),
            Map.entry("not_a_dataset", Set.of(FindingKind.NOT_A_DATASET, FindingKind.BARE_LIST)),
            Map.entry("wrong_type", Set.of(FindingKind.LIST_TYPE, FindingKind.ID_TYPE, FindingKind.NAME_TYPE, FindingKind.SEGMENTATION_TYPE,
                    FindingKind.COUNTS_TYPE, FindingKind.AREA_TYPE)),
            Map.entry("duplicate_id", Set.of(FindingKind.ID_DUPLICATE)),
            Map.entry("dangling_id", Set.of(FindingKind.IMAGE_UNKNOWN, FindingKind.CATEGORY_UNKNOWN)),
            Map.entry("missing_field", Set.of(FindingKind.ID_MISSING, FindingKind.REFERENCE_MISSING, FindingKind.SIZE_MISSING,
                    FindingKind.NAME_MISSING, FindingKind.RUNS_INCOMPLETE, FindingKind.CATEGORY_NAME_MISSING)),
            Map.entry("out_of_range", Set.of(FindingKind.ID_RANGE, FindingKind.NUMBER_RANGE)),
            Map.entry("bad_size", Set.of(FindingKind.SIZE_VALUE)),
            Map.entry("too_large", Set.of(FindingKind.SIZE_TOO_LARGE)),
            Map.entry("unsafe_path", Set.of(FindingKind.NAME_UNSAFE)),
            Map.entry("bad_polygon", Set.of(FindingKind.RING_ODD, FindingKind.RING_SHORT, FindingKind.RING_EMPTY, FindingKind.RINGS_FLAT,
                    FindingKind.RINGS_NESTED, FindingKind.NUMBER_TEXT, FindingKind.NUMBER_MISSING)),
            Map.entry("non_finite", Set.of(FindingKind.NOT_FINITE)),
            Map.entry("rle_sum", Set.of(FindingKind.COUNTS_SUM)),
            Map.entry("rle_count", Set.of(FindingKind.COUNT_VALUE)),
            Map.entry("rle_size", Set.of(FindingKind.RUNS_SIZE)),
            Map.entry("rle_string", Set.of(FindingKind.COUNTS_TEXT, FindingKind.COUNTS_BYTES)),
            Map.entry("bad_value", Set.of(FindingKind.CROWD_VALUE)),
            Map.entry("bad_bbox", Set.of(FindingKind.BOX_SHAPE, FindingKind.BOX_NEGATIVE)),
            Map.entry("no_annotations", Set.of(FindingKind.ANNOTATIONS_MISSING)),
            Map.entry("coerced", Set.of(FindingKind.ID_COERCED, FindingKind.SIZE_COERCED, FindingKind.CROWD_BOOLEAN,
            FindingKind.COUNTS_COERCED)),
            Map.entry("derived", Set.of(FindingKind.AREA_MISSING, FindingKind.BOX_MISSING)),
            Map.entry("no_mask", Set.of(FindingKind.MASK_MISSING)),
            Map.entry("empty", Set.of(FindingKind.MASK_EMPTY)),
            Map.entry("clipped", Set.of(FindingKind.RING_OUTSIDE)),
            Map.entry("id_zero", Set.of(FindingKind.ID_ZERO)),
            Map.entry("id_unsafe", Set.of(FindingKind.ID_UNSAFE)),
            Map.entry("id_negative", Set.of(FindingKind.ID_NEGATIVE)),
            Map.entry("area", Set.of(FindingKind.AREA_DIFFERS)),
            Map.entry("bbox", Set.of(FindingKind.BOX_DIFFERS)),
            Map.entry("duplicate_file", Set.of(FindingKind.NAME_DUPLICATE)),
            Map.entry("name", Set.of(FindingKind.CATEGORY_NAME_EMPTY, FindingKind.CATEGORY_NAME_DUPLICATE)),
            Map.entry("crowd", Set.of(FindingKind.CROWD_POLYGON)));

    @TempDir
    private Path folder;

    @Test
    void everyFileIsAcceptedOrRefusedForTheStatedReason() throws Exception {
        List<String> wrong = new ArrayList<>();
        int accepted = 0;
        int refused = 0;
        for (OddFile file : OddFiles.write(folder)) {
            JsonNode expected = file.manifest();
            List<Finding> findings = new ArrayList<>();
            LintSummary summary = Linter.lint(file.path(), ImageFolder.NONE, findings::add);
            boolean accepts = summary.errors() == 0;
            accepted += accepts ? 1 : 0;
            refused += accepts ? 0 : 1;
            boolean right = expected.get("expect").asString().equals("accept")
                    ? accepts && warns(expected, findings) : refuses(expected, findings, summary);
            if (!right) {
                wrong.add(expected + " -> " + findings);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(accepted).isEqualTo(51);
        assertThat(refused).isEqualTo(130);
    }

    private static Set<FindingKind> kinds(JsonNode expected, String key) {
        return Objects.requireNonNull(KINDS.get(expected.get(key).asString()), () -> "no kinds of finding for " + expected);
    }

    private static boolean warns(JsonNode expected, List<Finding> findings) {
        return !expected.has("warn") || findings.stream().anyMatch(finding -> kinds(expected, "warn").contains(finding.kind()));
    }

    /// Whether the only errors are those of the reason, at the place and with the id that the manifest has. Where the whole file is
    /// refused, other errors may follow from that.
    private static boolean refuses(JsonNode expected, List<Finding> findings, LintSummary summary) {
        Set<FindingKind> kinds = kinds(expected, "reason");
        Scope scope = Scope.valueOf(expected.get("scope").asString().toUpperCase(Locale.ROOT));
        List<Finding> errors = findings.stream().filter(finding -> finding.severity() != Severity.WARNING).toList();
        if (scope == Scope.FILE) {
            return errors.stream().anyMatch(error -> kinds.contains(error.kind()))
                    && errors.stream().filter(error -> error.scope() == scope).allMatch(error -> kinds.contains(error.kind()));
        }
        boolean right = !errors.isEmpty() && errors.stream().allMatch(error -> kinds.contains(error.kind()) && error.scope() == scope);
        Set<String> ids = errors.stream().map(Finding::id).collect(Collectors.toSet());
        JsonNode id = expected.get("ids").get(0);
        String list = scope == Scope.IMAGE ? "$.images[0]" : "$.annotations[0]";
        boolean named = id.isNumber() ? ids.stream().allMatch(found -> Double.parseDouble(found) == id.asDouble())
                : ids.equals(Set.of(id.toString()));
        return right && summary.readable() && named && errors.stream().allMatch(error -> error.path().startsWith(list));
    }
}
