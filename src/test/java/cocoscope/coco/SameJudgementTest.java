package cocoscope.coco;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.coco.OddFiles.OddFile;
import cocoscope.coco.compare.CocoAnnotations;
import cocoscope.coco.compare.ComparedAnnotation;
import cocoscope.coco.edit.AppendableFile;
import cocoscope.coco.index.AnnotationList.SegmentationKind;
import cocoscope.coco.index.CocoIndex;
import cocoscope.coco.index.SegmentationRaster;
import cocoscope.coco.lint.IdLinter;
import cocoscope.coco.lint.ImageFolder;
import cocoscope.coco.lint.Linter;
import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.lint.finding.FindingKind;
import cocoscope.coco.lint.finding.LintSummary;
import cocoscope.coco.lint.finding.Scope;
import cocoscope.coco.lint.finding.Severity;
import cocoscope.coco.merge.Merge;
import cocoscope.coco.tape.ImageSize;
import cocoscope.coco.tape.JsonTokens;
import cocoscope.coco.tape.RefusedFileException;
import cocoscope.coco.tape.TextRanges;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The linter, comparisons, merges, appends and the window say the same of the same odd file.
final class SameJudgementTest {
    private static final List<String> LISTS = List.of("images", "annotations", "categories");
    private static final Set<FindingKind> IDS = EnumSet.of(FindingKind.ID_MISSING, FindingKind.ID_TYPE, FindingKind.ID_RANGE,
            FindingKind.REFERENCE_MISSING, FindingKind.REFERENCE_TYPE);

    @TempDir
    private static Path folder;
    private static List<OddFile> files = List.of();
    private static final Map<Path, Judgement> JUDGEMENTS = new HashMap<>();
    private static final Map<Path, CocoIndex> INDEXES = new HashMap<>();

    private record Judgement(LintSummary summary, List<Finding> findings) {
        static Judgement of(Path file) {
            List<Finding> findings = new ArrayList<>();
            LintSummary summary = Linter.lint(file, ImageFolder.NONE, finding -> {
                if (finding.severity() != Severity.WARNING) {
                    findings.add(finding);
                }
            });
            return new Judgement(summary, findings);
        }

        FindingKind refusal() {
            return findings.getFirst().kind();
        }

        Set<String> errors() {
            return said(findings);
        }

        /// Whether an annotation is left out.
        boolean rejects(int annotation) {
            return findings.stream().anyMatch(finding -> finding.scope() == Scope.ANNOTATION
                    && finding.path().startsWith("$.annotations[" + annotation + "]"));
        }
    }

    @BeforeAll
    static void writeTheFiles() throws IOException {
        files = OddFiles.write(folder);
        assertThat(files).hasSize(181);
    }

    private static Judgement judged(OddFile file) {
        return JUDGEMENTS.computeIfAbsent(file.path(), Judgement::of);
    }

    /// Of a file that is readable: read once for all that is asked of it.
    private static CocoIndex indexed(Path file) throws RefusedFileException {
        CocoIndex known = INDEXES.get(file);
        if (known == null) {
            known = CocoIndex.read(file);
            INDEXES.put(file, known);
        }
        return known;
    }

    private static String said(Finding finding) {
        return finding.kind() + " " + finding.path();
    }

