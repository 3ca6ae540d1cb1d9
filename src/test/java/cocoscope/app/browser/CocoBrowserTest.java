package cocoscope.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.app.browser.BrowserFilter.CrowdFilter;
import cocoscope.app.browser.BrowserFilter.Problem;
import cocoscope.app.work.BrokenPath;
import cocoscope.app.work.ManualExecutor;
import cocoscope.app.work.Workers;
import cocoscope.coco.compare.AnnotationDifference;
import cocoscope.coco.compare.CocoAnnotations;
import cocoscope.coco.index.CocoIndex;
import cocoscope.coco.index.Subject;
import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.lint.finding.FindingKind;
import cocoscope.coco.tape.RefusedFileException;
import cocoscope.convert.Recipe;
import cocoscope.files.ImagePlaces;
import cocoscope.message.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two overlapping squares and a crowd of run lengths on a.png; on b10.png and b9.png a square whose area is wrong.
final class CocoBrowserTest {
    private static final String DATASET = """
            {"images": [{"id": 1, "file_name": "b10.png", "width": 8, "height": 6}, {"id": 2, "file_name": "b9.png", "width": 8, "height": 6},
              {"id": 3, "file_name": "a.png", "width": 8, "height": 6}],
             "categories": [{"id": 3, "name": "cell", "supercategory": ""}, {"id": 4, "name": "wall", "supercategory": ""}],
             "annotations": [
               {"id": 1, "image_id": 3, "category_id": 3, "iscrowd": 0, "area": 16, "bbox": [0, 0, 4, 4], "segmentation": [[0, 0, 4, 0, 4, 4, 0, 4]]},
               {"id": 2, "image_id": 3, "category_id": 4, "iscrowd": 0, "area": 4, "bbox": [3, 3, 2, 2], "segmentation": [[3, 3, 5, 3, 5, 5, 3, 5]]},
               {"id": 3, "image_id": 3, "category_id": 3, "iscrowd": 1, "area": 6, "bbox": [7, 0, 1, 6], "segmentation": {"size": [6, 8], "counts": [42, 6]}},
               {"id": 4, "image_id": 1, "category_id": 3, "iscrowd": 0, "area": 500.0, "bbox": [1, 1, 3, 2], "segmentation": [[1, 1, 4, 1, 4, 3, 1, 3]]},
               {"id": 5, "image_id": 2, "category_id": 3, "iscrowd": 0, "area": 100, "bbox": [1, 1, 3, 2], "segmentation": [[1, 1, 4, 1, 4, 3, 1, 3]]}]}
            """;

    @TempDir
    private Path folder;
    private final ManualExecutor background = new ManualExecutor();
    private final List<Throwable> failures = new ArrayList<>();
    private final List<Optional<Message>> written = new ArrayList<>();
    private final CocoBrowser browser = new CocoBrowser(new Workers(background, Runnable::run,
            (_, work) -> background.execute(work), failures::add), () -> Recipe.DEFAULT);

    @BeforeEach
    void open() throws IOException {
        open(DATASET);
    }

    @Test
    void aFileIsReadOnceToBeOpenedCheckedAndCompared() throws IOException, RefusedFileException {
        List<Double> shares = new ArrayList<>();
        BrowsedFile opened = BrowsedFile.open(folder.resolve("a.json"), ImagePlaces.around(folder), shares::add);
        assertThat(shares).isSorted().last().isEqualTo(1.0);
        assertThat(opened.problems().total()).isEqualTo(2);

        compare(DATASET);

        assertThat(browser.comparison().comparedProperty().get().orElseThrow().first())
                .isInstanceOfSatisfying(CocoAnnotations.class, first -> assertThat(first.index()).isSameAs(browser.index().orElseThrow()));
    }

    @Test
    void theFirstImageIsShownAndThoseOfTheFilterAreListed() {
        assertThat(browser.shownProperty().get().orElseThrow().image()).isZero();
        assertThat(listed()).containsExactly(0, 1, 2);

        filter(BrowserFilter.ALL.withCategory(OptionalInt.of(1)));
        assertThat(listed()).containsExactly(2);

        filter(BrowserFilter.ALL.withCrowds(CrowdFilter.ONLY));
        assertThat(listed()).containsExactly(2);

        filter(BrowserFilter.ALL.withAreas(new Range(90, 200)));
        assertThat(listed()).containsExactly(1);

        filter(BrowserFilter.ALL.withAnnotations(new Range(2, 3)));
        assertThat(listed()).containsExactly(2);

        filter(BrowserFilter.ALL.withProblem(Problem.of(FindingKind.AREA_DIFFERS)));
        assertThat(listed()).containsExactly(0, 1);

        filter(BrowserFilter.ALL.withName("B"));
        assertThat(listed()).containsExactly(0, 1);
    }

