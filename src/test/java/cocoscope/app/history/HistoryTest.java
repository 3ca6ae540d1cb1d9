package cocoscope.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.app.history.Change.Subject;
import cocoscope.app.work.ManualExecutor;
import cocoscope.coco.Category;
import cocoscope.coco.Profile;
import cocoscope.convert.Recipe;
import cocoscope.export.ExportForm;
import cocoscope.export.SplitSettings;
import cocoscope.mask.object.KnownObject;
import cocoscope.mask.object.ObjectDecision;
import cocoscope.mask.object.ObjectDecision.Kind;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.LabelRule.Entry;
import cocoscope.mask.rule.RuleKind;
import cocoscope.mask.runs.Connectivity;
import cocoscope.mask.runs.RunLengthEncoding;
import cocoscope.project.Project;
import cocoscope.project.ProjectExport;
import cocoscope.project.ProjectImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class HistoryTest {
    private final ManualExecutor clock = new ManualExecutor();
    private final History history = new History((_, work) -> clock.execute(work));

    @Test
    void aDragIsOneStepThatIsNamedByItsEnds() {
        threshold(128);
        clock.runAll();

        history.press(false);
        for (int level = 129; level <= 141; level++) {
            threshold(level);
            clock.runAll();
        }
        history.release();

        assertThat(history.undoneProperty().get()).contains(new Change.Number(Subject.THRESHOLD, 128, 141));
        history.undo();
        assertThat(threshold()).isEqualTo(128);
        assertThat(history.redoneProperty().get()).contains(new Change.Number(Subject.THRESHOLD, 128, 141));
        history.redo();
        assertThat(threshold()).isEqualTo(141);
        assertThat(history.redoneProperty().get()).isEmpty();
    }

    @Test
    void twoDragsInQuickSuccessionAreTwoSteps() {
        threshold(128);
        for (int end : List.of(140, 150)) {
            history.press(false);
            threshold(end - 1);
            threshold(end);
            history.release();
        }

        history.undo();
        assertThat(threshold()).isEqualTo(140);
        history.undo();
        assertThat(threshold()).isEqualTo(128);
    }

    @Test
    void quickClicksAndTurnsOfOneNumberAreOneStepUntilItRests() {
        for (int pixels = 1; pixels <= 5; pixels++) {
            history.press(pixels > 1);
            edit(recipe().withMinimumArea(pixels));
            history.release();
        }
        clock.runAll();
        edit(recipe().withMinimumArea(6));
        edit(recipe().withMinimumArea(7));

        assertThat(history.undoneProperty().get()).contains(new Change.Number(Subject.MINIMUM_AREA, 5, 7));
        history.undo();
        assertThat(history.undoneProperty().get()).contains(new Change.Number(Subject.MINIMUM_AREA, 0, 5));
    }

    @Test
    void editsOfTwoSubjectsAreTwoStepsHoweverQuick() {
        edit(recipe().withMinimumArea(5));
        edit(recipe().withConnectivity(Connectivity.FOUR));

        assertThat(history.undoneProperty().get()).contains(new Change.Choice(Subject.CONNECTIVITY, Connectivity.EIGHT, Connectivity.FOUR));
        history.undo();
        assertThat(recipe()).isEqualTo(Recipe.DEFAULT.withMinimumArea(5));
    }

    @Test
    void aDragThatComesBackToItsStartIsNoStep() {
        threshold(128);
        clock.runAll();
        history.press(false);
        threshold(129);
        threshold(128);
        history.release();

        assertThat(history.undoneProperty().get()).contains(new Change.Choice(Subject.RULE, RuleKind.AUTOMATIC, RuleKind.THRESHOLD));
    }

    @Test
    void anEditAfterAnUndoLeavesNothingToRedo() {
        edit(recipe().withMinimumArea(5));
        history.undo();
        edit(recipe().withConnectivity(Connectivity.FOUR));

        history.redo();

        assertThat(recipe()).isEqualTo(Recipe.DEFAULT.withConnectivity(Connectivity.FOUR));
    }

    @Test
    void theOldestStepsAreForgotten() {
        for (int pixels = 1; pixels <= History.MAX_STEPS + 10; pixels++) {
            edit(recipe().withMinimumArea(pixels));
            clock.runAll();
        }
        for (int step = 0; step < History.MAX_STEPS + 10; step++) {
            history.undo();
        }

        assertThat(recipe().minimumArea()).isEqualTo(10);
        assertThat(history.undoneProperty().get()).isEmpty();
    }

    @Test
    void howItIsExportedIsNoStepAndIsNotUndone() {
        edit(recipe().withMinimumArea(5));
        ProjectExport each = new ProjectExport(ExportForm.COCO_EACH, Map.of(), SplitSettings.NONE);
        history.amend(project -> project.withExport(each));

        history.undo();

        assertThat(history.project()).isEqualTo(Project.EMPTY.withExport(each));
    }

    @Test
    void everyKindOfChangeHasItsName() {
        ProjectImage a = ProjectImage.of(Optional.empty(), Optional.of(Path.of("a.png")));
        ProjectImage b = ProjectImage.of(Optional.empty(), Optional.of(Path.of("b.png")));
        Project one = Project.EMPTY.and(List.of(a));
        Recipe band = Recipe.DEFAULT.withRule(new LabelRule.Band(1, 255, false, "x"));

        assertThat(Change.between(Project.EMPTY, one)).isEqualTo(new Change.Images(Subject.OPENED, "a.png", 1));
        assertThat(Change.between(one.and(List.of(b)), one)).isEqualTo(new Change.Images(Subject.CLOSED, "b.png", 1));
        assertThat(Change.between(one, one.with(a.files(), b))).isEqualTo(new Change.Images(Subject.MASK, "b.png", 1));
        assertThat(Change.between(one, one.with(a.files(), a.withRecipe(Optional.of(band)))))
                .isEqualTo(new Change.Images(Subject.OWN_RECIPE, "a.png", 1));
        assertThat(Change.between(one, one.withCategories(List.of(new Category(1, "x", "")))))
                .isEqualTo(new Change.Plain(Subject.CATEGORIES));
        assertThat(Change.between(one, one.withRecipe(Recipe.DEFAULT.withProfile(Profile.RESULTS))))
                .isEqualTo(new Change.Choice(Subject.READER, Profile.COCO, Profile.RESULTS));
        assertThat(Change.between(one.withRecipe(band), one.withRecipe(band.withRule(new LabelRule.Band(1, 255, true, "x")))))
                .isEqualTo(new Change.Plain(Subject.SIDE));
        assertThat(Change.between(one, one.withRecipe(band.withMinimumArea(3)))).isEqualTo(new Change.Plain(Subject.SEVERAL));
        Project own = one.with(a.files(), a.withRecipe(Optional.of(band)));
        assertThat(Change.between(own, own.withRecipeOf(a.files(), band.withMinimumArea(3))))
                .isEqualTo(new Change.Number(Subject.MINIMUM_AREA, 0, 3));
    }

    @Test
    void aChangeOfOneValueNamesIt() {
        Entry cat = new Entry(100, "cat");
        assertThat(named(values(cat), values(new Entry(100, "dog")))).isEqualTo(new Change.Value(Subject.VALUE_RENAMED, "100"));
        assertThat(named(values(cat), values(cat, new Entry(200, "dog")))).isEqualTo(new Change.Value(Subject.VALUE_ADDED, "200"));
        assertThat(named(values(cat, new Entry(200, "dog")), values(cat))).isEqualTo(new Change.Value(Subject.VALUE_REMOVED, "200"));
        assertThat(named(values(cat), values(new Entry(7, "dog")))).isEqualTo(new Change.Plain(Subject.VALUES));
        assertThat(named(values(cat), new LabelRule.Values(List.of(cat), OptionalInt.of(3))))
                .isEqualTo(new Change.Plain(Subject.BACKGROUND));
        assertThat(named(new LabelRule.Colors(List.of(new Entry(0xFF8000, "cat")), OptionalInt.empty()),
                new LabelRule.Colors(List.of(new Entry(0xFF8000, "dog")), OptionalInt.empty())))
                .isEqualTo(new Change.Value(Subject.VALUE_RENAMED, "#FF8000"));
    }

    @Test
    void decisionsOnObjectsAreNamedByWhatTheyDoAndToHowMany() {
        KnownObject one = new KnownObject(0, 0, RunLengthEncoding.of(1, 3, 0, 1, 2));
        KnownObject other = new KnownObject(2, 0, RunLengthEncoding.of(1, 3, 2, 1));
        ObjectDecision exclude = ObjectDecision.of(Kind.EXCLUDE, List.of(one), 0);
        ObjectDecision dog = ObjectDecision.category(one, "dog", 0);

        assertThat(decided(List.of(), List.of(exclude, ObjectDecision.of(Kind.EXCLUDE, List.of(other), 0))))
                .isEqualTo(new Change.Objects(Subject.EXCLUDED, 2, ""));
        assertThat(decided(List.of(exclude), List.of(exclude, dog))).isEqualTo(new Change.Objects(Subject.RECATEGORIZED, 1, "dog"));
        assertThat(decided(List.of(dog), List.of(ObjectDecision.category(one, "cat", 0))))
                .isEqualTo(new Change.Objects(Subject.RECATEGORIZED, 1, "cat"));
        assertThat(decided(List.of(), List.of(ObjectDecision.of(Kind.JOIN, List.of(one, other), 0))))
                .isEqualTo(new Change.Objects(Subject.JOINED, 2, ""));
        assertThat(decided(List.of(exclude, dog), List.of())).isEqualTo(new Change.Objects(Subject.DECISIONS_REMOVED, 2, ""));
    }

    private static Change decided(List<ObjectDecision> before, List<ObjectDecision> after) {
        ProjectImage image = ProjectImage.of(Optional.empty(), Optional.of(Path.of("a.png")));
        return Change.between(Project.EMPTY.and(List.of(image.withObjects(before))), Project.EMPTY.and(List.of(image.withObjects(after))));
    }

    private static Change named(LabelRule before, LabelRule after) {
        return Change.between(Project.EMPTY.withRecipe(Recipe.DEFAULT.withRule(before)),
                Project.EMPTY.withRecipe(Recipe.DEFAULT.withRule(after)));
    }

    private static LabelRule values(Entry... entries) {
        return new LabelRule.Values(List.of(entries), OptionalInt.empty());
    }

    private Recipe recipe() {
        return history.project().recipe();
    }

    private void edit(Recipe recipe) {
        history.edit(history.project().withRecipe(recipe));
    }

    private void threshold(int level) {
        edit(recipe().withRule(new LabelRule.Band(level, 255, false, "object")));
    }

    private int threshold() {
        return ((LabelRule.Band) recipe().rule()).low();
    }
}
