package cocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.coco.Annotation;
import cocoscope.coco.Category;
import cocoscope.coco.Dataset;
import cocoscope.coco.DatasetReader;
import cocoscope.coco.Segmentation;
import cocoscope.convert.Recipe;
import cocoscope.mask.object.KnownObject;
import cocoscope.mask.object.ObjectDecision;
import cocoscope.mask.object.ObjectDecision.Kind;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.runs.RunLengthEncoding;
import cocoscope.project.Project;
import cocoscope.project.ProjectFile;
import cocoscope.project.ProjectImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.ObjectMapper;

/// A project with decisions on single objects on the command line.
final class ObjectDecisionsTest {
    /// Columns of four pixels: a square, a speck, a bar.
    private static final String[] MASK = {
        "zz..z",
        "zz...",
        ".....",
        "...zz"};
    private static final KnownObject SQUARE = new KnownObject(0, 0, RunLengthEncoding.of(4, 5, 0, 2, 2, 2, 14));
    private static final KnownObject SPECK = new KnownObject(4, 0, RunLengthEncoding.of(4, 5, 16, 1, 3));
    private static final KnownObject BAR = new KnownObject(3, 3, RunLengthEncoding.of(4, 5, 15, 1, 3, 1));
    private static final KnownObject GONE = new KnownObject(2, 2, RunLengthEncoding.of(4, 5, 10, 1, 9));

    @TempDir
    private Path folder;

    @BeforeEach
    void writeMask() throws IOException {
        MaskFile.write(folder.resolve("a.png"), MASK);
    }

    @Test
    void whatIsExcludedIsInNoFileAndIsCounted() throws Exception {
        CommandRun run = convert(List.of(of(Kind.EXCLUDE, SPECK)));

        assertThat(dataset().annotations()).extracting(Annotation::area).containsExactly(4L, 2L);
        assertThat(run.out()).contains("2 annotations", "; decisions excluded 1 object of 1 pixel.");
        assertThat(run.errorLines()).isEmpty();
    }

    @Test
    void categoriesCrowdsAndJoinedObjectsAreWrittenAndCounted() throws Exception {
        CommandRun run = convert(List.of(ObjectDecision.category(SQUARE, "cat", 0), of(Kind.CROWD, SQUARE), of(Kind.JOIN, SPECK, BAR)));

        Dataset dataset = dataset();
        assertThat(dataset.categories()).extracting(Category::name).containsExactlyInAnyOrder("leaf", "cat");
        assertThat(dataset.annotations()).extracting(Annotation::area).containsExactly(4L, 3L);
        assertThat(dataset.annotations()).extracting(annotation -> annotation.crowd()).containsExactly(true, false);
        assertThat(dataset.annotations().getFirst().segmentation()).isInstanceOf(Segmentation.PlainRuns.class);
        assertThat(dataset.annotations().getFirst().categoryId())
                .isEqualTo(dataset.categories().stream().filter(it -> it.name().equals("cat")).findFirst().orElseThrow().id());
        assertThat(run.out()).contains("; decisions changed 3 other objects.");
    }

    @Test
    void aDecisionWithoutItsObjectIsToldAndChangesNothing() throws Exception {
        CommandRun run = convert(List.of(of(Kind.EXCLUDE, GONE)));

        assertThat(dataset().annotations()).hasSize(3);
        assertThat(run.errorLines()).singleElement().asString()
                .contains("a.png: 1 decision on single objects no longer applies", "at 2, 2");
        assertThat(run.out()).contains("; 1 decision no longer applies.");
    }

    @Test
    void aDecisionOnAPageThatTheFileDoesNotHaveIsToldAndTouchesNoOther() throws Exception {
        CommandRun run = convert(List.of(ObjectDecision.of(Kind.EXCLUDE, List.of(SPECK), 1)));

        assertThat(dataset().annotations()).hasSize(3);
        assertThat(run.errorLines()).singleElement().asString().contains("no longer applies", "at 4, 0");
    }

    @Test
    void theReportCountsThemForEachMask() throws Exception {
        convert(List.of(of(Kind.EXCLUDE, SPECK), of(Kind.EXCLUDE, GONE)), "--report", folder.resolve("report.json"));

        assertThat(new ObjectMapper().readTree(Files.readString(folder.resolve("report.json"))).path("object_decisions").toString())
                .isEqualTo("[{\"file_name\":\"a.png\",\"excluded\":1,\"excluded_pixels\":1,\"recategorized\":0,\"joined\":0,"
                        + "\"split\":0,\"crowds\":0,\"lost\":1}]");
    }

    @Test
    void withoutDecisionsTheBytesAreThoseOfTheMaskAlone() throws Exception {
        convert(List.of());
        CommandRun.convert(folder.resolve("a.png"), "-o", folder.resolve("plain.json"), "--threshold", 1, "--category", "leaf");

        assertThat(folder.resolve("out.json")).hasSameBinaryContentAs(folder.resolve("plain.json"));
    }

    private static ObjectDecision of(Kind kind, KnownObject... objects) {
        return ObjectDecision.of(kind, List.of(objects), 0);
    }

    private CommandRun convert(List<ObjectDecision> decisions, Object... options) throws Exception {
        Path file = folder.resolve("work.cocoscope.json");
        ProjectImage image = ProjectImage.of(Optional.empty(), Optional.of(folder.resolve("a.png"))).withObjects(decisions);
        new ProjectFile(Project.EMPTY.withRecipe(Recipe.DEFAULT.withRule(new LabelRule.Band(1, 255, false, "leaf")))
                .and(List.of(image))).write(file);
        CommandRun run = CommandRun.convert(Stream.concat(Stream.of(file, "-o", folder.resolve("out.json")),
                Arrays.stream(options)).toArray());
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        return run;
    }

    private Dataset dataset() throws Exception {
        return DatasetReader.read(folder.resolve("out.json"));
    }
}