    private static Set<String> said(List<Finding> findings) {
        return findings.stream().map(SameJudgementTest::said).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void whatIsNotCocoIsRefusedByAllForOneReason() throws Exception {
        Path good = folder.resolve("ok-base.json");
        for (OddFile file : files) {
            Judgement judgement = judged(file);
            if (judgement.summary().readable()) {
                continue;
            }
            String message = file.path() + ": ";
            assertThat(refusal(() -> CocoIndex.read(file.path()))).as(message).isEqualTo(judgement.refusal());
            assertThat(refusal(() -> Linter.open(file.path()))).as(message).isEqualTo(judgement.refusal());
            String compared = sentence(() -> CocoAnnotations.open(file.path()));
            assertThat(compared).startsWith(message).endsWith(".");
            assertThat(sentence(() -> Merge.of(List.of(good, file.path()), _ -> { }))).isEqualTo(compared);
            assertThat(sentence(() -> AppendableFile.open(file.path()))).isEqualTo(compared);
        }
    }

    @Test
    void comparisonsAndMergesHaveTheErrorsOfTheLinter() throws Exception {
        Path good = folder.resolve("ok-base.json");
        for (OddFile file : files) {
            Judgement judgement = judged(file);
            if (!judgement.summary().readable()) {
                continue;
            }
            Merge merge = Merge.of(List.of(good, file.path()), _ -> { });
            merge.writeTo(OutputStream.nullOutputStream());
            Set<String> merged = merge.errors().stream().flatMap(errors -> said(errors.findings()).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(merged).as("merge " + file.path()).isEqualTo(judgement.errors());
            try (CocoAnnotations compared = CocoAnnotations.open(file.path())) {
                assertThat(said(compared.errors().findings())).as("compare " + file.path()).containsAll(judgement.errors());
                assertThat(used(compared)).as("compare " + file.path()).isEqualTo(usable(file.path(), judgement));
            }
        }
    }

    private static long used(CocoAnnotations compared) throws UnreadableJsonException {
        long used = 0;
        for (int image = 0; image < compared.images().size(); image++) {
            List<ComparedAnnotation> annotations = compared.annotations(image, compared.images().get(image).size());
            used += annotations.size();
        }
        return used;
    }

    /// Annotations without errors whose image can be compared.
    private static long usable(Path file, Judgement judgement) throws IOException {
        CocoIndex index = indexed(file);
        long usable = 0;
        for (int annotation = 0; annotation < index.annotations().size(); annotation++) {
            int image = index.annotations().image(annotation);
            boolean comparable = index.images().isListed(image) && !index.images().name(image).isEmpty() && index.images().size(image)
                    .isKnown();
            boolean tells = index.annotations().hasBox(annotation) || index.annotations().form(annotation) != SegmentationKind.NONE;
            usable += comparable && tells && !judgement.rejects(annotation) ? 1 : 0;
        }
        return usable;
    }

    @Test
    void theWindowShowsPixelsOfWhatTheLinterTakes() throws Exception {
        for (OddFile file : files) {
            Judgement judgement = judged(file);
            if (!judgement.summary().readable()) {
                continue;
            }
            CocoIndex index = indexed(file.path());
            JsonTokens tokens = new JsonTokens();
            try (TextRanges ranges = index.ranges()) {
                for (int annotation = 0; annotation < Math.min(100, index.annotations().size()); annotation++) {
                    ranges.read(index.annotations().extent(annotation).start(), index.annotations().extent(annotation).end(), tokens);
                    ImageSize size = index.images().size(index.annotations().image(annotation));
                    int segmentation = tokens.member(0, "segmentation");
                    boolean written = tokens.isThere(segmentation) && !(tokens.is(segmentation, JsonTokens.Kind.ARRAY)
                            && tokens.isEmpty(segmentation));
                    assertThat(SegmentationRaster.ofSegmentation(tokens, 0, size).isPresent()).as(file.path() + " " + annotation)
                            .isEqualTo(written && (size.isKnown() || tokens.is(segmentation, JsonTokens.Kind.OBJECT))
                                    && !hasErrorOfSegmentation(judgement, annotation));
                }
            }
        }
    }

    /// Entries are added to a file whose ids are certain, whatever else is wrong with it; what is not taken is an error of the linter's.
    @Test
    void whatIsAppendedToHasTheErrorsOfTheLinter() throws Exception {
        int refused = 0;
        for (OddFile file : files) {
            Judgement judgement = judged(file);
            CocoIndex index = judgement.summary().readable() ? indexed(file.path()) : null;
            if (index == null || index.kind() != CocoIndex.Kind.DETECTION || !LISTS.stream().allMatch(index::has)) {
                continue;
            }
            Optional<Finding> uncertain = IdLinter.open(file.path()).uncertain();
            if (uncertain.isPresent()) {
                refused++;
                assertThat(judgement.errors()).as("append " + file.path()).contains(said(uncertain.get()));
                assertThat(sentence(() -> AppendableFile.open(file.path()))).contains(uncertain.get().path());
                continue;
            }
            assertThat(judgement.findings()).as("append " + file.path()).noneMatch(finding -> IDS.contains(finding.kind()));
            List<Integer> annotations = IntStream.range(0, Math.min(100, index.annotations().size())).boxed().toList();
            Set<Integer> taken = AppendableFile.open(file.path()).segmentations(annotations).keySet();
            for (int annotation : annotations) {
                assertThat(taken.contains(annotation)).as("append " + file.path() + " " + annotation)
                        .isEqualTo(index.annotations().form(annotation) != SegmentationKind.NONE
                                && !hasErrorOfSegmentation(judgement, annotation));
            }
        }
        assertThat(refused).isPositive();
    }

    private static boolean hasErrorOfSegmentation(Judgement judgement, int annotation) {
        return judgement.findings().stream().anyMatch(finding -> finding.path()
                .startsWith("$.annotations[" + annotation + "].segmentation"));
    }

    private interface Reading {
        Object read() throws Exception;
    }

    private static FindingKind refusal(Reading reading) throws Exception {
        try {
            reading.read();
            throw new AssertionError("it was read");
        } catch (RefusedFileException e) {
            return Finding.of(e).kind();
        }
    }

    private static String sentence(Reading reading) throws Exception {
        try {
            reading.read();
            throw new AssertionError("it was read");
        } catch (UnreadableJsonException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
