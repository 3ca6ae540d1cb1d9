package cocoscope.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.app.work.BrokenPath;
import cocoscope.app.work.ManualExecutor;
import cocoscope.app.work.Workers;
import cocoscope.coco.index.CocoIndex;
import cocoscope.coco.tape.RefusedFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of one image and one annotation, whose box and area are those of its square, or not.
final class ProblemsTest {
    @TempDir
    private Path folder;
    private final ManualExecutor background = new ManualExecutor();
    private final List<Throwable> failures = new ArrayList<>();
    private final List<Optional<String>> saved = new ArrayList<>();
    private final Problems problems = new Problems(new Workers(background, Runnable::run, (_, work) -> background.execute(work),
            failures::add));
    private CocoIndex index;

    @BeforeEach
    void read() throws IOException, RefusedFileException {
        index = CocoIndex.read(Files.writeString(folder.resolve("a.json"), """
                {"images": [{"id": 1, "file_name": "a.png", "width": 8, "height": 8}],
                 "annotations": [{"id": 1, "image_id": 1, "category_id": 1, "iscrowd": 0, "segmentation": [[1, 1, 3, 1, 3, 3, 1, 3]],
                                  "bbox": [1, 1, 2, 2], "area": 400}],
                 "categories": [{"id": 1, "name": "a"}]}
                """));
    }

    @Test
    void aWrongAreaIsFoundAtItsAnnotationAndItsImage() {
        problems.lookThrough(index, Optional.empty());
        assertThat(problems.lookingProperty().get()).isTrue();
        background.runAll();

        assertThat(problems.lookingProperty().get()).isFalse();
        assertThat(problems.foundProperty().get().orElseThrow().findings()).isNotEmpty();
        assertThat(problems.isOfAnnotation(0)).isTrue();
        assertThat(problems.isOfImage(0)).isTrue();
    }

    @Test
    void whatWasFoundInAFileIsForgottenWithIt() {
        problems.lookThrough(index, Optional.empty());
        problems.forget();
        background.runAll();

        assertThat(problems.foundProperty().get()).isEmpty();
        assertThat(problems.isBusy()).isFalse();
    }

    @Test
    void theRepairedFileHasNoProblemsLeft() throws RefusedFileException {
        Path repaired = folder.resolve("repaired.json");
        problems.saveRepaired(index, Optional.empty(), repaired, saved::add);
        background.runAll();
        assertThat(saved).containsExactly(Optional.empty());

        problems.lookThrough(CocoIndex.read(repaired), Optional.empty());
        background.runAll();

        assertThat(problems.foundProperty().get().orElseThrow().findings()).isEmpty();
    }

    @Test
    void aRepairedFileThatCannotBeWrittenIsOneSentence() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        problems.saveRepaired(index, Optional.empty(), file.resolve("repaired.json"), saved::add);
        background.runAll();

        assertThat(saved).singleElement().satisfies(trouble -> assertThat(trouble.orElseThrow()).contains("repaired.json")
                .doesNotContain("\n"));
    }

    @Test
    void aDefectInsideALintEndsItAndTheNextOneWorks() {
        problems.lookThrough(index, Optional.of(BrokenPath.of(folder)));
        background.runAll();

        assertThat(failures).singleElement().isInstanceOf(IllegalStateException.class);
        assertThat(problems.foundProperty().get()).isEmpty();
        assertThat(problems.isBusy()).isFalse();

        problems.lookThrough(index, Optional.of(folder));
        background.runAll();

        assertThat(problems.foundProperty().get()).isPresent();
    }
}
