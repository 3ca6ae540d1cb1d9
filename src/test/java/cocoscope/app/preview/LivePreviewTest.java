package cocoscope.app.preview;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.app.images.MaskInput;
import cocoscope.app.work.ManualExecutor;
import cocoscope.app.work.Workers;
import cocoscope.convert.Conversion;
import cocoscope.convert.Recipe;
import cocoscope.mask.Mask;
import cocoscope.mask.TextMask;
import cocoscope.mask.rule.LabelRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

/// Values drawn as letters: `a` is 1, `b` is 2, `c` is 3.
final class LivePreviewTest {
    private final ManualExecutor background = new ManualExecutor();
    private final ObjectProperty<Recipe> recipe = new SimpleObjectProperty<>(Recipe.DEFAULT);
    private final ObjectProperty<Optional<Mask>> shownMask = new SimpleObjectProperty<>(Optional.empty());
    private final LivePreview live = new LivePreview(Bindings.createObjectBinding(
            () -> shownMask.get().map(it -> new MaskInput(it, Optional.empty(), recipe.get())), shownMask, recipe),
            new Workers(background, Runnable::run, (_, work) -> background.execute(work)));
    private final Mask mask = TextMask.gray(
            "aa..b",
            "aa..b",
            "...cc");

    @Test
    void regionsAreShownBeforeTheirPolygons() {
        recipe.set(threshold(1));
        shownMask.set(Optional.of(mask));
        assertThat(live.previewProperty().get()).isInstanceOf(Preview.Loading.class);

        background.runNext();

        assertThat(live.previewProperty().get()).isInstanceOf(Preview.Draft.class);
        assertThat(shown().regions().size()).isEqualTo(2);
        assertThat(live.convertingProperty().get()).isTrue();

        background.runAll();

        assertThat(live.previewProperty().get()).isInstanceOf(Preview.Ready.class);
        assertThat(shown().polygons()).hasSize(2);
        assertThat(live.convertingProperty().get()).isFalse();
    }

    @Test
    void ofManyRecipesTheNewestIsConvertedAndTheOthersAreSkipped() {
        show();
        List<Integer> thresholds = new ArrayList<>();
        live.previewProperty().addListener((_, _, preview) -> preview.conversion()
                .map(it -> (LabelRule.Band) it.labeling().rule()).ifPresent(band -> thresholds.add(band.low())));

        for (int low : new int[] {2, 1, 3}) {
            recipe.set(threshold(low));
        }
        background.runAll();

        assertThat(thresholds).as("draft, newest draft, newest").containsExactly(2, 3, 3);
        assertThat(shown().regions().size()).isEqualTo(1);
        assertThat(live.previewProperty().get()).isInstanceOf(Preview.Ready.class);
    }

    @Test
    void tablesGetCompleteConversionsOnly() {
        List<Preview> settled = new ArrayList<>();
        live.settledPreviewProperty().addListener((_, _, preview) -> settled.add(preview));
        show();
        recipe.set(threshold(2));
        background.runAll();

        assertThat(settled).noneMatch(Preview.Draft.class::isInstance);
        assertThat(live.settledPreviewProperty().get()).isEqualTo(live.previewProperty().get());
        assertThat(live.readoutProperty().get().orElseThrow().conversion()).isSameAs(shown());
        assertThat(live.currentReadout()).isPresent();
    }

    @Test
    void anotherKindOfPolygonLeavesTheRegionsOnTheScreen() {
        show();
        List<Preview> previews = new ArrayList<>();
        live.previewProperty().addListener((_, _, preview) -> previews.add(preview));

        recipe.set(recipe.get().withPolygons(Recipe.PolygonKind.OPENCV));
        background.runAll();

        assertThat(previews).hasOnlyElementsOfType(Preview.Ready.class).hasSize(1);
    }

    @Test
    void aRecipeThatMakesNothingLeavesTheLastResult() {
        show();
        Conversion before = shown();

        recipe.set(Recipe.DEFAULT.withRule(new LabelRule.Values(List.of(new LabelRule.Entry(200, "roof")), OptionalInt.empty())));
        background.runAll();

        assertThat(live.previewProperty().get()).isInstanceOf(Preview.Failed.class);
        assertThat(shown()).isSameAs(before);
        assertThat(live.convertingProperty().get()).isFalse();
    }

    @Test
    void polygonsThatComeAfterAFailureDoNotHideIt() {
        show();
        recipe.set(threshold(2));
        background.runNext();
        recipe.set(Recipe.DEFAULT.withRule(new LabelRule.Values(List.of(new LabelRule.Entry(200, "roof")), OptionalInt.empty())));

        background.runAll();

        assertThat(live.previewProperty().get()).isInstanceOf(Preview.Failed.class);
    }

    @Test
    void theSelectionFollowsItsPixels() {
        show();
        live.selectionProperty().set(RegionSelection.of(1));
        int x = shown().regions().box(1).x();

        recipe.set(threshold(2));
        background.runAll();

        assertThat(live.selectionProperty().get().lead()).isZero();
        assertThat(shown().regions().box(0).x()).isEqualTo(x);
    }

    @Test
    void aSelectionWhosePixelsAreGoneIsNoSelection() {
        show();
        live.selectionProperty().set(RegionSelection.of(0));

        recipe.set(threshold(2));
        background.runAll();

        assertThat(live.selectionProperty().get().lead()).isEqualTo(-1);
    }

    @Test
    void resultsOfAMaskThatWasClosedAreDropped() {
        recipe.set(threshold(1));
        shownMask.set(Optional.of(mask));
        Mask next = TextMask.gray("a");
        shownMask.set(Optional.of(next));

        background.runAll();

        assertThat(shown().mask()).isSameAs(next);
        shownMask.set(Optional.empty());
        assertThat(live.previewProperty().get()).isInstanceOf(Preview.None.class);
        assertThat(live.readoutProperty().get()).isEmpty();
    }

    private void show() {
        recipe.set(threshold(1));
        shownMask.set(Optional.of(mask));
        background.runAll();
    }

    private Conversion shown() {
        return live.conversion().orElseThrow();
    }

    private static Recipe threshold(int low) {
        return Recipe.DEFAULT.withRule(new LabelRule.Band(low, 255, false, "object"));
    }
}