    @Test
    void imagesAreOrderedByNameAsPeopleCountAndByWhatTheyHold() {
        order(BrowserOrder.Key.NAME, false);
        assertThat(listed()).as("a, b9, b10").containsExactly(2, 1, 0);

        order(BrowserOrder.Key.ANNOTATIONS, true);
        assertThat(listed()).containsExactly(2, 0, 1);

        order(BrowserOrder.Key.AREA, false);
        assertThat(listed()).containsExactly(2, 1, 0);

        order(BrowserOrder.Key.PROBLEMS, true);
        assertThat(listed()).containsExactly(0, 1, 2);
    }

    @Test
    void repairsAreTakenAndLeftOutOneByOne() {
        BrowsedFile file = browser.fileProperty().get().orElseThrow();
        assertThat(browser.reviews().review().count(file)).isEqualTo(2);

        browser.reviews().change(review -> review.withRepairs(review.repairs().with(finding(0), false)));
        assertThat(browser.reviews().review().count(file)).isEqualTo(1);

        assertThat(write()).isEqualTo(DATASET.replace("\"area\": 100", "\"area\": 6"));

        browser.reviews().change(review -> review.withRepairs(review.repairs().with(FindingKind.AREA_DIFFERS, false)));
        assertThat(browser.reviews().review().count(file)).as("also of those left out before").isZero();
        assertThat(write()).isEqualTo(DATASET);
    }

    @Test
    void problemsAreSortedBySeverityOrByNumber() {
        open(DATASET.replace("\"image_id\": 2", "\"image_id\": 99"));
        ProblemList problems = new ProblemList(browser);
        assertThat(kinds(problems)).startsWith(FindingKind.IMAGE_UNKNOWN).contains(FindingKind.AREA_DIFFERS);

        problems.orderProperty().set(ProblemList.Order.NUMBER);

        assertThat(kinds(problems)).startsWith(FindingKind.AREA_DIFFERS);
    }

    private static List<FindingKind> kinds(ProblemList problems) {
        return problems.rows().stream().map(row -> ((ProblemRow.Group) row).kind()).toList();
    }

    @Test
    void aRepairedNumberHasTheDecimalsOfTheFile() {
        assertThat(write()).isEqualTo(DATASET.replace("\"area\": 500.0", "\"area\": 6.0").replace("\"area\": 100", "\"area\": 6"));
    }

    @Test
    void aRepairThatTakesOutAnAnnotationIsLeftOutUnlessItIsWanted() {
        String broken = DATASET.replace("\"image_id\": 2", "\"image_id\": 99");
        open(broken);
        Finding removal = browser.fileProperty().get().orElseThrow().problems().findings().stream()
                .filter(finding -> finding.kind() == FindingKind.IMAGE_UNKNOWN).findFirst().orElseThrow();
        assertThat(browser.fileProperty().get().orElseThrow().problems().removals()).containsExactly(removal);
        assertThat(write()).contains("\"id\": 5,");

        browser.reviews().change(review -> review.withRepairs(review.repairs().with(removal, true)));

        assertThat(write()).doesNotContain("\"id\": 5,").endsWith("3, 1, 3]]}]}\n");
    }

    @Test
    void changesBeyondRepairsAreWrittenAndUndone() {
        CocoIndex index = browser.index().orElseThrow();
        withoutRepairs();
        browser.reviews().change(review -> review.withEdits(review.edits().withCategory(index.annotations(), List.of(0, 2), 1)));
        browser.reviews().change(review -> review.withEdits(review.edits().withDeleted(List.of(1, 4), true)));

        assertThat(browser.reviews().isUnwritten()).isTrue();
        String edited = write();
        assertThat(edited).contains("\"id\": 1, \"image_id\": 3, \"category_id\": 4")
                .contains("\"id\": 3, \"image_id\": 3, \"category_id\": 4")
                .contains("\"id\": 4, \"image_id\": 1, \"category_id\": 3")
                .doesNotContain("\"id\": 2, \"image_id\"").doesNotContain("\"id\": 5,");
        assertThat(browser.reviews().isUnwritten()).isFalse();

        browser.reviews().undo();
        browser.reviews().undo();
        assertThat(browser.reviews().review().edits().size()).isZero();
        browser.reviews().redo();
        assertThat(browser.reviewed().orElseThrow().category(0)).isEqualTo(1);
    }

    @Test
    void anyAnnotationsCanBeDeletedAndTheFileStaysOne() throws IOException, RefusedFileException {
        withoutRepairs();
        for (int chosen = 1; chosen < 32; chosen++) {
            int bits = chosen;
            List<Integer> gone = List.of(0, 1, 2, 3, 4).stream().filter(annotation -> (bits & 1 << annotation) != 0).toList();
            browser.reviews().change(review -> review.withEdits(review.edits().withDeleted(List.of(0, 1, 2, 3, 4), false)
                    .withDeleted(gone, true)));

            CocoIndex left = CocoIndex.read(Files.writeString(folder.resolve("left.json"), write()));

            assertThat(left.annotations().size()).as(gone.toString()).isEqualTo(5 - gone.size());
            assertThat(left.images().size()).isEqualTo(3);
        }
    }

    @Test
    void anAcceptedAnnotationIsNoProblemAndIsNotRepaired() {
        browser.reviews().change(review -> review.withAccepted(List.of(3), true));

        filter(BrowserFilter.ALL.withProblem(Problem.of(FindingKind.AREA_DIFFERS)));

        assertThat(listed()).containsExactly(1);
        assertThat(browser.reviews().review().count(browser.fileProperty().get().orElseThrow())).isEqualTo(1);
        assertThat(write()).contains("\"area\": 500.0").doesNotContain("\"area\": 100");
    }

    @Test
    void annotationsAreFoundByTheirIouWithAnotherFile() throws IOException {
        compare(DATASET.replace("[[0, 0, 4, 0, 4, 4, 0, 4]]", "[[0, 0, 4, 0, 4, 3, 0, 3]]"));

        filter(BrowserFilter.ALL.withIous(new Range(0, 0.8)));
        assertThat(listed()).containsExactly(2);
        order(BrowserOrder.Key.IOU, false);
        filter(BrowserFilter.ALL);
        assertThat(listed()).containsExactly(2, 0, 1);
    }

    @Test
    void anObjectThatMovedIsChangedNotMissingAndExtra() throws IOException {
        compare(DATASET.replace("[[0, 0, 4, 0, 4, 4, 0, 4]]", "[[4, 2, 8, 2, 8, 6, 4, 6]]"));

        assertThat(browser.comparison().comparedProperty().get().orElseThrow().comparison().differences()).singleElement()
                .satisfies(difference -> {
                    assertThat(difference.kind()).isEqualTo(AnnotationDifference.Kind.CHANGED);
                    assertThat(difference.first().orElseThrow().id()).isEqualTo(1);
                    assertThat(difference.iou()).isZero();
                });
    }

    @Test
    void anImageThatOnlyTheOtherFileHasIsShown() throws IOException {
        compare(DATASET.replace("\"b9.png\"", "\"new.png\""));

        browser.showImage("new.png");
        background.runAll();

        assertThat(browser.showsOwnImage()).isFalse();
        assertThat(browser.shownItems()).extracting(ShownImage.ShownAnnotation::annotation).containsExactly(4);
    }

    @Test
    void severalAnnotationsAreSelectedUntilAnotherImageIsShown() {
        browser.show(2);
        background.runAll();
        browser.selectionProperty().set(List.of(0, 1));
        background.runAll();
        assertThat(browser.entryProperty().get().orElseThrow().whole()).as("the last is looked at").contains("\"id\": 2");

        browser.show(new Subject.OfImage(1));
        background.runAll();

        assertThat(browser.selectionProperty().get()).isEmpty();
    }

    @Test
    void aFileThatIsRefusedLeavesTheOpenOneAndSaysWhy() throws IOException {
        browser.open(Files.writeString(folder.resolve("broken.json"), "{\"images\": [{}{}]}"));
        background.runAll();

        assertThat(browser.opening().refusalProperty().get()).isPresent();
        assertThat(browser.index()).isPresent();
        assertThat(browser.opening().readingProperty().get()).isEmpty();
    }

    @Test
    void aCopyThatCannotBeWrittenIsOneSentence() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        browser.write(file.resolve("repaired.json"), written::add);
        background.runAll();

        assertThat(written).singleElement().satisfies(trouble -> assertThat(trouble.orElseThrow()).asString().contains("repaired.json")
                .doesNotContain("\n"));
    }

    @Test
    void aDefectInsideACheckEndsItAndTheNextOneWorks() {
        browser.lookIn(BrokenPath.of(folder));
        background.runAll();

        assertThat(failures).singleElement().isInstanceOf(IllegalStateException.class);
        assertThat(browser.isBusy()).isFalse();

        browser.lookIn(folder);
        background.runAll();

        assertThat(browser.fileProperty().get().orElseThrow().problems().counts()).containsKey(FindingKind.IMAGE_NOT_FOUND);
    }

    private void open(String json) {
        try {
            browser.open(Files.writeString(folder.resolve("a.json"), json));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        background.runAll();
    }

    private void compare(String json) throws IOException {
        browser.compareWith(Files.writeString(folder.resolve("other.json"), json));
        background.runAll();
    }

    private List<Integer> listed() {
        return browser.listing().images();
    }

    private void filter(BrowserFilter filter) {
        browser.listing().filterProperty().set(filter);
        background.runAll();
    }

    private void order(BrowserOrder.Key key, boolean descending) {
        browser.listing().orderProperty().set(new BrowserOrder(key, descending));
        background.runAll();
    }

    private Finding finding(int at) {
        return browser.fileProperty().get().orElseThrow().problems().findings().get(at);
    }

    private void withoutRepairs() {
        browser.reviews().change(review -> review.withRepairs(review.repairs().with(FindingKind.AREA_DIFFERS, false)));
    }

    private String write() {
        try {
            Path target = folder.resolve("written.json");
            browser.write(target, written::add);
            background.runAll();
            assertThat(written).last().isEqualTo(Optional.empty());
            return Files.readString(target);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
